package redress.notice;

import redress.organization.Department;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * What a procedure says about asking, after a case is closed, why its steps were late (S4-42).
 *
 * @param automatic whether the program asks by itself, when work begins after the closing
 * @param department in whose name it asks
 */
public record InquiryRules(boolean automatic, Department department, RuleId rule) {
  /** Reads the section {@code inquiry}. */
  public static InquiryRules read(Node node) {
    node.only("automatic", "department", "rule");
    boolean automatic = node.at("automatic").flag();
    var department = node.at("department").parsed("a code", Department::new);
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new InquiryRules(automatic, department, rule));
  }
}
