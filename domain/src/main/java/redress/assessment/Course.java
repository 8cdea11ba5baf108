package redress.assessment;

import java.time.Instant;
import redress.complaint.Track.Mark;

/**
 * The way that an assessment has gone so far.
 *
 * @param proposed when its charges were computed, and by whom it was proposed
 * @param executed {@code null} until finance has carried it out
 */
public record Course(Mark proposed, Signatures signatures, Execution executed) {
  /**
   * Finance has carried it out.
   *
   * @param at when, as finance states
   */
  public record Execution(Instant at, Mark recorded) {}

  Course with(Signatures next) {
    return new Course(proposed, next, executed);
  }

  Course with(Execution execution) {
    return new Course(proposed, signatures, execution);
  }
}
