package redress.http.complaint;

import java.util.UUID;
import java.util.function.Function;
import redress.application.Reply;
import redress.casefile.CaseFile;
import redress.complaint.Part;
import redress.http.Exchange;

/** How a command on one part of a case is answered: with that part and its version. */
public final class PartReply {
  private PartReply() {}

  /**
   * The part that has just begun, the last of its kind. It is found in its case, so that its
   * location is the case's with a pointer into it.
   *
   * @param member the name of the list in the case's answer
   */
  public static <P extends Part> Reply begun(
      Exchange exchange, CaseFile file, Class<P> type, String member, Function<P, ?> view) {
    var all = file.parts(type);
    var location =
        "/complaints/%s#/parts/%s/%d"
            .formatted(file.complaint().id().value(), member, all.size() - 1);
    return exchange.created(location, all.getLast().version(), view.apply(all.getLast()));
  }

  /** The part as it is now. */
  public static <P extends Part> Reply changed(
      Exchange exchange, CaseFile file, Class<P> type, UUID id, Function<P, ?> view) {
    var part =
        file.parts(type).stream()
            .filter(it -> it.id().value().equals(id))
            .findFirst()
            .orElseThrow();
    return exchange.ok(part.version(), view.apply(part));
  }
}
