package redress.http.errand;

import java.time.Instant;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.errand.CompleteErrand;
import redress.application.errand.RequestCustomerData;
import redress.application.errand.RequestFieldEvidence;
import redress.application.errand.WaiveErrand;
import redress.complaint.KeyField;
import redress.errand.Errand;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.complaint.PartReply;
import redress.http.json.Times;

/** Errands: what a department must do for a case. */
public final class ErrandOperations {
  private static final int TEXT = 10_000;
  private static final int REASON = 2000;
  private static final String CASE = "/complaints/{complaint}";

  private final UseCases.OfErrands errands;

  public ErrandOperations(UseCases useCases) {
    this.errands = useCases.errands();
  }

  public Chapter chapter() {
    return Chapter.of(
        "errand",
        Operation.post("requestFieldEvidence", CASE + "/field-evidence", this::fetch),
        Operation.post("requestCustomerData", CASE + "/data-requests", this::ask),
        Operation.post("completeErrand", CASE + "/errands/{errand}/completion", this::complete),
        Operation.post("waiveErrand", CASE + "/errands/{errand}/waiver", this::waive));
  }

  private Reply fetch(Exchange exchange) {
    record Form(KeyField field, String wanted) {}
    var form =
        exchange.body(
            node -> {
              var field = node.only("field", "wanted").at("field").code(KeyField.class);
              var wanted = node.maybe("wanted").map(it -> it.text(TEXT)).orElse(null);
              return node.make(() -> new Form(field, wanted));
            });
    var file =
        errands
            .fetch()
            .handle(
                new RequestFieldEvidence.Command(
                    exchange.actor(), exchange.id("complaint"), form.field(), form.wanted()));
    return PartReply.begun(exchange, file, Errand.class, "errands", ErrandView::of);
  }

  private Reply ask(Exchange exchange) {
    var wanted = exchange.body(node -> node.only("wanted").at("wanted").text(TEXT));
    var file =
        errands
            .ask()
            .handle(
                new RequestCustomerData.Command(
                    exchange.actor(), exchange.id("complaint"), wanted));
    return PartReply.begun(exchange, file, Errand.class, "errands", ErrandView::of);
  }

  private Reply complete(Exchange exchange) {
    record Form(String result, Instant doneAt) {}
    var form =
        exchange.body(
            node -> {
              var result = node.only("result", "doneAt").at("result").text(TEXT);
              var doneAt = Times.instant(node.at("doneAt"));
              return node.make(() -> new Form(result, doneAt));
            });
    var id = exchange.id("errand");
    var file =
        errands
            .complete()
            .handle(
                new CompleteErrand.Command(
                    exchange.actor(),
                    exchange.id("complaint"),
                    id,
                    exchange.expectedVersion(),
                    form.result(),
                    form.doneAt()));
    return PartReply.changed(exchange, file, Errand.class, id, ErrandView::of);
  }

  private Reply waive(Exchange exchange) {
    var reason = exchange.body(node -> node.only("reason").at("reason").text(REASON));
    var id = exchange.id("errand");
    var command =
        new WaiveErrand.Command(
            exchange.actor(), exchange.id("complaint"), id, exchange.expectedVersion(), reason);
    return PartReply.changed(
        exchange, errands.waive().handle(command), Errand.class, id, ErrandView::of);
  }
}
