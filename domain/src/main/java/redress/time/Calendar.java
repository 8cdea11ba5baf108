package redress.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * When a company works: its zone, the hours of its week, and the days on which that week does not
 * hold.
 *
 * <p>Working time is elapsed time inside the windows: a window in which the clocks go forward is an
 * hour shorter, one in which they go back an hour longer. A window opens and closes at the first
 * instant at which the zone's clocks show that time.
 *
 * <p>Everything that needs a year which the table does not know throws {@link CalendarMissing}; a
 * date outside the years 1900 to 2999 is a {@link DateTimeException}. A calendar keeps an index of
 * each year that was asked for, so it is worth sharing; it may be used by many threads.
 */
public final class Calendar {
  static final int FIRST_YEAR = 1900;
  static final int LAST_YEAR = 2999;

  private final ZoneId zone;
  private final WorkingHours hours;
  private final DayTable days;

  /** Filled as needed; a year is immutable, so that it does no harm if two threads build it. */
  private final WorkYear[] index = new WorkYear[LAST_YEAR - FIRST_YEAR + 1];

  public Calendar(ZoneId zone, WorkingHours hours, DayTable days) {
    this.zone = Objects.requireNonNull(zone);
    this.hours = Objects.requireNonNull(hours);
    this.days = Objects.requireNonNull(days);
    if (hours.makeUp().isEmpty()) {
      for (var day : days.listed().values()) {
        if (!day.off() && hours.on(day.date().getDayOfWeek()).isEmpty()) {
          throw new IllegalArgumentException(
              "%s is a working day without hours: the hours of make-up days are missing"
                  .formatted(day.date()));
        }
      }
    }
  }

  public ZoneId zone() {
    return zone;
  }

  public WorkingHours hours() {
    return hours;
  }

  public DayTable days() {
    return days;
  }

  /** The date that the company's clocks show. */
  public LocalDate date(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  /** 23:59:59 of that date: when a deadline in whole days ends. */
  public Instant endOf(LocalDate date) {
    return date.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
  }

  /** The windows of that date, in order; empty if nobody works. */
  public List<Window> windows(LocalDate date) {
    if (!days.knows(date.getYear())) {
      throw new CalendarMissing(days.name(), date.getYear());
    }
    var day = days.listed().get(date);
    var ordinary = hours.on(date.getDayOfWeek());
    if (day == null) {
      return ordinary;
    }
    if (day.off()) {
      return List.of();
    }
    return ordinary.isEmpty() ? hours.makeUp() : ordinary;
  }

  public boolean isWorkingDay(LocalDate date) {
    return year(date.getYear()).isWorkingDay(date);
  }

  /** The whole working seconds from one instant to a later one; 0 if it is not later. */
  public long workingSecondsBetween(Instant from, Instant to) {
    return workingTimeBetween(from, to).getSeconds();
  }

  /** The working time from one instant to a later one; zero if it is not later. */
  public Duration workingTimeBetween(Instant from, Instant to) {
    if (!from.isBefore(to)) {
      return Duration.ZERO;
    }
    var year = yearOf(from);
    long seconds = -year.secondsBefore(from);
    int nanos = -year.nanosBefore(from);
    while (year.endsBefore(to)) {
      seconds += year.total();
      year = year(year.year() + 1);
    }
    seconds += year.secondsBefore(to);
    nanos += year.nanosBefore(to);
    return Duration.ofSeconds(seconds, nanos);
  }

  /**
   * The instant at which that much working time has passed. It starts to count at the next opening
   * if nobody works at the start. What ends exactly at closing time stays there.
   *
   * @param time not negative; zero gives the first working instant from the start on
   */
  public Instant addWorking(Instant start, Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("working time is added, not taken away: " + time);
    }
    var year = yearOf(start);
    if (time.isZero()) {
      var first = year.firstWorking(start);
      while (first == null) {
        year = year(year.year() + 1);
        first = year.firstWorking(start);
      }
      return first;
    }
    long target = Math.addExact(year.secondsBefore(start), time.getSeconds());
    int nanos = year.nanosBefore(start) + time.getNano();
    if (nanos >= 1_000_000_000) {
      nanos -= 1_000_000_000;
      target++;
    }
    while (!year.reaches(target, nanos)) {
      target -= year.total();
      year = year(year.year() + 1);
    }
    return year.at(target, nanos);
  }

  /**
   * The date of the n-th working day after a date, which itself is not counted.
   *
   * @param count not negative; 0 gives the date itself, working day or not
   */
  public LocalDate addWorkingDays(LocalDate date, int count) {
    if (count < 0) {
      throw new IllegalArgumentException("working days are added, not taken away: " + count);
    }
    var day = date;
    for (int left = count; left > 0; ) {
      day = day.plusDays(1);
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }

  /** The working days after one date up to and with a later one; 0 if it is not later. */
  public int countWorkingDays(LocalDate startExclusive, LocalDate endInclusive) {
    if (!endInclusive.isAfter(startExclusive)) {
      return 0;
    }
    var from = startExclusive.plusDays(1);
    var year = year(from.getYear());
    int count = -year.workingDaysBefore(from);
    while (year.year() < endInclusive.getYear()) {
      count += year.workingDays();
      year = year(year.year() + 1);
    }
    return count + year.workingDaysBefore(endInclusive) + (year.isWorkingDay(endInclusive) ? 1 : 0);
  }

  /** The date itself if it is a working day, or else the next one. */
  public LocalDate workingDayOnOrAfter(LocalDate date) {
    var day = date;
    while (!isWorkingDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** The date itself if it is a working day, or else the last one before it. */
  public LocalDate workingDayOnOrBefore(LocalDate date) {
    var day = date;
    while (!isWorkingDay(day)) {
      day = day.minusDays(1);
    }
    return day;
  }

  private WorkYear yearOf(Instant at) {
    return year(at.atZone(zone).getYear());
  }

  private WorkYear year(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new DateTimeException(
          "working time is known from %d to %d, not in %d".formatted(FIRST_YEAR, LAST_YEAR, year));
    }
    var known = index[year - FIRST_YEAR];
    if (known == null) {
      if (!days.knows(year)) {
        throw new CalendarMissing(days.name(), year);
      }
      known = WorkYear.of(year, this);
      index[year - FIRST_YEAR] = known;
    }
    return known;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Calendar that
        && zone.equals(that.zone)
        && hours.equals(that.hours)
        && days.equals(that.days);
  }

  @Override
  public int hashCode() {
    return Objects.hash(zone, hours, days);
  }

  @Override
  public String toString() {
    return "Calendar[%s, %s, %s %s]".formatted(zone, hours, days.name(), days.years());
  }
}
