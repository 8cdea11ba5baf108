package redress.complaint;

import java.util.List;
import java.util.Optional;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Entry;
import redress.rule.Refusal;
import redress.rule.RuleId;

/** A case that has ended is handled again, since what ended it does not hold (S4-25, S4-27). */
public final class Reopening {
  private Reopening() {}

  /** Whether it has ended by something that may fall; the refusal if not. */
  public static Optional<Refusal> may(Complaint complaint, RuleId rule) {
    return complaint.track().running() || complaint.track().stage() == Stage.UNFOUNDED
        ? Optional.empty()
        : Gate.executing(complaint, rule);
  }

  /** Back to those who handle it; one that is still handled stays as it is. */
  public static Changed<Complaint> reopened(Complaint complaint, String reason, RuleId rule) {
    may(complaint, rule)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    if (complaint.track().running()) {
      return new Changed<>(complaint, List.of());
    }
    var stage = complaint.track().stage().name();
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
            "REOPENED",
            rule,
            reason,
            List.of(new Change("/stage", stage, Stage.INVESTIGATING.name()))));
  }
}
