package redress.application.session;

import java.time.Duration;

/** Somebody tries too often; nothing was looked at. */
public final class TooManyAttempts extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Duration remaining;

  public TooManyAttempts(Duration remaining) {
    super("too many attempts", null, false, false);
    this.remaining = remaining;
  }

  /** How long until the next attempt is looked at. */
  public Duration remaining() {
    return remaining;
  }
}
