package redress.anomaly;

import redress.rule.RuleId;
import redress.tree.Node;

/**
 * What a procedure says about what went wrong without a loss.
 *
 * @param rule the rule under which it is an anomaly and no complaint (S4-02)
 */
public record AnomalyRules(RuleId rule) {
  public static AnomalyRules read(Node node) {
    var rule = node.only("rule").at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new AnomalyRules(rule));
  }
}
