package redress.penalty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import redress.money.Money;
import redress.rule.Explained;
import redress.rule.RuleId;
import redress.rule.Step;
import redress.tree.Node;

/**
 * The most that a month's wage bears of a loss: so many percent of it, rounded down, and never so
 * much that less than the minimum wage is left (L-01).
 *
 * @param percent of the month's wage
 */
public record LossLimit(BigDecimal percent, RuleId rule) {
  public LossLimit {
    Percent.check(percent);
  }

  /** The most of one month. */
  public Explained<Money> of(Money wage, Money minimumWage) {
    var share = wage.times(percent.movePointLeft(2), RoundingMode.DOWN);
    var spare = wage.minus(minimumWage);
    var zero = Money.zero(wage.currency());
    var lesser = share.compareTo(spare) < 0 ? share : spare;
    var most = lesser.isNegative() ? zero : lesser;
    return new Explained<>(
        most,
        List.of(
            new Step(
                rule,
                "%s %% of the month's wage of %s, rounded down"
                    .formatted(Percent.text(percent), wage),
                share.toString()),
            new Step(
                rule,
                "What is left above the minimum wage: %s − %s".formatted(wage, minimumWage),
                spare.toString()),
            new Step(
                rule, "The smaller of both, never below 0", "at most %s a month".formatted(most))));
  }

  static LossLimit read(Node node) {
    node.only("percent", "rule");
    var percent = node.at("percent").decimal();
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new LossLimit(percent, rule));
  }
}
