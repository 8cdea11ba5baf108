package redress.penalty;

import java.util.Optional;
import redress.tree.Node;

/**
 * How much of what somebody is charged with may be taken in one month (L-01, L-02); what is more is
 * carried into the months that follow.
 *
 * @param loss of what a loss is charged with, if the procedure charges any
 * @param nonLoss of every other deduction, likewise
 * @param assessed of what the charges of a week are taken
 */
public record DeductionRules(
    Optional<LossLimit> loss, Optional<BonusLimit> nonLoss, Assessed assessed) {
  /** What is deducted. */
  public enum Kind {
    LOSS,
    NON_LOSS
  }

  /**
   * Of what the charges that the assessment of a week makes to persons are taken; empty where
   * nothing is taken from their pay.
   *
   * @param lateFines what somebody is fined for being late (I-31, I-32)
   * @param costShare the parts of a cost (I-34)
   */
  public record Assessed(Optional<Kind> lateFines, Optional<Kind> costShare) {
    static final Assessed NOTHING = new Assessed(Optional.empty(), Optional.empty());

    static Assessed read(Node node) {
      node.only("lateFines", "costShare");
      var late = node.maybe("lateFines").map(it -> it.code(Kind.class));
      var cost = node.maybe("costShare").map(it -> it.code(Kind.class));
      return node.make(() -> new Assessed(late, cost));
    }
  }

  public DeductionRules {
    if (loss.isEmpty() && nonLoss.isEmpty()) {
      throw new IllegalArgumentException("one of loss and nonLoss at least has a limit");
    }
    check(assessed.lateFines(), loss, nonLoss);
    check(assessed.costShare(), loss, nonLoss);
  }

  /** Limits under which no week charges anything that is taken from pay. */
  public DeductionRules(Optional<LossLimit> loss, Optional<BonusLimit> nonLoss) {
    this(loss, nonLoss, Assessed.NOTHING);
  }

  private static void check(Optional<Kind> kind, Optional<?> loss, Optional<?> nonLoss) {
    kind.filter(it -> (it == Kind.LOSS ? loss : nonLoss).isEmpty())
        .ifPresent(
            it -> {
              throw new IllegalArgumentException(
                  "what is taken as a %s has a limit of its own".formatted(it));
            });
  }

  /** Reads the section {@code deductions}. */
  public static DeductionRules read(Node node) {
    node.only("loss", "nonLoss", "assessed");
    var loss = node.maybe("loss").map(LossLimit::read);
    var nonLoss = node.maybe("nonLoss").map(BonusLimit::read);
    var assessed = node.maybe("assessed").map(Assessed::read).orElse(Assessed.NOTHING);
    return node.make(() -> new DeductionRules(loss, nonLoss, assessed));
  }
}
