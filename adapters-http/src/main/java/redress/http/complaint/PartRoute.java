package redress.http.complaint;

import java.util.UUID;
import java.util.function.Function;
import redress.application.Reply;
import redress.casefile.CaseFile;
import redress.complaint.Part;
import redress.http.Exchange;
import redress.organization.Person;

/**
 * How one kind of part is changed over HTTP: who does it to which part in which version is read
 * alike for each deed, after the content of the request, and the part is answered.
 *
 * @param id the name of the part's id in the path
 */
public record PartRoute<P extends Part>(Class<P> type, String id, Function<P, ?> view) {
  /** Who changes which version of a part. */
  public record On(Person by, UUID complaint, UUID part, long version) {}

  /** What a deed is done to; the content of the request is read before. */
  public Reply changed(Exchange exchange, Function<On, CaseFile> deed) {
    var part = exchange.id(id);
    var on = new On(exchange.actor(), exchange.id("complaint"), part, exchange.expectedVersion());
    return PartReply.changed(exchange, deed.apply(on), type, part, view);
  }
}
