package redress.report;

import redress.rule.RuleId;
import redress.tree.Node;

/**
 * What a procedure says about reporting what an investigation has found.
 *
 * @param rule the rule under which it is reported, and instructed on
 */
public record ReportRules(RuleId rule) {
  public static ReportRules read(Node node) {
    var rule = node.only("rule").at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new ReportRules(rule));
  }
}
