package redress.complaint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * What a procedure says about whether a complaint is one (S1-11). What the customer or a partner is
 * at fault for is valid and handled; only what is none at all, for one of the reasons, ends.
 *
 * @param reasons why a complaint may be none
 * @param judging the rule that somebody judges before anything is proposed, or {@code null} if it
 *     may be left open
 */
public record ValidityRules(Set<String> reasons, RuleId rule, RuleId judging) {
  public ValidityRules {
    reasons = Set.copyOf(reasons);
  }

  /**
   * Refuses a judgement without the reason that it needs, or with one that the procedure does not
   * know.
   *
   * @throws Refusal {@code REASON_CODE_MISSING} or {@code REASON_CODE_UNFIT}
   */
  public void check(Validity decided, String reasonCode) {
    if (decided == Validity.INVALID && reasonCode == null) {
      throw refusal(
          "REASON_CODE_MISSING",
          "what is no complaint is none for a reason; there are %s"
              .formatted(reasons.stream().sorted().toList()));
    }
    boolean fits = decided == Validity.INVALID && reasons.contains(reasonCode);
    if (reasonCode != null && !fits) {
      throw refusal(
          "REASON_CODE_UNFIT",
          "%s is no reason for %s; what is INVALID is so for one of %s"
              .formatted(reasonCode, decided, reasons.stream().sorted().toList()));
    }
  }

  private Refusal refusal(String code, String sentence) {
    return Refusal.content(
        code, rule, sentence, List.of(new Finding("/reasonCode", code, rule, sentence)));
  }

  /** Nothing is proposed before somebody has judged, where that is asked. */
  public Optional<Refusal> unjudged(Complaint complaint) {
    return judging == null || complaint.judgement().validity() != null
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "VALIDITY_OPEN", judging, "nobody has judged yet whether the complaint is valid"));
  }

  public static ValidityRules read(Node node) {
    node.only("categories", "rule", "judgingRule");
    var reasons = node.at("categories").list(Node::text);
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    var judging = node.maybe("judgingRule").map(it -> it.parsed("a rule id", RuleId::new));
    return node.make(() -> new ValidityRules(Set.copyOf(reasons), rule, judging.orElse(null)));
  }
}
