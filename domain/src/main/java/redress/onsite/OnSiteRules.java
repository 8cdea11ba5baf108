package redress.onsite;

import java.util.List;
import redress.complaint.Demand;
import redress.complaint.Intake;
import redress.organization.Department;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * What a procedure says about going to the customer (S0-18).
 *
 * @param demandedBy the name of the fact of the intake by which a customer asks for it, or {@code
 *     null} where only the demand {@code ON_SITE} does
 * @param sentTo the departments that get every plan
 */
public record OnSiteRules(String demandedBy, List<Department> sentTo, RuleId rule) {
  public OnSiteRules {
    sentTo = List.copyOf(sentTo);
  }

  /** Whether a customer with that intake asks for it. */
  public boolean demandedIn(Intake intake) {
    return intake.demands().asked().contains(Demand.ON_SITE)
        || demandedBy != null && "true".equals(intake.facts().get(demandedBy));
  }

  public static OnSiteRules read(Node node) {
    node.only("demandedBy", "sentTo", "rule");
    var fact = node.maybe("demandedBy").map(Node::text).orElse(null);
    var sentTo = node.at("sentTo").list(it -> it.parsed("a code", Department::new));
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new OnSiteRules(fact, sentTo, rule));
  }
}
