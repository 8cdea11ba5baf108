package redress.sanction;

import java.util.Set;
import redress.organization.Department;
import redress.organization.Person;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * What a procedure says about the disciplinary list of a month (S4-31).
 *
 * @param recipients the departments that are told who it is about, to announce it
 * @param publishNames whether everybody is told (L-03): otherwise others see what was decided, and
 *     not about whom
 * @param publishRule the rule about that
 */
public record DisciplinaryRules(
    Set<Department> recipients, boolean publishNames, RuleId publishRule, RuleId rule) {
  public DisciplinaryRules {
    recipients = Set.copyOf(recipients);
  }

  /** Whether that person is told the names. */
  public boolean told(Person reader) {
    return publishNames || recipients.contains(reader.department());
  }

  /** Reads the section {@code disciplinaryList}. */
  public static DisciplinaryRules read(Node node) {
    node.only("recipients", "publishNames", "publishRule", "rule");
    var recipients = node.at("recipients").list(it -> it.parsed("a code", Department::new));
    boolean names = node.maybe("publishNames").map(Node::flag).orElse(false);
    var publish = node.at("publishRule").parsed("a rule id", RuleId::new);
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new DisciplinaryRules(Set.copyOf(recipients), names, publish, rule));
  }
}
