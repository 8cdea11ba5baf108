package redress.obligation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * That somebody who owes something is urged while it is late (S4-42).
 *
 * <p>Its life: it begins with the obligation, where the procedure urges such obligations; each note
 * puts the next one off; it ends with the obligation.
 *
 * @param notes how many urging notes were issued so far
 * @param from not again before this instant, or {@code null} as long as none was issued
 */
public record Urge(int notes, Instant from) {
  /** Nothing was issued yet. */
  public static final Urge NONE = new Urge(0, null);

  /** After a note: not again before then. */
  public Urge noted(Instant next) {
    return new Urge(notes + 1, next);
  }

  /** Without a note: not before then. */
  public Urge putOff(Instant next) {
    return new Urge(notes, next);
  }

  /** When the next note is issued: late is strictly after the term, and time is told in micros. */
  Instant next(Instant due) {
    var late = due.plus(1, ChronoUnit.MICROS);
    return from == null || from.isBefore(late) ? late : from;
  }
}
