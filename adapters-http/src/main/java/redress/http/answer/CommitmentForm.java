package redress.http.answer;

import java.util.Set;
import redress.application.answer.GivenCommitment;
import redress.complaint.Demand;
import redress.http.json.MoneyForm;
import redress.tree.Node;

/** What a message promises the customer, as it comes in. */
public final class CommitmentForm {
  private CommitmentForm() {}

  /** What stands below {@code commitment}, or {@code null}. */
  public static GivenCommitment of(Node message) {
    return message.maybe("commitment").map(CommitmentForm::read).orElse(null);
  }

  private static GivenCommitment read(Node node) {
    var remedies = node.only("remedies", "amount").at("remedies").list(it -> it.code(Demand.class));
    var amount = node.maybe("amount").map(MoneyForm::read).orElse(null);
    return node.make(() -> new GivenCommitment(Set.copyOf(remedies), amount));
  }
}
