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

  /** The part that has just begun, the last of its kind. */
  public static <P extends Part> Reply begun(
      Exchange exchange, CaseFile file, Class<P> type, Function<P, ?> view) {
    return exchange.created(view.apply(file.parts(type).getLast()));
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
