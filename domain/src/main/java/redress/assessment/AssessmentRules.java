package redress.assessment;

import java.util.List;
import redress.organization.Department;
import redress.organization.Position;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * What a procedure says about assessing a week.
 *
 * @param leaders who leads a department
 * @param signatures in the order in which they are given
 * @param signing the rule for signatures and substitutes (I-30)
 * @param allocation how departments pass their shares on
 * @param execution the rule under which finance carries it out (I-06)
 */
public record AssessmentRules(
    Leaders leaders,
    List<Slot> signatures,
    RuleId signing,
    Allocating allocation,
    RuleId execution) {
  public AssessmentRules {
    signatures = List.copyOf(signatures);
    if (signatures.isEmpty() || signatures.getLast().state() != State.GM_SIGNED) {
      throw new IllegalArgumentException("the last signature leads to GM_SIGNED");
    }
    for (int i = 0; i + 1 < signatures.size(); i++) {
      var state = signatures.get(i).state();
      boolean back = i > 0 && state.compareTo(signatures.get(i - 1).state()) < 0;
      if (back || state != State.PROPOSED && state != State.HEAD_SIGNED) {
        throw new IllegalArgumentException(
            "a signature before the last leads to PROPOSED or HEAD_SIGNED, and never back");
      }
    }
  }

  /**
   * Who leads a department.
   *
   * @param positions the first of them that is held counts
   */
  public record Leaders(List<Position> positions, RuleId rule) {
    static Leaders read(Node node) {
      node.only("positions", "rule");
      var positions = node.at("positions").list(it -> it.parsed("a code", Position::new));
      var rule = node.at("rule").parsed("a rule id", RuleId::new);
      return node.make(() -> new Leaders(List.copyOf(positions), rule));
    }
  }

  /**
   * One signature.
   *
   * @param substitutes who may be appointed to sign instead of somebody who is named
   * @param state how far the assessment has come with it: {@code HEAD_SIGNED} from the one that
   *     counts as the head's, {@code GM_SIGNED} with the last
   */
  public record Slot(Signer signer, List<Signer> substitutes, State state) {
    static Slot read(Node node) {
      node.only("signer", "substitutes", "state");
      var signer = Signer.read(node.at("signer"));
      var substitutes = node.at("substitutes").list(Signer::read);
      var state = node.at("state").code(State.class);
      return node.make(() -> new Slot(signer, List.copyOf(substitutes), state));
    }
  }

  /**
   * How departments pass their shares on to persons.
   *
   * @param reportTo the department to which the result is reported
   */
  public record Allocating(Department reportTo, RuleId rule) {
    static Allocating read(Node node) {
      node.only("reportTo", "rule");
      var reportTo = node.at("reportTo").parsed("a code", Department::new);
      var rule = node.at("rule").parsed("a rule id", RuleId::new);
      return node.make(() -> new Allocating(reportTo, rule));
    }
  }

  public static AssessmentRules read(Node node) {
    node.only("leaders", "signatures", "signingRule", "allocation", "executionRule");
    var leaders = Leaders.read(node.at("leaders"));
    var signatures = node.at("signatures").list(Slot::read);
    var signing = node.at("signingRule").parsed("a rule id", RuleId::new);
    var allocation = Allocating.read(node.at("allocation"));
    var execution = node.at("executionRule").parsed("a rule id", RuleId::new);
    return node.make(
        () -> new AssessmentRules(leaders, signatures, signing, allocation, execution));
  }
}
