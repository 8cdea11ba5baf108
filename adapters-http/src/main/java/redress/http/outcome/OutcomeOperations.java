package redress.http.outcome;

import redress.application.Reply;
import redress.application.UseCases;
import redress.application.outcome.RecordOutcome;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.complaint.PartReply;
import redress.outcome.Outcome;
import redress.outcome.Outcome.Content;
import redress.outcome.OutcomeKind;

/** What cases come to. */
public final class OutcomeOperations {
  private static final int TEXT = 10_000;

  private final RecordOutcome record;

  public OutcomeOperations(UseCases useCases) {
    this.record = useCases.ends().record();
  }

  public Chapter chapter() {
    return Chapter.of(
        "outcome",
        Operation.post("recordOutcome", "/complaints/{complaint}/outcomes", this::record));
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
        exchange, record.handle(command), Outcome.class, "outcomes", OutcomeView::of);
  }
}
