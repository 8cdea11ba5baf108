package redress.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;

/**
 * One year's working windows on the axis of instants, with running totals, so that working time is
 * found by two binary searches however long it is.
 */
final class WorkYear {
  private final int year;

  /** The epoch second at which the next year begins. */
  private final long ends;

  /** The epoch seconds at which each window that is not empty opens and closes. */
  private final long[] opens;

  private final long[] closes;

  /** The working seconds of the year before each window, and at last all of them. */
  private final long[] before;

  /** The working days of the year before each day, and at last all of them. */
  private final short[] daysBefore;

  private WorkYear(
      int year, long ends, long[] opens, long[] closes, long[] before, short[] daysBefore) {
    this.year = year;
    this.ends = ends;
    this.opens = opens;
    this.closes = closes;
    this.before = before;
    this.daysBefore = daysBefore;
  }

  static WorkYear of(int year, Calendar calendar) {
    var zone = calendar.zone();
    var first = LocalDate.of(year, 1, 1);
    int length = first.lengthOfYear();
    var daysBefore = new short[length + 1];
    var opens = new long[length * 2];
    var closes = new long[length * 2];
    int count = 0;
    for (int i = 0; i < length; i++) {
      var date = first.plusDays(i);
      var windows = calendar.windows(date);
      daysBefore[i + 1] = (short) (daysBefore[i] + (windows.isEmpty() ? 0 : 1));
      for (var window : windows) {
        if (count == opens.length) {
          opens = Arrays.copyOf(opens, count * 2);
          closes = Arrays.copyOf(closes, count * 2);
        }
        opens[count] = opening(date, window, zone);
        closes[count] = closing(date, window, zone);
        if (opens[count] < closes[count]) {
          count++;
        }
      }
    }
    var before = new long[count + 1];
    for (int i = 0; i < count; i++) {
      before[i + 1] = before[i] + closes[i] - opens[i];
    }
    return new WorkYear(
        year,
        first.plusYears(1).atStartOfDay(zone).toEpochSecond(),
        Arrays.copyOf(opens, count),
        Arrays.copyOf(closes, count),
        before,
        daysBefore);
  }

  static long opening(LocalDate date, Window window, ZoneId zone) {
    return shown(date.atTime(window.opens()), zone);
  }

  static long closing(LocalDate date, Window window, ZoneId zone) {
    return shown(
        window.toMidnight() ? date.plusDays(1).atStartOfDay() : date.atTime(window.closes()), zone);
  }

  /** The epoch second at which the clocks first show that time, or jump over it. */
  private static long shown(LocalDateTime local, ZoneId zone) {
    var rules = zone.getRules();
    var change = rules.getTransition(local);
    return change != null && change.isGap()
        ? change.toEpochSecond()
        : local.toEpochSecond(rules.getOffset(local));
  }

  int year() {
    return year;
  }

  long total() {
    return before[before.length - 1];
  }

  boolean endsBefore(Instant at) {
    return ends < at.getEpochSecond() || ends == at.getEpochSecond() && at.getNano() > 0;
  }

  boolean isWorkingDay(LocalDate date) {
    int day = date.getDayOfYear();
    return daysBefore[day] > daysBefore[day - 1];
  }

  int workingDaysBefore(LocalDate date) {
    return daysBefore[date.getDayOfYear() - 1];
  }

  int workingDays() {
    return daysBefore[daysBefore.length - 1];
  }

  long secondsBefore(Instant at) {
    int i = lastOpened(at);
    return i < 0 ? 0 : before[i] + Math.min(at.getEpochSecond(), closes[i]) - opens[i];
  }

  int nanosBefore(Instant at) {
    int i = lastOpened(at);
    return i < 0 || at.getEpochSecond() >= closes[i] ? 0 : at.getNano();
  }

  /** The first working instant of the year from that one on, or null. */
  Instant firstWorking(Instant from) {
    int i = lastOpened(from);
    if (i >= 0 && from.getEpochSecond() < closes[i]) {
      return from;
    }
    return i + 1 < opens.length ? Instant.ofEpochSecond(opens[i + 1]) : null;
  }

  /** Whether that much working time of the year passes before its end. */
  boolean reaches(long seconds, int nanos) {
    return nanos == 0 ? seconds <= total() : seconds < total();
  }

  /** The first instant at which that much working time of the year, more than none, has passed. */
  Instant at(long seconds, int nanos) {
    int found = Arrays.binarySearch(before, seconds);
    int i = found < 0 ? -found - 2 : nanos == 0 ? found - 1 : found;
    return Instant.ofEpochSecond(opens[i] + seconds - before[i], nanos);
  }

  private int lastOpened(Instant at) {
    int found = Arrays.binarySearch(opens, at.getEpochSecond());
    return found < 0 ? -found - 2 : found;
  }
}
