package redress.complaint;

import redress.rule.RuleId;
import redress.tree.Node;

/**
 * What a procedure says about customers who do not accept what was decided (S4-21).
 *
 * @param decided whether something must have been approved that they could refuse
 */
public record SupersessionRules(boolean decided, RuleId rule) {
  /** Reads the section {@code supersession}. */
  public static SupersessionRules read(Node node) {
    boolean decided = node.only("decided", "rule").at("decided").flag();
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new SupersessionRules(decided, rule));
  }
}
