package redress.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import redress.complaint.Care;
import redress.obligation.Obligation;
import redress.obligation.Obligation.Standing.Fulfilled;
import redress.obligation.ObligationKind;
import redress.obligation.ObligationRules;
import redress.organization.Department;

/**
 * A step of a case that was not done in time (S4-42).
 *
 * @param holder the department that owes it, or owed it
 * @param dueAt when it was due
 * @param endedAt when it was done or owed no longer, or {@code null} while it is owed
 */
public record LateStep(
    UUID obligation, ObligationKind kind, Department holder, Instant dueAt, Instant endedAt) {
  static LateStep of(Obligation owed) {
    return new LateStep(
        owed.id(), owed.kind(), owed.holder(), owed.term().at(), owed.endedAt().orElse(null));
  }

  /**
   * Those of a case's obligations that ended after they were due, done or not; none whose clock
   * stood still in the end and since before.
   */
  public static List<LateStep> ended(List<Obligation> all, ObligationRules rules, Care care) {
    return all.stream()
        .filter(it -> it.term().at() != null)
        .filter(it -> it.endedAt().filter(end -> end.isAfter(it.term().at())).isPresent())
        .filter(it -> it.standing() instanceof Fulfilled || ran(it, rules, care))
        .map(LateStep::of)
        .toList();
  }

  private static boolean ran(Obligation it, ObligationRules rules, Care care) {
    return rules.stillSince(it, care).filter(at -> !at.isAfter(it.term().at())).isEmpty();
  }
}
