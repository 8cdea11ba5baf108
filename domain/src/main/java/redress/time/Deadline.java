package redress.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import redress.rule.RuleId;

/**
 * From a limit and a start to the instant at which a duty is due.
 *
 * <p>A pause stops the clock of the limit: a working clock loses only the working time inside it
 * (nights and days off are not counted twice), a clock of hours loses its whole length, and what
 * several pauses cover counts once. A limit in days is moved by what its pauses removed and then
 * ends with the day that it reaches, at 23:59:59. A fixed date is not moved.
 */
public final class Deadline {
  private Deadline() {}

  /** The due instant with its explanation; what is missing or not set is an answer, no error. */
  public static Due of(
      Limit limit, Instant start, List<Pause> pauses, Calendar calendar, RuleId rule) {
    var given = List.copyOf(pauses);
    Supplier<Explanation> explanation = () -> new Explanation(rule, calendar, start, given);
    if (limit instanceof Limit.NotSet notSet) {
      return new Due.NotSet(notSet.why(), new Lines(() -> explanation.get().notSet(notSet.why())));
    }
    if (limit instanceof Limit.Open) {
      return new Due.Open(new Lines(() -> explanation.get().open()));
    }
    try {
      var end = end(limit, start, Pace.merged(given, start), calendar);
      var unpaused = given.isEmpty() ? end.due : end(limit, start, List.of(), calendar).due;
      return new Due.At(
          end.due,
          unpaused,
          new Lines(() -> explanation.get().of(limit, end.reached, end.due, unpaused)));
    } catch (CalendarMissing missing) {
      return new Due.Undetermined(
          missing.name(),
          missing.year(),
          new Lines(() -> explanation.get().missing(limit, missing)));
    }
  }

  /**
   * The due instant alone; empty where the limit has none.
   *
   * @throws CalendarMissing if a year is needed that the calendar does not know
   */
  public static Optional<Instant> instant(
      Limit limit, Instant start, List<Pause> pauses, Calendar calendar) {
    return limit instanceof Limit.NotSet || limit instanceof Limit.Open
        ? Optional.empty()
        : Optional.of(end(limit, start, Pace.merged(pauses, start), calendar).due);
  }

  /**
   * The last day of a limit in days, pauses aside.
   *
   * @throws IllegalArgumentException if the limit is no limit in days
   */
  static LocalDate lastDay(Limit limit, LocalDate start, Calendar calendar) {
    return switch (limit) {
      case Limit.CalendarDays it -> start.plusDays(it.days());
      case Limit.WorkingDaysEnd it -> calendar.addWorkingDays(start, it.days());
      case Limit.DayOfMonth it -> {
        var month = YearMonth.from(start).plusMonths(1);
        yield month.atDay(Math.min(it.day(), month.lengthOfMonth()));
      }
      case Limit.DayOfWeek it -> IsoWeek.of(start).next().day(it.day());
      case Limit.Working it -> throw noDays(it);
      case Limit.WorkingTime it -> throw noDays(it);
      case Limit.Elapsed it -> throw noDays(it);
      case Limit.NotSet it -> throw noDays(it);
      case Limit.Open it -> throw noDays(it);
    };
  }

  /** The clock that the pauses of this limit stop. */
  static Pace pace(Limit limit, Calendar calendar) {
    return limit instanceof Limit.Elapsed || limit instanceof Limit.CalendarDays
        ? Pace.ELAPSED
        : Pace.working(calendar);
  }

  private static End end(Limit limit, Instant start, List<Pause> pauses, Calendar calendar) {
    var pace = pace(limit, calendar);
    return switch (limit) {
      case Limit.Working it -> at(pace.after(start, it.time(calendar.hours()), pauses));
      case Limit.WorkingTime it -> at(pace.after(start, it.time(), pauses));
      case Limit.Elapsed it -> at(pace.after(start, it.time(), pauses));
      case Limit.CalendarDays it -> {
        var stretched = stretched(limit, start, pauses, calendar);
        yield it.lastDay() == Limit.LastDay.STAYS
            ? stretched
            : new End(
                stretched.reached,
                calendar.endOf(calendar.workingDayOnOrAfter(calendar.date(stretched.due))));
      }
      case Limit.WorkingDaysEnd it -> stretched(it, start, pauses, calendar);
      case Limit.DayOfMonth it -> stretched(it, start, List.of(), calendar);
      case Limit.DayOfWeek it -> stretched(it, start, List.of(), calendar);
      case Limit.NotSet it -> throw noDays(it);
      case Limit.Open it -> throw noDays(it);
    };
  }

  private static End stretched(Limit limit, Instant start, List<Pause> pauses, Calendar calendar) {
    var plain = calendar.endOf(lastDay(limit, calendar.date(start), calendar));
    if (pauses.isEmpty()) {
      return at(plain);
    }
    var pace = pace(limit, calendar);
    var reached = pace.after(start, pace.between(start, plain), pauses);
    return new End(reached, calendar.endOf(calendar.date(reached)));
  }

  private static End at(Instant due) {
    return new End(due, due);
  }

  private static IllegalArgumentException noDays(Limit limit) {
    return new IllegalArgumentException("not a limit in days: " + limit);
  }

  /**
   * @param reached where the clock arrived
   * @param due the end of that day, where the limit is in days
   */
  private record End(Instant reached, Instant due) {}
}
