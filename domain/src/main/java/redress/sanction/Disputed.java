package redress.sanction;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Difference;
import redress.history.Entry;
import redress.memo.Correction;
import redress.money.Money;
import redress.rule.RuleId;
import redress.sanction.RewardPenaltyNotice.State;

/**
 * What memos against what was decided about a case do to the penalties that come from it (S4-25).
 *
 * <p>A penalty that is not carried out is frozen when the memo is filed and goes on where it stood
 * when it is rejected. If it is upheld, a penalty may fall: it is withdrawn; or less is charged,
 * and the signatures stay, since whoever decides on memos has agreed to less. What was carried out
 * already is made good by later months. Rewards are not touched.
 */
public final class Disputed {
  private Disputed() {}

  /** Whether a memo freezes it. */
  public static boolean freezes(RewardPenaltyNotice notice, SanctionRules rules) {
    return penalty(notice, rules)
        && notice.holds(rules, State.PROPOSED, State.HEAD_SIGNED, State.GM_SIGNED).isEmpty();
  }

  /** Whether a memo that is upheld may change it: it holds, and something of it is left. */
  public static boolean changeable(RewardPenaltyNotice notice, SanctionRules rules) {
    return penalty(notice, rules) && notice.passage().withdrawn() == null && !notice.fallen();
  }

  private static boolean penalty(RewardPenaltyNotice notice, SanctionRules rules) {
    return !rules.kind(notice.terms().kind()).reward();
  }

  /**
   * A memo objects to it: nothing goes on until the memo is decided.
   *
   * @param rule the rule under which one may object
   */
  public static Changed<RewardPenaltyNotice> frozen(
      RewardPenaltyNotice notice, UUID memo, RuleId rule) {
    return Changed.of(
        notice.with(notice.passage().frozen(memo)),
        Entry.of("NOTICE_FROZEN", rule, new Change("/frozenBy", null, memo.toString())));
  }

  /** The memo that objected is decided and the notice stays: it goes on where it stood. */
  public static Changed<RewardPenaltyNotice> released(
      RewardPenaltyNotice notice, UUID memo, RuleId rule) {
    return memo.equals(notice.passage().frozenBy())
        ? Changed.of(
            notice.with(notice.passage().frozen(null)),
            Entry.of("NOTICE_RELEASED", rule, new Change("/frozenBy", memo.toString(), null)))
        : new Changed<>(notice, List.of());
  }

  /** What is taken because of it by month, less what earlier objections have taken back. */
  public static Map<YearMonth, Money> taken(RewardPenaltyNotice notice) {
    var taken = new TreeMap<YearMonth, Money>();
    if (notice.passage().execution() != null) {
      var passage = notice.passage();
      passage.execution().planned().forEach(it -> taken.put(it.month(), it.money()));
      passage.corrections().stream()
          .flatMap(it -> it.back().stream())
          .forEach(it -> taken.merge(it.month(), it.money(), Money::plus));
    }
    return taken;
  }

  /** An objection was upheld: less is charged from now on, or nothing. */
  public static Changed<RewardPenaltyNotice> corrected(
      RewardPenaltyNotice notice, Correction correction, SanctionRules rules) {
    var passage = notice.passage().corrected(correction).frozen(null);
    var next =
        notice.with(
            correction.falls() && passage.execution() == null
                ? passage.withdrawn(correction.made())
                : passage);
    var changes =
        new Difference()
            .of("/money", correction.before(), correction.after())
            .of("/state", notice.state(rules), next.state(rules));
    correction.back().forEach(it -> changes.of("/instalments/" + it.month(), null, it.money()));
    var explained = correction.steps().getFirst();
    return Changed.of(
        next, Entry.of("NOTICE_CORRECTED", explained.rule(), explained.text(), changes.changes()));
  }
}
