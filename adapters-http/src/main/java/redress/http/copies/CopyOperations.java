package redress.http.copies;

import redress.application.Reply;
import redress.application.UseCases;
import redress.application.copies.AcknowledgeCopy;
import redress.copies.CopySet;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.complaint.PartReply;

/** The copies of the papers of a case. */
public final class CopyOperations {
  private static final int MOST = 100;

  private final AcknowledgeCopy acknowledge;

  public CopyOperations(UseCases useCases) {
    this.acknowledge = useCases.acknowledgeCopy();
  }

  public Chapter chapter() {
    return Chapter.of(
        "copies",
        Operation.post(
            "acknowledgeCopy",
            "/complaints/{complaint}/copy-sets/{copySet}/receipts",
            this::acknowledge));
  }

  private Reply acknowledge(Exchange exchange) {
    int no = exchange.body(node -> node.only("no").at("no").integer(1, MOST));
    var file =
        acknowledge.handle(
            new AcknowledgeCopy.Command(
                exchange.actor(),
                exchange.id("complaint"),
                exchange.id("copySet"),
                exchange.expectedVersion(),
                no));
    return PartReply.changed(
        exchange, file, CopySet.class, exchange.id("copySet"), CopySetView::of);
  }
}
