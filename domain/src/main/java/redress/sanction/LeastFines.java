package redress.sanction;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import redress.money.Money;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * The least that a penalty of a kind comes to, as a company's policy for penalties says (S4-19). A
 * document may hold a policy that does not apply, as an example.
 *
 * @param enabled whether it applies
 * @param amounts in the company's currency, by the code of the kind
 */
public record LeastFines(boolean enabled, Map<String, BigDecimal> amounts, RuleId rule) {
  public LeastFines {
    amounts = Map.copyOf(amounts);
    if (amounts.values().stream().anyMatch(it -> it.signum() < 0)) {
      throw new IllegalArgumentException("no penalty is less than nothing");
    }
  }

  /** The refusal of a penalty that is smaller than the policy allows. */
  Optional<Refusal> refusal(String kind, Money money) {
    var least = amounts.get(kind);
    return enabled && least != null && money != null && money.amount().compareTo(least) < 0
        ? Optional.of(
            Refusal.content(
                "FINE_TOO_SMALL",
                rule,
                "%s comes to %s at least, and not to %s"
                    .formatted(kind, least.toPlainString(), money)))
        : Optional.empty();
  }

  static LeastFines read(Node node) {
    node.only("enabled", "amounts", "rule");
    boolean enabled = node.at("enabled").flag();
    var amounts = node.at("amounts").map(Node::decimal);
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new LeastFines(enabled, amounts, rule));
  }
}
