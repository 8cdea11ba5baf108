package redress.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import redress.complaint.Track.Ending;
import redress.history.Change;
import redress.history.Changed;
import redress.history.Entry;
import redress.rule.Refusal;
import redress.rule.RuleId;

/**
 * The customer does not accept what was decided: another case is written in the place of the first
 * (S4-21).
 *
 * <p>The first case ends, closed or not, and keeps its number and its history; nothing is owed for
 * it any more. The new one begins as a draft with what is known from the first, received when the
 * customer refused; it gets a number and clocks of its own when it is registered. Each names the
 * other, and statistics count them once.
 */
public final class Supersession {
  private Supersession() {}

  /** Whether another case may take the place of this one; the refusal if not. */
  public static Optional<Refusal> may(Complaint complaint, RuleId rule) {
    if (!complaint.track().running()) {
      return Gate.executing(complaint, rule);
    }
    return complaint.number() != null
        ? Optional.empty()
        : Optional.of(
            Refusal.later(
                "NOT_REGISTERED", rule, "what has no number yet is amended, not written anew"));
  }

  /** What is known from the first case; its files stay with it. */
  public static Intake intake(Complaint first, Instant rejectedAt) {
    var known = first.intake().receivedAt(rejectedAt);
    return new Intake(
        known.source(),
        known.customer(),
        known.product(),
        known.defect(),
        known.demands(),
        List.of(),
        known.facts());
  }

  /**
   * The first case ends.
   *
   * @param ending names the case that was written in its place
   */
  public static Changed<Complaint> superseded(Complaint first, Ending ending, RuleId rule) {
    may(first, rule)
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    return Changed.of(
        new Complaint(
            first.id(),
            first.version() + 1,
            first.edition(),
            first.intake(),
            first.care(),
            first.number(),
            first.track().ended(Stage.SUPERSEDED, ending),
            first.judgement()),
        Entry.of(
            "SUPERSEDED",
            rule,
            ending.reason(),
            List.of(
                new Change("/stage", first.track().stage().name(), Stage.SUPERSEDED.name()),
                new Change("/successor", null, ending.successor().toString()))));
  }
}
