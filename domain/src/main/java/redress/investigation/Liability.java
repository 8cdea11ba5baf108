package redress.investigation;

import redress.complaint.Track.Mark;
import redress.organization.Department;

/**
 * Which department is responsible.
 *
 * @param reason what that rests on
 */
public record Liability(Department department, State state, String reason, Mark made) {
  /** How firm that is. */
  public enum State {
    /** Named by the preliminary analysis. */
    PRELIMINARY,
    /** Determined, though it may still be corrected until the case is closed. */
    DETERMINED
  }
}
