package redress.application.session;

import java.time.Duration;

/**
 * How long things last.
 *
 * @param access how long a signed token lasts before the next one has to be asked for
 * @param idle after how long without use a session is over
 * @param longest after how long a session is over however much it is used
 */
public record SessionLimits(Duration access, Duration idle, Duration longest) {
  /** What the program works with. */
  public static final SessionLimits USUAL =
      new SessionLimits(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(12));

  /** Everything lasts that long. */
  public static SessionLimits all(Duration length) {
    return new SessionLimits(length, length, length);
  }
}
