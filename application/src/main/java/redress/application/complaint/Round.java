package redress.application.complaint;

import java.util.List;
import redress.complaint.Part;
import redress.complaint.Reopening;
import redress.disposition.Disposition;
import redress.disposition.Disposition.End;
import redress.disposition.Disposition.Ended;
import redress.disposition.DispositionRules;
import redress.followup.FollowUp;
import redress.followup.FollowUpRules;
import redress.memo.MemoRules;
import redress.memo.PetitionMemo;
import redress.obligation.Moment;
import redress.round.RoundEnd;
import redress.round.Rounds;
import redress.rule.RuleId;

/** In which round of a case somebody works, and the one place where a round ends. */
public final class Round {
  private Round() {}

  /** The number of the round, from 1; always 1 where nothing begins another. */
  public static int of(CaseWork work) {
    return all(work).current();
  }

  /** The rounds of the case; the first alone where nothing begins another. */
  public static Rounds all(CaseWork work) {
    return new Rounds(
        parts(work, FollowUp.class, FollowUpRules.class),
        parts(work, PetitionMemo.class, MemoRules.class));
  }

  private static <P extends Part> List<P> parts(CaseWork work, Class<P> type, Class<?> section) {
    return work.procedure().has(section) ? work.parts(type) : List.of();
  }

  /**
   * The round in which the case was ends, and with it what belongs to it: what was decided, as far
   * as it falls, with the clocks that it began, and the copies of the form. If another one begins,
   * the case and its slip go back to those who handle it; otherwise nothing is owed any more.
   *
   * <p>What began the next round is kept in the case before.
   *
   * @param how why it ends
   * @param reason why, in a sentence
   */
  public static void ends(CaseWork work, RoundEnd how, String reason, RuleId rule) {
    boolean fell = false;
    for (var it : dispositions(work)) {
      if (how.fells(it)) {
        work.clocks().undone(Moment.DISPOSITION_APPROVED, reason);
        work.clocks().undone(Moment.CUSTOMER_CONSENTED, reason);
        fall(work, it, reason, rule);
        fell = true;
      }
    }
    Circulation.end(work, null, reason);
    if (how.again()) {
      again(work, how, fell, reason, rule);
    } else {
      work.clocks().withdrawAll(reason);
    }
  }

  private static List<Disposition> dispositions(CaseWork work) {
    return parts(work, Disposition.class, DispositionRules.class);
  }

  private static void again(CaseWork work, RoundEnd how, boolean fell, String reason, RuleId rule) {
    boolean over = !work.complaint().track().running();
    var reopening = how == RoundEnd.DISSATISFIED ? Reopening.ROUND_BEGAN : Reopening.REOPENED;
    work.keep(reopening.of(work.complaint(), of(work), reason, rule));
    Slips.again(work, fell, over, reason);
    if (over) {
      work.happened(Moment.REOPENED, work.now());
    }
  }

  /** What was given already cannot be taken back: it is decided on again. */
  private static void fall(CaseWork work, Disposition it, String reason, RuleId rule) {
    var rules = work.procedure().disposition();
    work.keep(
        Disposition.class,
        it.given().isEmpty()
            ? it.end(new Ended(End.WITHDRAWN, reason, work.mark()), rules, rule)
            : it.fallen(rule));
  }
}
