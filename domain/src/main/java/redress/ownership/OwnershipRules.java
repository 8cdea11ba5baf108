package redress.ownership;

import java.util.Map;
import java.util.Optional;
import redress.errand.ErrandKind;
import redress.obligation.When;
import redress.organization.Department;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * What a procedure says about the one person who answers for a case (S0-03, G-1).
 *
 * @param required in which circumstances a case has an owner; {@code null} if it need not
 * @param important whether a case that is found important has one (G-1)
 * @param analysis what the owner finds out; {@code null} if that is nobody's in particular
 * @param escalation who reviews what the owner cannot resolve (S0-05, S0-20); {@code null} if
 *     nobody does
 */
public record OwnershipRules(
    When required, boolean important, Analysing analysis, Runner escalation, RuleId rule) {

  /**
   * What the owner finds out (S0-04, S0-19).
   *
   * @param causes the causes there are, by their codes, with what they make somebody do
   * @param purchase who buys the parts that the work needs (S0-07)
   */
  public record Analysing(Map<String, Following> causes, Runner purchase, RuleId rule) {
    public Analysing {
      causes = Map.copyOf(causes);
    }

    static Analysing read(Node node) {
      node.only("causes", "purchase", "rule");
      var causes = node.at("causes").map(Following::read);
      var purchase = node.maybe("purchase").map(Runner::read).orElse(null);
      var rule = ruleId(node);
      return node.make(() -> new Analysing(causes, purchase, rule));
    }
  }

  /**
   * What a cause makes somebody do (S0-08, S0-11).
   *
   * @param errand {@code null} if nobody does anything because of it
   * @param waivable whether somebody may decide that it need not be done
   */
  public record Following(ErrandKind errand, Runner runner, boolean waivable) {
    static Following read(Node node) {
      node.only("errand", "owner", "waivable", "rule");
      if (node.maybe("errand").isEmpty()) {
        return node.only().make(() -> new Following(null, null, false));
      }
      var errand = node.at("errand").code(ErrandKind.class);
      boolean waivable = node.at("waivable").flag();
      var owner = node.at("owner").parsed("a code", Department::new);
      var rule = ruleId(node);
      return node.make(() -> new Following(errand, new Runner(owner, rule), waivable));
    }
  }

  /** The department that does something, and the rule that says so. */
  public record Runner(Department owner, RuleId rule) {
    static Runner read(Node node) {
      var owner = node.only("owner", "rule").at("owner").parsed("a code", Department::new);
      var rule = ruleId(node);
      return node.make(() -> new Runner(owner, rule));
    }
  }

  /**
   * What a cause makes somebody do.
   *
   * @throws Refusal {@code CAUSE_NOT_IN_PROCEDURE}
   */
  public Following following(String cause) {
    var found = analysis.causes().get(cause);
    if (found == null) {
      throw Refusal.content(
          "CAUSE_NOT_IN_PROCEDURE",
          analysis.rule(),
          "%s is no cause; there are %s"
              .formatted(cause, analysis.causes().keySet().stream().sorted().toList()));
    }
    return found;
  }

  /** Whether somebody may decide that such an errand need not be done. */
  public boolean waivable(ErrandKind kind) {
    return analysis != null
        && analysis.causes().values().stream().anyMatch(it -> it.errand() == kind && it.waivable());
  }

  /** In which circumstances a case has an owner, if in any. */
  public Optional<When> requiredWhen() {
    return Optional.ofNullable(required);
  }

  public static OwnershipRules read(Node node) {
    node.only("requiredWhen", "important", "analysis", "escalation", "rule");
    var required = node.maybe("requiredWhen").map(When::read).orElse(null);
    boolean important = node.maybe("important").map(Node::flag).orElse(false);
    var analysis = node.maybe("analysis").map(Analysing::read).orElse(null);
    var escalation = node.maybe("escalation").map(Runner::read).orElse(null);
    var rule = ruleId(node);
    return node.make(() -> new OwnershipRules(required, important, analysis, escalation, rule));
  }

  private static RuleId ruleId(Node node) {
    return node.at("rule").parsed("a rule id", RuleId::new);
  }
}
