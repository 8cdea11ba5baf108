package redress.recurrence;

import java.time.Instant;
import java.util.UUID;

/**
 * Another complaint in which the same happened.
 *
 * @param number {@code null} where the complaint comes from another system and has none
 * @param customer {@code null} if it is not known
 */
public record Sighting(UUID complaint, String number, String customer, Instant receivedAt) {
  /** What people call it. */
  public String named() {
    return number == null ? complaint.toString() : number;
  }
}
