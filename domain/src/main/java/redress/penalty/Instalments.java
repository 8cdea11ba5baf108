package redress.penalty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import redress.money.Money;
import redress.rule.Explained;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.rule.Step;

/**
 * What is taken month by month until nothing is left: as much as a month bears, and in the last one
 * what remains. Together it is the deduction, to the smallest unit.
 *
 * @param all one for each month, the first one first; none for a deduction of nothing
 */
public record Instalments(List<Instalment> all) {
  /** Fifty years of months: nobody works longer. */
  public static final int MOST = 600;

  /**
   * What one month bears.
   *
   * @param month from 1
   */
  public record Instalment(int month, Money money) {}

  public Instalments {
    all = List.copyOf(all);
  }

  /**
   * Cuts a deduction into what each month bears.
   *
   * @param most of one month, with the lines that led to it
   * @param rule the rule that limits it
   * @throws Refusal {@code LIMIT_ZERO} if no month bears anything, {@code TOO_MANY_INSTALMENTS} for
   *     more than {@link #MOST}
   */
  public static Explained<Instalments> of(Money deduction, Explained<Money> most, RuleId rule) {
    if (deduction.isNegative()) {
      throw new IllegalArgumentException("a deduction is not negative, but " + deduction);
    }
    var steps = new ArrayList<>(most.steps());
    int months = months(deduction, most, rule);
    var all = new ArrayList<Instalment>();
    var left = deduction;
    for (int month = 1; month <= months; month++) {
      var money = month < months ? most.value() : left;
      all.add(new Instalment(month, money));
      left = left.minus(money);
    }
    steps.add(line(deduction, most.value(), all, rule));
    return new Explained<>(new Instalments(all), steps);
  }

  private static int months(Money deduction, Explained<Money> most, RuleId rule) {
    if (deduction.isZero()) {
      return 0;
    }
    if (most.value().isZero()) {
      throw Refusal.content(
          "LIMIT_ZERO",
          rule,
          "no month bears anything of %s: %s"
              .formatted(
                  deduction,
                  most.steps().stream()
                      .map(step -> step.text() + " = " + step.result())
                      .reduce((one, other) -> one + "; " + other)
                      .orElseThrow()));
    }
    var months = deduction.amount().divide(most.value().amount(), 0, RoundingMode.CEILING);
    if (months.compareTo(BigDecimal.valueOf(MOST)) > 0) {
      throw Refusal.content(
          "TOO_MANY_INSTALMENTS",
          rule,
          "%s at %s a month would take %s months; at most %d are planned"
              .formatted(deduction, most.value(), months.toPlainString(), MOST));
    }
    return months.intValueExact();
  }

  private static Step line(Money deduction, Money most, List<Instalment> all, RuleId rule) {
    return switch (all.size()) {
      case 0 -> new Step(rule, "Nothing is deducted", "no instalment");
      case 1 -> new Step(rule, "%s is not more than that".formatted(deduction), "1 instalment");
      default ->
          new Step(
              rule,
              "%d × %s, and what remains of %s in the last month: %s"
                  .formatted(all.size() - 1, most, deduction, all.getLast().money()),
              "%d instalments".formatted(all.size()));
    };
  }
}
