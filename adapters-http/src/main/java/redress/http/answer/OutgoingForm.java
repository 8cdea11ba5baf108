package redress.http.answer;

import java.util.List;
import redress.application.answer.OfAnswers;
import redress.application.answer.Outgoing;
import redress.http.Exchange;
import redress.rule.Refusal;
import redress.tree.Node;

/** What goes out to a customer beside the words, as it comes in. */
final class OutgoingForm {
  private static final int MOST = 20;
  private static final int NAME = 64;

  private OutgoingForm() {}

  /** What stands below {@code commitment} and {@code enclosures}. */
  static Outgoing of(Node message) {
    var commitment = CommitmentForm.of(message);
    var enclosures = message.maybe("enclosures").map(OutgoingForm::documents).orElse(List.of());
    return message.make(() -> new Outgoing(commitment, enclosures));
  }

  private static List<String> documents(Node node) {
    var documents = node.list(it -> it.text(NAME));
    if (documents.size() > MOST) {
      node.wrong("NOT_ALLOWED", "at most %d documents are enclosed".formatted(MOST));
    }
    return documents;
  }

  /** Who tried to send what stays inside is told by the case (S4-24). */
  static void denied(OfAnswers answers, Exchange exchange, String operation, Refusal refusal) {
    if (refusal.code().equals("INTERNAL_FORM")) {
      answers.denied().tell(exchange.actor(), exchange.id("complaint"), operation, refusal);
    }
  }
}
