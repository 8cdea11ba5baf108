package redress.approval;

import redress.organization.Position;
import redress.rule.RuleId;
import redress.tree.Node;

/** The position that has to sign, and the rule that says so. */
public record Approver(Position position, RuleId rule) {
  static Approver read(Node node) {
    var position = position(node.only("approver", "rule"));
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new Approver(position, rule));
  }

  static Position position(Node node) {
    return node.at("approver").parsed("a code", Position::new);
  }
}
