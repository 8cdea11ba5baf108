package redress.penalty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Optional;
import redress.money.Money;
import redress.rule.Explained;
import redress.rule.RuleId;
import redress.rule.Step;
import redress.tree.Node;

/**
 * The most that a month bears of a deduction that is no loss: it is taken from the performance pay
 * and never from the wage, up to a part of it where the company's policy says so (L-02).
 *
 * @param percent of the month's bonus; the whole of it if there is none
 */
public record BonusLimit(Optional<BigDecimal> percent, RuleId rule) {
  public BonusLimit {
    percent.ifPresent(Percent::check);
  }

  /** The most of one month. */
  public Explained<Money> of(Money bonus) {
    var steps = new ArrayList<Step>();
    steps.add(new Step(rule, "From the month's bonus, never from the wage", bonus.toString()));
    var most = percent.map(it -> bonus.times(it.movePointLeft(2), RoundingMode.DOWN)).orElse(bonus);
    steps.add(
        new Step(
            rule,
            percent
                .map(it -> "%s %% of it, rounded down".formatted(Percent.text(it)))
                .orElse("The policy sets no cap: the whole of it"),
            "at most %s a month".formatted(most)));
    return new Explained<>(most, steps);
  }

  static BonusLimit read(Node node) {
    node.only("percent", "rule");
    var percent = node.maybe("percent").map(Node::decimal);
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new BonusLimit(percent, rule));
  }
}
