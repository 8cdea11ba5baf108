package redress.assessment;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import redress.obligation.Obligation;
import redress.obligation.ObligationKind;
import redress.organization.Department;
import redress.time.Overdue;

/**
 * A department was late, or still is.
 *
 * @param obligation what was owed
 * @param number the number of the case
 * @param stretch from the due instant until it was done or owed no longer, or until now
 * @param open whether it is still owed, so that the stretch grows
 */
public record LateFact(
    UUID obligation,
    ObligationKind kind,
    UUID complaint,
    String number,
    Department department,
    Overdue stretch,
    boolean open) {
  /**
   * What a duty in a case says about lateness: nothing if it was done, or was owed no longer, in
   * time, if it has no due instant (yet), or if its clock has stood still since before.
   *
   * @param number the number of the case
   * @param now until when what is still owed is late so far
   */
  public static Optional<LateFact> of(Obligation duty, String number, Instant now) {
    var due = duty.term().at();
    var until = duty.endedAt().orElse(now);
    return due == null || !until.isAfter(due) || duty.open() && !duty.lateAt(now)
        ? Optional.empty()
        : Optional.of(
            new LateFact(
                duty.id(),
                duty.kind(),
                duty.concern().complaint().value(),
                number,
                duty.holder(),
                new Overdue(due, until),
                duty.open()));
  }

  /** The same in every store. */
  static final Comparator<LateFact> IN_ORDER =
      Comparator.comparing((LateFact it) -> it.stretch().due())
          .thenComparing(it -> it.obligation().toString());

  /** What is fined together: one duty of one department in one case. */
  record Plan(ObligationKind kind, UUID complaint, Department department) {}

  Plan plan() {
    return new Plan(kind, complaint, department);
  }
}
