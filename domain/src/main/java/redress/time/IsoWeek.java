package redress.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.util.regex.Pattern;

/**
 * A week from Monday to Sunday, numbered as ISO 8601 does: it belongs to the year that holds its
 * Thursday. Written {@code 2026-W48} (I-28).
 *
 * @param year the week-based year, 0 to 9999
 * @param week 1 to 52, or 53 in the years that have it
 */
public record IsoWeek(int year, int week) implements Comparable<IsoWeek> {
  private static final Pattern FORM = Pattern.compile("([0-9]{4})-W([0-9]{2})");

  public IsoWeek {
    if (year < 0 || year > 9999 || week < 1 || week > weeksOf(year)) {
      throw new IllegalArgumentException("there is no week %d in %d".formatted(week, year));
    }
  }

  /** The week that the clocks of the zone are in. */
  public static IsoWeek of(Instant at, ZoneId zone) {
    return of(at.atZone(zone).toLocalDate());
  }

  public static IsoWeek of(LocalDate date) {
    return new IsoWeek(
        date.get(IsoFields.WEEK_BASED_YEAR), date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /**
   * Reads {@code 2026-W48}.
   *
   * @throws DateTimeParseException if it has another form or there is no such week
   */
  public static IsoWeek parse(String text) {
    var match = FORM.matcher(text);
    if (!match.matches()) {
      throw new DateTimeParseException("expected a week such as 2026-W48", text, 0);
    }
    try {
      return new IsoWeek(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
    } catch (IllegalArgumentException none) {
      throw new DateTimeParseException(none.getMessage(), text, 0);
    }
  }

  public LocalDate monday() {
    return LocalDate.of(year, 1, 4).with(DayOfWeek.MONDAY).plusWeeks(week - 1L);
  }

  public LocalDate day(DayOfWeek weekday) {
    return monday().plusDays(weekday.ordinal());
  }

  /** The first instant of the week. */
  public Instant start(ZoneId zone) {
    return monday().atStartOfDay(zone).toInstant();
  }

  /** The first instant after the week. */
  public Instant end(ZoneId zone) {
    return monday().plusWeeks(1).atStartOfDay(zone).toInstant();
  }

  public IsoWeek next() {
    return of(monday().plusWeeks(1));
  }

  public IsoWeek previous() {
    return of(monday().minusWeeks(1));
  }

  @Override
  public int compareTo(IsoWeek other) {
    return year != other.year
        ? Integer.compare(year, other.year)
        : Integer.compare(week, other.week);
  }

  @Override
  public String toString() {
    return "%04d-W%02d".formatted(year, week);
  }

  private static int weeksOf(int year) {
    return (int)
        IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(LocalDate.of(year, 6, 1)).getMaximum();
  }
}
