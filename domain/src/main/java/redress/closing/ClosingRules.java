package redress.closing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import redress.complaint.Complaint;
import redress.complaint.Part;
import redress.handlingsheet.HandlingSheetRules;
import redress.obligation.Obligation;
import redress.rule.Finding;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * When a case may be closed.
 *
 * @param conditions the codes of what must not be open any more, each with the rule that says so; a
 *     code that is absent does not stop the closing
 */
public record ClosingRules(RuleId rule, Map<String, RuleId> conditions) {
  /** Something is owed and not done. */
  public static final String OBLIGATION_OPEN = "OBLIGATION_OPEN";

  /** The complaint was not sent on. */
  public static final String NOT_FORWARDED = "NOT_FORWARDED";

  /** What the case cost is not charged to the end. */
  public static final String ASSESSMENT_OPEN = "ASSESSMENT_OPEN";

  /** The responsible department was never asked for its report. */
  public static final String NOT_ASKED = "NOT_ASKED";

  /** Nobody has learnt from the customer that they are satisfied. */
  public static final String FOLLOW_UP_MISSING = "FOLLOW_UP_MISSING";

  /** It was not recorded what the case has come to. */
  public static final String OUTCOME_MISSING = "OUTCOME_MISSING";

  /** The customer was not told what came of it. */
  public static final String CLOSING_MESSAGE_MISSING = "CLOSING_MESSAGE_MISSING";

  /** Nothing is done so that it does not happen again. */
  public static final String IMPROVEMENT_MISSING = "IMPROVEMENT_MISSING";

  /** An improvement lacks measures or has not come far enough. */
  public static final String IMPROVEMENT_OPEN = "IMPROVEMENT_OPEN";

  /** Somebody has not answered whether it could happen there, too. */
  public static final String READ_ACROSS_OPEN = "READ_ACROSS_OPEN";

  /** An improvement is to be looked at again. */
  public static final String REVIEW_OPEN = "REVIEW_OPEN";

  /** Nobody answers for the case. */
  public static final String OWNER_MISSING = "OWNER_MISSING";

  /** The owner has not analysed the case, or what was escalated is not resolved. */
  public static final String OWNERSHIP_OPEN = "OWNERSHIP_OPEN";

  /** Nobody has answered whether the same has happened before. */
  public static final String RECURRENCE_UNANSWERED = "RECURRENCE_UNANSWERED";

  /** Nothing is named that is done against a cause that several cases have in common. */
  public static final String COUNTERMEASURE_MISSING = "COUNTERMEASURE_MISSING";

  /** It is not said where the fault came from. */
  public static final String ORIGIN_MISSING = "ORIGIN_MISSING";

  /** The quality was ours, and it is not approved what the customer is given. */
  public static final String SEPARATE_DISPOSITION_MISSING = "SEPARATE_DISPOSITION_MISSING";

  /** An improvement is to be followed up, and there is none. */
  public static final String TRACKED_IMPROVEMENT_MISSING = "TRACKED_IMPROVEMENT_MISSING";

  /** Nobody has said whose fault it is, or it is not determined yet. */
  public static final String LIABILITY_OPEN = "LIABILITY_OPEN";

  /** What is done for the customer was never planned and approved. */
  public static final String DISPOSITION_MISSING = "DISPOSITION_MISSING";

  /** What was found is not reported, or nobody has instructed on it. */
  public static final String INVESTIGATION_REPORT_OPEN = "INVESTIGATION_REPORT_OPEN";

  private static final Set<String> CODES =
      Set.of(
          NOT_FORWARDED,
          OBLIGATION_OPEN,
          ASSESSMENT_OPEN,
          NOT_ASKED,
          FOLLOW_UP_MISSING,
          OUTCOME_MISSING,
          CLOSING_MESSAGE_MISSING,
          IMPROVEMENT_MISSING,
          IMPROVEMENT_OPEN,
          READ_ACROSS_OPEN,
          REVIEW_OPEN,
          OWNER_MISSING,
          OWNERSHIP_OPEN,
          RECURRENCE_UNANSWERED,
          COUNTERMEASURE_MISSING,
          ORIGIN_MISSING,
          SEPARATE_DISPOSITION_MISSING,
          TRACKED_IMPROVEMENT_MISSING,
          HandlingSheetRules.INCOMPLETE,
          INVESTIGATION_REPORT_OPEN,
          "COMMENT_OPEN",
          "COPY_OPEN",
          "RETURN_OPEN",
          "ALLOWANCE_OPEN",
          "ERRAND_OPEN",
          "GOODS_OPEN",
          "BACK_SIGNATURE_OWED",
          "STOCK_COUNT_OPEN",
          LIABILITY_OPEN,
          "REPORT_OPEN",
          "TECHNICAL_OPEN",
          DISPOSITION_MISSING,
          "DISPOSITION_OPEN",
          "DISPOSITION_UNDONE",
          "ROUTING_OPEN",
          "VISIT_OPEN",
          "MEMO_OPEN",
          "JOINT_TASK_OPEN");

  public ClosingRules {
    conditions = Map.copyOf(conditions);
  }

  /** The codes of everything that can keep a case open. */
  public static Set<String> codes() {
    return CODES;
  }

  /** Everything about a case that is still open, each with where it is. */
  public List<Finding> open(
      Complaint complaint, List<Obligation> obligations, Collection<? extends Part> parts) {
    var findings = new ArrayList<Finding>();
    if (complaint.track().forwarded() == null) {
      add(findings, "/track/forwarded", NOT_FORWARDED, "the complaint was not forwarded");
    }
    for (var obligation : obligations) {
      if (obligation.open() && conditions.containsKey(OBLIGATION_OPEN)) {
        findings.add(
            new Finding(
                "/obligations/" + obligation.id(),
                OBLIGATION_OPEN,
                obligation.clock().rule(),
                sentence(obligation)));
      }
    }
    parts.forEach(part -> add(findings, part));
    findings.sort(Comparator.comparing(Finding::pointer));
    return findings;
  }

  private void add(List<Finding> findings, Part part) {
    part.unfinished()
        .ifPresent(it -> add(findings, "/parts/" + part.id().value(), it.code(), it.sentence()));
  }

  /** The finding that something keeps a case open, where this procedure says that it does. */
  public Optional<Finding> finding(String pointer, String code, String sentence) {
    return Optional.ofNullable(conditions.get(code))
        .map(rule -> new Finding(pointer, code, rule, sentence));
  }

  private void add(List<Finding> findings, String pointer, String code, String sentence) {
    finding(pointer, code, sentence).ifPresent(findings::add);
  }

  private static String sentence(Obligation obligation) {
    return "%s is owed by %s%s"
        .formatted(
            obligation.kind(),
            obligation.holder(),
            obligation.term().at() == null ? "" : ", due " + obligation.term().at());
  }

  public static ClosingRules read(Node node) {
    var rule = node.only("rule", "conditions").at("rule").parsed("a rule id", RuleId::new);
    node.at("conditions").only(CODES.stream().sorted().toArray(String[]::new));
    var conditions = node.at("conditions").map(it -> it.parsed("a rule id", RuleId::new));
    return node.make(() -> new ClosingRules(rule, conditions));
  }
}
