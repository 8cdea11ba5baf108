package redress.assessment;

import java.util.Comparator;
import java.util.UUID;
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
