package redress.investigation;

import java.util.List;
import redress.complaint.Track.Mark;
import redress.organization.Department;

/**
 * Which department is responsible.
 *
 * <p>Its life: the analysis may name a department ({@code PRELIMINARY}), it is determined with a
 * reason ({@code DETERMINED}), and the heads of the departments confirm who answers for how much of
 * it ({@code CONFIRMED}): the department is then the one that answers for most.
 *
 * @param reason what that rests on
 * @param made when it was named or determined, which a confirmation leaves as it is
 * @param confirmation {@code null} until it is confirmed
 */
public record Liability(
    Department department, State state, String reason, Mark made, Confirmation confirmation) {
  /** How firm that is. */
  public enum State {
    /** Named by the preliminary analysis. */
    PRELIMINARY,
    /** Determined, though it may still be corrected until the case is closed. */
    DETERMINED,
    /** Confirmed with the ratios of all who are responsible. */
    CONFIRMED
  }

  /** One that is not confirmed. */
  public static Liability of(Department department, State state, String reason, Mark made) {
    return new Liability(department, state, reason, made, null);
  }

  /** Whether it is more than a first guess. */
  public boolean determined() {
    return state != State.PRELIMINARY;
  }

  /** Who answers for how much; nobody in particular until it is confirmed. */
  public List<Ratio> ratios() {
    return confirmation == null ? List.of() : confirmation.ratios();
  }
}
