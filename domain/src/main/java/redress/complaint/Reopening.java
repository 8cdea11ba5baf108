package redress.complaint;

import java.util.Optional;
import redress.history.Changed;
import redress.history.Difference;
import redress.history.Entry;
import redress.rule.Refusal;
import redress.rule.RuleId;

/**
 * A case is handled once more, be it that it had ended: its customer is not satisfied (S1-21), or
 * what was decided or ended it does not hold (S4-25, S4-27).
 */
public enum Reopening {
  /** The customer is not satisfied. */
  ROUND_BEGAN,
  /** An objection was upheld. */
  REOPENED;

  /** Whether it runs, or has ended by something that may fall; the refusal if not. */
  public static Optional<Refusal> may(Complaint complaint, RuleId rule) {
    return complaint.track().running() || complaint.track().stage() == Stage.UNFOUNDED
        ? Optional.empty()
        : Gate.executing(complaint, rule);
  }

  /**
   * Back to those who handle it.
   *
   * @param round the number of the round that begins
   */
  public Changed<Complaint> of(Complaint complaint, int round, String reason, RuleId rule) {
    may(complaint, rule)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    return Changed.of(
        new Complaint(
            complaint.id(),
            complaint.version() + 1,
            complaint.edition(),
            complaint.intake(),
            complaint.care(),
            complaint.number(),
            complaint.track().again(),
            complaint.judgement()),
        Entry.of(
            name(),
            rule,
            reason,
            new Difference()
                .of("/round", round - 1, round)
                .of("/stage", complaint.track().stage(), Stage.INVESTIGATING)
                .changes()));
  }
}
