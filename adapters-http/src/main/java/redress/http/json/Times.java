package redress.http.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import redress.tree.Node;

/**
 * Dates and instants as they come in.
 *
 * <p>Only years in which a complaint can be are read: beyond them sums overflow, and years of other
 * than four digits could not be written as RFC 3339 again.
 */
public final class Times {
  private static final int FIRST = 1900;
  private static final int LAST = 2200;
  private static final String YEARS = ", in the years %d to %d".formatted(FIRST, LAST);

  private Times() {}

  /** An instant with the offset of wherever it was written down. */
  public static Instant instant(Node node) {
    return node.parsed(
        "an instant with offset such as 2026-11-23T09:00:00+08:00" + YEARS, Times::instant);
  }

  /** A day of the calendar. */
  public static LocalDate date(Node node) {
    return node.parsed("a date such as 2026-11-23" + YEARS, Times::date);
  }

  private static Instant instant(String text) {
    var at = OffsetDateTime.parse(text);
    within(at.getYear());
    return at.toInstant();
  }

  private static LocalDate date(String text) {
    var date = LocalDate.parse(text);
    within(date.getYear());
    return date;
  }

  private static void within(int year) {
    if (year < FIRST || year > LAST) {
      throw new DateTimeException("the year " + year);
    }
  }
}
