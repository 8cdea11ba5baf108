package redress.penalty;

import java.util.Optional;
import redress.tree.Node;

/**
 * How much of what somebody is charged with may be taken in one month (L-01, L-02); what is more is
 * carried into the months that follow.
 *
 * @param loss of what a loss is charged with, if the procedure charges any
 * @param nonLoss of every other deduction, likewise
 */
public record DeductionRules(Optional<LossLimit> loss, Optional<BonusLimit> nonLoss) {
  /** What is deducted. */
  public enum Kind {
    LOSS,
    NON_LOSS
  }

  public DeductionRules {
    if (loss.isEmpty() && nonLoss.isEmpty()) {
      throw new IllegalArgumentException("one of loss and nonLoss at least has a limit");
    }
  }

  /** Reads the section {@code deductions}. */
  public static DeductionRules read(Node node) {
    node.only("loss", "nonLoss");
    var loss = node.maybe("loss").map(LossLimit::read);
    var nonLoss = node.maybe("nonLoss").map(BonusLimit::read);
    return node.make(() -> new DeductionRules(loss, nonLoss));
  }
}
