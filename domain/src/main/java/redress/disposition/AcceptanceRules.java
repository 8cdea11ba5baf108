package redress.disposition;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import redress.organization.Department;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * That everybody involved has accepted a plan before it is carried out (D-5).
 *
 * @param departments who is involved in any case
 * @param forwarded whether those are, too, to whom the case was sent
 */
public record AcceptanceRules(Set<Department> departments, boolean forwarded, RuleId rule) {
  public AcceptanceRules {
    departments = Set.copyOf(departments);
  }

  /**
   * The codes of the departments that are involved.
   *
   * @param recipients to whom the case was sent
   */
  public SortedSet<String> involved(Iterable<Department> recipients) {
    var involved =
        departments.stream().map(Department::code).collect(Collectors.toCollection(TreeSet::new));
    if (forwarded) {
      recipients.forEach(it -> involved.add(it.code()));
    }
    return involved;
  }

  static AcceptanceRules read(Node node) {
    node.only("participants", "forwarded", "rule");
    var departments = node.at("participants").list(it -> it.parsed("a code", Department::new));
    boolean forwarded = node.at("forwarded").flag();
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new AcceptanceRules(Set.copyOf(departments), forwarded, rule));
  }
}
