package redress.time;

import java.time.Instant;

/**
 * A stretch of being late, from the due instant to when it was done; nothing if that was in time.
 */
public record Overdue(Instant due, Instant done) {
  boolean late() {
    return done.isAfter(due);
  }
}
