package redress.http.answer;

import redress.answer.Message;
import redress.answer.Message.Words;
import redress.application.Reply;
import redress.application.UseCases;
import redress.application.answer.OfAnswers;
import redress.application.answer.Outgoing;
import redress.application.answer.RenderForCustomer;
import redress.application.answer.TellCustomer;
import redress.casefile.CaseFile;
import redress.complaint.Channel;
import redress.http.Chapter;
import redress.http.Exchange;
import redress.http.Operation;
import redress.http.json.Times;

/** What the customer is told beside answers, and what of a case he may be shown. */
public final class MessageOperations {
  private static final int TEXT = 10_000;
  private static final String CASE = "/complaints/{complaint}";
  private static final String TELL = "tellCustomer";

  private final OfAnswers cases;
  private final Shown shown;

  /** How a whole case is shown. */
  @FunctionalInterface
  public interface Shown {
    Reply of(Exchange exchange, CaseFile file);
  }

  public MessageOperations(UseCases useCases, Shown shown) {
    this.cases = useCases.answers();
    this.shown = shown;
  }

  public Chapter chapter() {
    return Chapter.of(
        "message",
        Operation.post(
            TELL,
            CASE + "/messages",
            this::tell,
            (exchange, refusal) -> OutgoingForm.denied(cases, exchange, TELL, refusal)),
        Operation.get("renderForCustomer", CASE + "/customer-rendition", this::render));
  }

  private Reply tell(Exchange exchange) {
    record Form(Words words, Outgoing outgoing) {}
    var form =
        exchange.body(
            node -> {
              node.only("kind", "channel", "text", "sentAt", "commitment", "enclosures");
              var kind = node.at("kind").code(Message.Kind.class);
              var channel = node.at("channel").code(Channel.class);
              var text = node.at("text").text(TEXT);
              var sentAt = Times.instant(node.at("sentAt"));
              var outgoing = OutgoingForm.of(node);
              return node.make(() -> new Form(new Words(kind, channel, text, sentAt), outgoing));
            });
    var command =
        new TellCustomer.Command(
            exchange.actor(), exchange.id("complaint"), form.words(), form.outgoing());
    return shown.of(exchange, cases.tell().handle(command));
  }

  private Reply render(Exchange exchange) {
    var command = new RenderForCustomer.Command(exchange.actor(), exchange.id("complaint"));
    return exchange.ok(cases.render().handle(command));
  }
}
