package redress.approval;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import redress.complaint.Demand;
import redress.complaint.Severity;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * What a department may settle by itself, whoever signs otherwise (S1-03, S1-17): nothing graver,
 * nothing dearer and nothing else.
 */
public record OwnAuthority(
    Severity severity, BigDecimal upTo, Set<Demand> remedies, Approver approver) {
  public OwnAuthority {
    remedies = Set.copyOf(remedies);
    if (upTo.signum() < 0) {
      throw new IllegalArgumentException("a limit is not negative");
    }
  }

  boolean covers(Matter matter) {
    return matter.severity() == severity
        && matter.amount() != null
        && matter.amount().amount().compareTo(upTo) <= 0
        && matter.remedies() != null
        && remedies.containsAll(matter.remedies());
  }

  /** Whether it has to be said what that remedy is worth, be it nothing. */
  boolean values(Demand remedy) {
    return ByAmount.VALUED.contains(remedy) && remedies.contains(remedy);
  }

  static OwnAuthority read(Node node) {
    node.only("severity", "upTo", "remedies", "approver", "rule");
    var severity = node.at("severity").code(Severity.class);
    var upTo = node.at("upTo").decimal();
    List<Demand> remedies = node.at("remedies").list(it -> it.code(Demand.class));
    var position = Approver.position(node);
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(
        () -> new OwnAuthority(severity, upTo, Set.copyOf(remedies), new Approver(position, rule)));
  }
}
