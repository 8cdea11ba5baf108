package redress.technical;

import java.util.ArrayList;
import java.util.List;
import redress.organization.Department;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * What a procedure says about technical questions.
 *
 * @param technologyRepliesDirectly whether those who analyse may themselves answer the customer, or
 *     only the intake department does
 * @param copyTo who gets a copy of such an answer
 */
public record TechnicalRules(
    boolean technologyRepliesDirectly, List<Department> copyTo, RuleId rule) {
  public TechnicalRules {
    copyTo = List.copyOf(copyTo);
  }

  /**
   * Whoever answers directly tells those whom the procedure names.
   *
   * @throws Refusal {@code COPY_MISSING}
   */
  public void requireCopies(List<Department> copiedTo) {
    var absent = new ArrayList<>(copyTo);
    absent.removeAll(copiedTo);
    if (!absent.isEmpty()) {
      throw Refusal.content(
          "COPY_MISSING", rule, "a copy of the answer also goes to %s".formatted(absent));
    }
  }

  public static TechnicalRules read(Node node) {
    node.only("technologyRepliesDirectly", "copyTo", "rule");
    boolean directly = node.at("technologyRepliesDirectly").flag();
    var copyTo = node.at("copyTo").list(it -> it.parsed("a code", Department::new));
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new TechnicalRules(directly, copyTo, rule));
  }
}
