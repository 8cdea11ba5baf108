package redress.visit;

import java.util.Set;
import redress.organization.Department;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * What a procedure says about going to a customer before the complaint is written down (S4-13).
 *
 * @param recipients the departments that are told at once and go there together
 * @param reportTo to whom it is reported afterwards
 */
public record VisitRules(Set<Department> recipients, Department reportTo, RuleId rule) {
  public VisitRules {
    recipients = Set.copyOf(recipients);
  }

  public static VisitRules read(Node node) {
    var recipients =
        node.only("recipients", "reportTo", "rule")
            .at("recipients")
            .list(it -> it.parsed("a code", Department::new));
    var reportTo = node.at("reportTo").parsed("a code", Department::new);
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new VisitRules(Set.copyOf(recipients), reportTo, rule));
  }
}
