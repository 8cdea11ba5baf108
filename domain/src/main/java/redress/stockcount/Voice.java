package redress.stockcount;

import redress.complaint.Track.Mark;
import redress.organization.Department;

/**
 * One participant's word on the counted figures.
 *
 * @param refusal why the participant does not sign, or {@code null} if it does
 */
public record Voice(Department department, String refusal, Mark given) {
  boolean signs() {
    return refusal == null;
  }

  /** What was done, in words. */
  String did() {
    return signs() ? "signed" : "refused to sign";
  }
}
