package redress.memo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import redress.obligation.ObligationRule;
import redress.organization.Department;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.time.Calendar;
import redress.time.CalendarMissing;
import redress.time.Deadline;
import redress.time.Limit;
import redress.tree.Node;

/**
 * What a procedure says about objecting to what was decided (S4-25, S4-27).
 *
 * @param within how long after the decision, or after the last signature of what is charged, a memo
 *     may be filed
 * @param unfounded the rule under which it may be objected that a complaint was found unfounded
 */
public record MemoRules(Limit within, RuleId rule, RuleId unfounded) {
  /** The rule under which that is objected to. */
  public RuleId rule(Against against) {
    return against == Against.UNFOUNDED ? unfounded : rule;
  }

  /** Whether it is too late to object to what was decided then. */
  public Optional<Refusal> tooLate(
      Against against, Instant decidedAt, Calendar calendar, Instant now) {
    return last(decidedAt, calendar)
        .filter(now::isAfter)
        .map(
            last ->
                Refusal.later(
                    "OBJECTION_TOO_LATE",
                    rule(against),
                    "it was decided at %s, and objections could be filed until %s"
                        .formatted(decidedAt, last)));
  }

  /**
   * Whether a department may object to that now: in time, and not where it was told no already.
   *
   * @param what empty where nobody is charged yet, of which there is no last day
   * @param all the memos of the case
   */
  public Optional<Refusal> mayObject(
      Against against,
      Optional<Decided> what,
      Department department,
      List<PetitionMemo> all,
      Calendar calendar,
      Instant now) {
    var since = what.map(Decided::since).orElse(Instant.MIN);
    return what.map(Decided::at)
        .flatMap(at -> tooLate(against, at, calendar, now))
        .or(() -> PetitionMemo.frozen(all))
        .or(() -> PetitionMemo.rejected(all, against, department, since));
  }

  /** The last instant; nothing if there is none, or none that anybody knows. */
  private Optional<Instant> last(Instant decidedAt, Calendar calendar) {
    try {
      return Deadline.instant(within, decidedAt, List.of(), calendar);
    } catch (CalendarMissing unknown) {
      return Optional.empty();
    }
  }

  /** Reads the section {@code memo}. */
  public static MemoRules read(Node node) {
    node.only("within", "rule", "unfoundedRule");
    var within = ObligationRule.limit(node.at("within"));
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    var unfounded = node.at("unfoundedRule").parsed("a rule id", RuleId::new);
    return node.make(() -> new MemoRules(within, rule, unfounded));
  }
}
