package redress.time;

import java.time.Instant;

/**
 * A stretch in which a duty's clock stood still, such as waiting for the customer's data (I-10).
 *
 * @param to not before {@code from}; a pause that still lasts is closed at the instant of asking
 * @param reason a code such as {@code CUSTOMER_DATA}
 */
public record Pause(Instant from, Instant to, String reason) {
  public Pause {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a pause from %s cannot end at %s".formatted(from, to));
    }
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a pause has a reason");
    }
  }
}
