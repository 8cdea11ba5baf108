package redress.returns;

import java.time.Instant;
import redress.money.Money;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * A receivable that does not count when it is asked how much of his receivables a salesperson has
 * collected (S4-38).
 *
 * @param at from when it does not count
 */
public record Exclusion(Money amount, Basis from, Instant at) {
  /** Of what the amount is deducted. */
  public enum Basis {
    /** Of what was to be collected: as if it had never been owed. */
    BASE,
    /** Of what was collected. */
    COLLECTED
  }

  /** What a procedure says about it. */
  public record Rules(Basis from, RuleId rule) {
    /** The amount does not count from then on. */
    public Exclusion of(Money amount, Instant at) {
      return new Exclusion(amount, from, at);
    }

    public static Rules read(Node node) {
      node.only("from", "rule");
      var from = node.at("from").code(Basis.class);
      var rule = node.at("rule").parsed("a rule id", RuleId::new);
      return node.make(() -> new Rules(from, rule));
    }
  }
}
