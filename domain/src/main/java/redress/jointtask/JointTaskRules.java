package redress.jointtask;

import java.util.List;
import java.util.Set;
import redress.organization.Department;
import redress.organization.Departments;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * What a procedure says about cases in which somebody outside the company is at fault (S4-26).
 *
 * @param department which leads
 * @param parties who may be at fault
 * @param least how many departments at least work on it beside the one that leads
 */
public record JointTaskRules(
    Department department, Set<ThirdParty> parties, int least, RuleId rule) {
  private static final int MANY = 20;

  public JointTaskRules {
    parties = Set.copyOf(parties);
  }

  /**
   * Refuses what the procedure does not know.
   *
   * @throws Refusal {@code PARTY_NOT_IN_PROCEDURE}, {@code TOO_FEW_DEPARTMENTS}, or that a
   *     department is none of the company's
   */
  void check(ThirdParty party, List<Department> participants, Departments known) {
    if (!parties.contains(party)) {
      throw Refusal.content(
          "PARTY_NOT_IN_PROCEDURE",
          rule,
          "%s is nobody whom the procedure speaks of; it knows %s"
              .formatted(party, parties.stream().sorted().toList()));
    }
    participants.forEach(it -> known.require(it, rule));
    long beside = participants.stream().distinct().filter(it -> !it.equals(department)).count();
    if (beside < least || beside < participants.size()) {
      throw Refusal.content(
          "TOO_FEW_DEPARTMENTS",
          rule,
          "%s works on it together with at least %d other departments, each named once"
              .formatted(department, least));
    }
  }

  /** Reads the section {@code jointTask}. */
  public static JointTaskRules read(Node node) {
    node.only("department", "parties", "least", "rule");
    var department = node.at("department").parsed("a code", Department::new);
    var parties = node.at("parties").list(it -> it.code(ThirdParty.class));
    int least = node.at("least").integer(1, MANY);
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new JointTaskRules(department, Set.copyOf(parties), least, rule));
  }
}
