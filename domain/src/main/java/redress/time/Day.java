package redress.time;

import java.time.LocalDate;

/**
 * A day on which the ordinary week does not hold.
 *
 * @param off whether nobody works; otherwise it is a working day, whatever its weekday
 * @param name the holiday to which it belongs, also that of a make-up working day
 */
public record Day(LocalDate date, boolean off, String name) {
  public Day {
    if (name.isBlank()) {
      throw new IllegalArgumentException("the listed day %s has a name".formatted(date));
    }
  }
}
