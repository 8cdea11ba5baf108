package redress.returns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import redress.returns.Reconciliation.Outcome;
import redress.rule.Explained;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.rule.Step;
import redress.tree.Node;

/**
 * How goods that come back are taken into the books (S4-36).
 *
 * @param tolerancePercent by how many percent more may come back than was approved, where the
 *     customer's order does not say it itself
 * @param mostPercent by how many percent at most, whatever the order says
 */
public record ReturnRules(BigDecimal tolerancePercent, BigDecimal mostPercent, RuleId rule) {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /** The most where the document does not say it, unless its own tolerance is higher. */
  private static final BigDecimal MOST = BigDecimal.valueOf(5);

  public ReturnRules {
    if (!isTolerance(tolerancePercent) || !isTolerance(mostPercent)) {
      throw new IllegalArgumentException("a tolerance is from 0 to 100 percent");
    }
    if (tolerancePercent.compareTo(mostPercent) > 0) {
      throw new IllegalArgumentException("the company's own tolerance is not above the most");
    }
  }

  /** Of a document that does not say how much at most. */
  public ReturnRules(BigDecimal tolerancePercent, RuleId rule) {
    this(tolerancePercent, tolerancePercent.max(MOST), rule);
  }

  /** Whether so many percent can be a tolerance. */
  public static boolean isTolerance(BigDecimal percent) {
    return percent.signum() >= 0 && percent.compareTo(WHOLE) <= 0;
  }

  /**
   * Refuses more than an order may say.
   *
   * @param agreedPercent the tolerance of the customer's order, or {@code null} if it has none
   * @throws Refusal {@code TOLERANCE_TOO_HIGH}
   */
  public void check(BigDecimal agreedPercent) {
    if (agreedPercent != null && agreedPercent.compareTo(mostPercent) > 0) {
      var why =
          "at most %s %% more comes back than was approved, whatever the order says; not %s %%"
              .formatted(text(mostPercent), text(agreedPercent));
      throw Refusal.content(
          "TOLERANCE_TOO_HIGH",
          rule,
          why,
          List.of(new Finding("/tolerancePercent", "TOLERANCE_TOO_HIGH", rule, why)));
    }
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
    if (agreedPercent == null) {
      return within(
          tolerancePercent, "The order names no tolerance: the company's own", approved, actual);
    }
    boolean high = agreedPercent.compareTo(mostPercent) > 0;
    return within(
        agreedPercent.min(mostPercent),
        "The tolerance of the customer's order"
            + (high
                ? ", %s %%, and no more than the procedure lets".formatted(text(agreedPercent))
                : ""),
        approved,
        actual);
  }

  /** Compares what came back with what was approved again once it was known how much it is. */
  public Explained<Reconciliation> reconciledAgain(int approved, int actual) {
    return within(BigDecimal.ZERO, "Approved again when it was known what came", approved, actual);
  }

  private Explained<Reconciliation> within(
      BigDecimal percent, String why, int approved, int actual) {
    if (actual == 0) {
      return new Explained<>(
          new Reconciliation(Outcome.NO_VOUCHER, 0),
          List.of(line("Of %d approved nothing came back".formatted(approved), "no voucher")));
    }
    var steps = new ArrayList<Step>();
    steps.add(line(why, text(percent) + " %"));
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
    node.only("tolerancePercent", "mostTolerancePercent", "rule");
    var tolerance = node.at("tolerancePercent").decimal();
    var most = node.maybe("mostTolerancePercent").map(Node::decimal);
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(
        () ->
            most.map(it -> new ReturnRules(tolerance, it, rule))
                .orElseGet(() -> new ReturnRules(tolerance, rule)));
  }
}
