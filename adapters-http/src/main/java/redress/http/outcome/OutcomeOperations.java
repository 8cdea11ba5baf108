package redress.http.outcome;

import java.time.Instant;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.followup.OfEnds;
import redress.application.outcome.RecordOutcome;
import redress.application.outcome.ReportResult;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.complaint.PartReply;
import redress.http.json.Times;
import redress.organization.Department;
import redress.outcome.Outcome;
import redress.outcome.Outcome.Content;
import redress.outcome.OutcomeKind;

/** What cases come to. */
public final class OutcomeOperations {
  private static final int TEXT = 10_000;

  private final OfEnds ends;

  public OutcomeOperations(UseCases useCases) {
    this.ends = useCases.ends();
  }

  public Chapter chapter() {
    return Chapter.of(
        "outcome",
        Operation.post("recordOutcome", "/complaints/{complaint}/outcomes", this::record),
        Operation.post(
            "reportResult", "/complaints/{complaint}/outcomes/{outcome}/report", this::report));
  }

  private Reply record(Exchange exchange) {
    record Form(OutcomeKind kind, Content content) {}
    var form =
        exchange.body(
            node -> {
              node.only("kind", "text", "adopted", "reason", "prevention");
              var kind = node.at("kind").code(OutcomeKind.class);
              var text = node.at("text").text(TEXT);
              var adopted = node.maybe("adopted").map(it -> it.flag()).orElse(null);
              var reason = node.maybe("reason").map(it -> it.text(TEXT)).orElse(null);
              var prevention = node.maybe("prevention").map(it -> it.text(TEXT)).orElse(null);
              return node.make(
                  () -> new Form(kind, new Content(text, adopted, reason, prevention)));
            });
    var command =
        new RecordOutcome.Command(
            exchange.actor(), exchange.id("complaint"), form.kind(), form.content());
    return PartReply.begun(
        exchange, ends.record().handle(command), Outcome.class, "outcomes", OutcomeView::of);
  }

  private Reply report(Exchange exchange) {
    record Form(Department recipient, Instant reportedAt) {}
    var form =
        exchange.body(
            node -> {
              node.only("recipient", "reportedAt");
              var recipient = node.at("recipient").parsed("a code", Department::new);
              var reportedAt = Times.instant(node.at("reportedAt"));
              return node.make(() -> new Form(recipient, reportedAt));
            });
    var id = exchange.id("outcome");
    var command =
        new ReportResult.Command(
            exchange.actor(),
            exchange.id("complaint"),
            id,
            exchange.expectedVersion(),
            form.recipient(),
            form.reportedAt());
    return PartReply.changed(
        exchange, ends.report().handle(command), Outcome.class, id, OutcomeView::of);
  }
}
