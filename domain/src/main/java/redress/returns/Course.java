package redress.returns;

import java.time.Instant;
import redress.complaint.Track.Mark;

/** What has happened to goods that come back; each is {@code null} before. */
public record Course(Mark verified, Count counted, Instruction instructed, Mark received) {
  /** Nothing yet. */
  static final Course NOTHING = new Course(null, null, null, null);

  /**
   * What really came.
   *
   * @param quantity pieces, from 0
   * @param at when they came, as whoever counted states
   */
  public record Count(int quantity, Instant at, Mark recorded) {}

  /** What happens with goods that do not agree with their note. */
  public record Instruction(String text, Mark given) {}
}
