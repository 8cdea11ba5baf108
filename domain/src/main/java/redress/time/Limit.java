package redress.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * How much time a rule gives, before it is known when it starts. {@link Deadline} turns it into an
 * instant. No limit is longer than ten years.
 */
public sealed interface Limit {
  /**
   * Working days as working time: half a day is half of the minutes of the calendar's regular day,
   * one day ends at the same time of the next working day (F-2, I-13).
   *
   * @param days more than 0; what is not a whole second is rounded up
   */
  record Working(BigDecimal days) implements Limit {
    public Working {
      if (days.signum() <= 0 || days.compareTo(BigDecimal.valueOf(LONGEST_DAYS)) > 0) {
        throw new IllegalArgumentException(
            "a limit is more than 0 and at most %d working days, not %s"
                .formatted(LONGEST_DAYS, days));
      }
    }

    public Working(String days) {
      this(new BigDecimal(days));
    }

    /** The working time that these days are worth. */
    public Duration time(WorkingHours hours) {
      return Duration.ofSeconds(
          days.multiply(BigDecimal.valueOf(hours.dailyMinutes() * 60L))
              .setScale(0, RoundingMode.CEILING)
              .longValueExact());
    }
  }

  /** Hours of working time, whatever a day is worth. */
  record WorkingTime(Duration time) implements Limit {
    public WorkingTime {
      positive(time);
    }
  }

  /** Hours that pass day and night, on every day (I-21). */
  record Elapsed(Duration time) implements Limit {
    public Elapsed {
      positive(time);
    }
  }

  /**
   * Days of the calendar, the day of the start not counted, to 23:59:59 of the last one (S4-28).
   *
   * @param days at least 1
   */
  record CalendarDays(int days, LastDay lastDay) implements Limit {
    public CalendarDays {
      wholeDays(days);
    }

    public CalendarDays(int days) {
      this(days, LastDay.STAYS);
    }
  }

  /** What happens if the last of the calendar days is not a working day. */
  enum LastDay {
    STAYS,
    NEXT_WORKING_DAY
  }

  /**
   * Working days, the day of the start not counted, to 23:59:59 of the last one.
   *
   * @param days at least 1
   */
  record WorkingDaysEnd(int days) implements Limit {
    public WorkingDaysEnd {
      wholeDays(days);
    }
  }

  /**
   * 23:59:59 of a day of the month after the month of the start (S4-22); the last day of a month
   * that is too short. A pause does not move a fixed date.
   */
  record DayOfMonth(int day) implements Limit {
    public DayOfMonth {
      if (day < 1 || day > 31) {
        throw new IllegalArgumentException("a month has no day " + day);
      }
    }
  }

  /**
   * 23:59:59 of a weekday in the ISO week after the week of the start (I-28). A pause does not move
   * a fixed date.
   */
  record DayOfWeek(java.time.DayOfWeek day) implements Limit {}

  /** A limit whose number the company has not set yet (H-3); none is ever invented. */
  record NotSet(String why) implements Limit {}

  /** No instant of its own: something else must happen first or with it (I-19). */
  record Open() implements Limit {}

  /** Ten years. */
  int LONGEST_DAYS = 3660;

  private static void positive(Duration time) {
    if (time.isNegative() || time.isZero() || time.compareTo(Duration.ofDays(LONGEST_DAYS)) > 0) {
      throw new IllegalArgumentException(
          "a limit is more than 0 and at most %d days, not %s".formatted(LONGEST_DAYS, time));
    }
  }

  private static void wholeDays(int days) {
    if (days < 1 || days > LONGEST_DAYS) {
      throw new IllegalArgumentException(
          "a limit is 1 to %d days, not %d".formatted(LONGEST_DAYS, days));
    }
  }
}
