package redress.sanction;

import java.util.Optional;
import redress.penalty.DeductionRules;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * One way in which somebody is rewarded or penalised, as a procedure declares it.
 *
 * @param reward whether it is good for whom it is about
 * @param money whether a notice of the kind names an amount
 * @param deduction how the amount is taken from a person's pay; empty where nothing is taken
 * @param disciplinary whether it stands on the disciplinary list (S4-31)
 * @param agreementRule the rule under which a recorded agreement or contract basis is needed (L-03)
 */
public record SanctionKind(
    boolean reward,
    Amount money,
    Optional<DeductionRules.Kind> deduction,
    boolean disciplinary,
    Optional<RuleId> agreementRule,
    RuleId rule) {
  /** Whether a notice names an amount. */
  public enum Amount {
    NONE,
    OPTIONAL,
    REQUIRED
  }

  public SanctionKind {
    if (deduction.isPresent() && (reward || money == Amount.NONE)) {
      throw new IllegalArgumentException("only a penalty with an amount is taken from pay");
    }
    if (disciplinary && reward) {
      throw new IllegalArgumentException("a reward is no disciplinary measure");
    }
  }

  static SanctionKind read(Node node) {
    node.only("reward", "money", "deduction", "disciplinary", "agreementRule", "rule");
    boolean reward = node.at("reward").flag();
    var money = node.at("money").code(Amount.class);
    var deduction = node.maybe("deduction").map(it -> it.code(DeductionRules.Kind.class));
    boolean disciplinary = node.maybe("disciplinary").map(Node::flag).orElse(false);
    var agreement = node.maybe("agreementRule").map(it -> it.parsed("a rule id", RuleId::new));
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(
        () -> new SanctionKind(reward, money, deduction, disciplinary, agreement, rule));
  }
}
