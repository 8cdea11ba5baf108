package redress.returns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import redress.returns.Reconciliation.Outcome;
import redress.rule.Explained;
import redress.rule.RuleId;
import redress.rule.Step;
import redress.tree.Node;

/**
 * How goods that come back are taken into the books (S4-36).
 *
 * @param tolerancePercent by how many percent more may come back than was approved, where the
 *     customer's order does not say it itself
 */
public record ReturnRules(BigDecimal tolerancePercent, RuleId rule) {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  public ReturnRules {
    if (!isTolerance(tolerancePercent)) {
      throw new IllegalArgumentException("a tolerance is from 0 to 100 percent");
    }
  }

  /** Whether so many percent can be a tolerance. */
  public static boolean isTolerance(BigDecimal percent) {
    return percent.signum() >= 0 && percent.compareTo(WHOLE) <= 0;
  }

  /**
   * Compares what came back with what was approved.
   *
   * @param approved how many pieces, or {@code null} while the customer does not know it
   * @param actual how many pieces came back
   * @param agreedPercent the tolerance of the customer's order, or {@code null} if it has none
   */
  public Explained<Reconciliation> reconciled(
      Integer approved, int actual, BigDecimal agreedPercent) {
    if (approved == null) {
      return new Explained<>(
          new Reconciliation(Outcome.HOLD, 0),
          List.of(line("How many may come back is undetermined: nobody has approved it", "hold")));
    }
    if (actual == 0) {
      return new Explained<>(
          new Reconciliation(Outcome.NO_VOUCHER, 0),
          List.of(line("Of %d approved nothing came back".formatted(approved), "no voucher")));
    }
    var steps = new ArrayList<Step>();
    var percent = agreedPercent == null ? tolerancePercent : agreedPercent;
    steps.add(
        line(
            agreedPercent == null
                ? "The order names no tolerance: the company's own"
                : "The tolerance of the customer's order",
            text(percent) + " %"));
    int most = most(approved, percent);
    steps.add(
        line(
            "%d + %s %%, whole pieces only".formatted(approved, text(percent)),
            "at most %d pieces".formatted(most)));
    boolean fits = actual <= most;
    steps.add(
        line(
            "%d came back, %s %d".formatted(actual, fits ? "not more than" : "more than", most),
            fits ? "post %d".formatted(actual) : "hold until it is approved again"));
    return new Explained<>(
        fits
            ? new Reconciliation(Outcome.POST_ACTUAL, actual)
            : new Reconciliation(Outcome.HOLD, 0),
        steps);
  }

  private static int most(int approved, BigDecimal percent) {
    return BigDecimal.valueOf(approved)
        .multiply(WHOLE.add(percent))
        .divide(WHOLE, 0, RoundingMode.FLOOR)
        .min(BigDecimal.valueOf(Integer.MAX_VALUE))
        .intValueExact();
  }

  private Step line(String text, String result) {
    return new Step(rule, text, result);
  }

  private static String text(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** Reads the section {@code returns}. */
  public static ReturnRules read(Node node) {
    node.only("tolerancePercent", "rule");
    var tolerance = node.at("tolerancePercent").decimal();
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new ReturnRules(tolerance, rule));
  }
}
