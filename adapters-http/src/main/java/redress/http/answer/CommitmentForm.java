package redress.http.answer;

import java.util.List;
import java.util.Set;
import redress.application.answer.GivenCommitment;
import redress.complaint.Demand;
import redress.http.json.MoneyForm;
import redress.tree.Node;

/** What a message promises the customer, as it comes in. */
public final class CommitmentForm {
  private static final int MOST = 20;

  private CommitmentForm() {}

  /** What stands below {@code commitment}, or {@code null}. */
  public static GivenCommitment of(Node message) {
    return message.maybe("commitment").map(CommitmentForm::read).orElse(null);
  }

  private static GivenCommitment read(Node node) {
    node.only("remedies", "amount", "besides");
    var remedies = node.at("remedies").list(it -> it.code(Demand.class));
    var amount = node.maybe("amount").map(MoneyForm::read).orElse(null);
    var besides = node.maybe("besides").map(it -> it.list(MoneyForm::read)).orElse(List.of());
    if (besides.size() > MOST) {
      node.at("besides").wrong("TOO_MANY", "at most %d amounts are named besides".formatted(MOST));
    }
    return node.make(() -> new GivenCommitment(Set.copyOf(remedies), amount, besides));
  }
}
