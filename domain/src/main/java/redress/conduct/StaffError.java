package redress.conduct;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import redress.complaint.Track.Mark;

/**
 * Something that one person did wrong on one day (S1-22).
 *
 * @param complaint the case in which it showed, or {@code null}
 * @param analysis how it came about, and how far that person answers for it
 * @param coaching {@code null} until the person was coached
 */
public record StaffError(
    UUID id,
    ErrorKind kind,
    LocalDate occurredOn,
    UUID complaint,
    String analysis,
    Mark recorded,
    Coaching coaching) {
  /** The person was told how to do it right. */
  public record Coaching(String text, Instant coachedAt, Mark stated) {}

  StaffError coached(Coaching how) {
    return new StaffError(id, kind, occurredOn, complaint, analysis, recorded, how);
  }
}
