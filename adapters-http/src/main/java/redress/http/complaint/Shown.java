package redress.http.complaint;

import java.util.List;
import redress.application.Reply;
import redress.application.UseCases;
import redress.casefile.CaseFile;
import redress.http.Exchange;

/**
 * How a case is answered: as it is now, with what its reader may do.
 *
 * @param parts how the parts of a case are shown with it, in this order
 */
record Shown(UseCases all, List<PartView<?>> parts) {
  Shown {
    parts = List.copyOf(parts);
  }

  Reply of(Exchange exchange, CaseFile file) {
    return exchange.ok(file.complaint().version(), view(exchange, file));
  }

  /** One that was not there before. */
  Reply created(Exchange exchange, CaseFile file) {
    return exchange.created(
        "/complaints/" + file.complaint().id().value(),
        file.complaint().version(),
        view(exchange, file));
  }

  private CaseView view(Exchange exchange, CaseFile file) {
    return CaseView.of(file, exchange, all.desk().now(), parts);
  }
}
