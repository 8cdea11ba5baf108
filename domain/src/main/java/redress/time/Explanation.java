package redress.time;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import redress.rule.RuleId;
import redress.rule.Step;

/**
 * Writes down how a deadline came about: the start, the limit, what each pause took away, each
 * window that was counted, each day that was not, and the end. It repeats the calculation day by
 * day and is not in its way.
 */
final class Explanation {
  private static final int MOST_PAUSES = 20;

  private final RuleId rule;
  private final Calendar calendar;
  private final Instant start;
  private final List<Pause> pauses;
  private final List<Step> steps = new ArrayList<>();

  Explanation(RuleId rule, Calendar calendar, Instant start, List<Pause> pauses) {
    this.rule = rule;
    this.calendar = calendar;
    this.start = start;
    this.pauses = pauses;
  }

  List<Step> notSet(String why) {
    line("The company has not set this limit: " + why, "not set");
    return steps;
  }

  List<Step> open() {
    line("This duty has no instant of its own", "open");
    return steps;
  }

  List<Step> missing(Limit limit, CalendarMissing missing) {
    start();
    limit(limit);
    line(
        "The calendar %s does not know the year %d, into which the clock runs: until it is loaded nothing is late"
            .formatted(missing.name(), missing.year()),
        "undetermined");
    return steps;
  }

  List<Step> of(Limit limit, Instant reached, Instant due, Instant unpaused) {
    start();
    switch (limit) {
      case Limit.Working it -> working(limit, it.time(calendar.hours()), due);
      case Limit.WorkingTime it -> working(limit, it.time(), due);
      case Limit.Elapsed it -> {
        limit(limit);
        pauses(Pace.ELAPSED, reached);
      }
      case Limit.CalendarDays it -> days(it, reached, due);
      case Limit.WorkingDaysEnd it -> {
        limit(limit);
        var first = calendar.date(start);
        var last = Deadline.lastDay(limit, first, calendar);
        new DayLines(rule, calendar).days(first, last).forEach(steps::add);
        pauses(Deadline.pace(limit, calendar), reached);
      }
      case Limit.DayOfMonth it -> fixed(limit);
      case Limit.DayOfWeek it -> fixed(limit);
      case Limit.NotSet it -> throw new IllegalArgumentException("no instant: " + it);
      case Limit.Open it -> throw new IllegalArgumentException("no instant: " + it);
    }
    if (!unpaused.equals(due)) {
      line("Without any pause it would be due", text(unpaused));
    }
    line("Due" + edge(limit, due), text(due));
    return steps;
  }

  private void working(Limit limit, Duration time, Instant due) {
    limit(limit);
    var opening = calendar.addWorking(start, Duration.ZERO);
    if (!opening.equals(start)) {
      line("Nobody works at the start: the clock starts at the next opening", text(opening));
    }
    pauses(Pace.working(calendar), due);
    new DayLines(rule, calendar)
        .windows(start, due, Pace.merged(pauses, start), time)
        .forEach(steps::add);
  }

  private void days(Limit.CalendarDays limit, Instant reached, Instant due) {
    limit(limit);
    var first = calendar.date(start);
    line(
        "%s, the day of the start, is not counted; day 1 is %s and day %d is %s"
            .formatted(
                Wording.day(first),
                Wording.day(first.plusDays(1)),
                limit.days(),
                Wording.day(first.plusDays(limit.days()))),
        Wording.day(first.plusDays(limit.days())));
    pauses(Pace.ELAPSED, reached);
    var last = calendar.date(reached);
    if (!last.equals(calendar.date(due))) {
      line(
          "%s is not a working day: the end moves to the next one".formatted(Wording.day(last)),
          Wording.day(calendar.date(due)));
    }
  }

  private void fixed(Limit limit) {
    limit(limit);
    if (!pauses.isEmpty()) {
      line("A fixed date is not moved by a pause", "no effect");
    }
  }

  private void start() {
    line("The clock starts, by the clocks of " + calendar.zone(), text(start));
  }

  private void limit(Limit limit) {
    switch (limit) {
      case Limit.Working it -> {
        int daily = calendar.hours().dailyMinutes();
        var time = Wording.minutes(it.time(calendar.hours()));
        var days =
            it.days().compareTo(BigDecimal.ONE) == 0
                ? "1 working day of %d min".formatted(daily)
                : "%s working days of %d min each"
                    .formatted(it.days().stripTrailingZeros().toPlainString(), daily);
        line(days, time + " of working time");
      }
      case Limit.WorkingTime it ->
          line("Only working time counts", Wording.minutes(it.time()) + " of working time");
      case Limit.Elapsed it ->
          line("Every hour counts, day and night, on every day", Wording.hours(it.time()));
      case Limit.CalendarDays it ->
          line("Every day counts, working day or not", Wording.count(it.days(), "day"));
      case Limit.WorkingDaysEnd it ->
          line("Only working days count, whole", Wording.count(it.days(), "working day"));
      case Limit.DayOfMonth it ->
          line(
              "Day %d of the month after the month of the start".formatted(it.day()),
              Wording.day(lastDay(it)));
      case Limit.DayOfWeek it ->
          line(
              "The start lies in the week %s; the day is in the week after, %s"
                  .formatted(
                      IsoWeek.of(calendar.date(start)), IsoWeek.of(calendar.date(start)).next()),
              Wording.day(lastDay(it)));
      case Limit.NotSet it -> line("The limit is not set", it.why());
      case Limit.Open it -> line("There is no limit", "open");
    }
  }

  private LocalDate lastDay(Limit limit) {
    return Deadline.lastDay(limit, calendar.date(start), calendar);
  }

  /** One line for each pause: what it took away between the start and the end of the clock. */
  private void pauses(Pace pace, Instant end) {
    var covered = start;
    int more = 0;
    var moreTime = Duration.ZERO;
    for (var pause : Pace.inOrder(pauses)) {
      var from = pause.from().isBefore(covered) ? covered : pause.from();
      boolean within = from.isBefore(pause.to()) && from.isBefore(end);
      var taken = within ? pace.between(from, pause.to()) : Duration.ZERO;
      boolean shared = covered.isAfter(start) && pause.from().isBefore(covered);
      if (within) {
        covered = pause.to();
      }
      if (steps.size() > MOST_PAUSES) {
        more++;
        moreTime = moreTime.plus(taken);
        continue;
      }
      line(
          "Paused from %s to %s, %s%s"
              .formatted(
                  text(pause.from()),
                  text(pause.to()),
                  pause.reason(),
                  shared ? "; what an earlier pause covers counts once" : ""),
          length(pace, taken) + " not counted");
    }
    if (more > 0) {
      line(Wording.count(more, "further pause"), length(pace, moreTime) + " not counted");
    }
  }

  private static String length(Pace pace, Duration time) {
    return pace == Pace.ELAPSED ? Wording.hours(time) : Wording.minutes(time);
  }

  private String edge(Limit limit, Instant due) {
    if (limit instanceof Limit.Elapsed) {
      return ", counted to the second";
    }
    if (!(limit instanceof Limit.Working) && !(limit instanceof Limit.WorkingTime)) {
      return " at the end of the day";
    }
    var day = calendar.date(due.minusNanos(1));
    boolean closing =
        calendar.windows(day).stream()
            .map(window -> WorkYear.closing(day, window, calendar.zone()))
            .anyMatch(closes -> Instant.ofEpochSecond(closes).equals(due));
    return closing ? ", exactly at closing time: it stays there" : "";
  }

  private String text(Instant at) {
    return Wording.instant(at, calendar.zone());
  }

  private void line(String text, String result) {
    steps.add(new Step(rule, text, result));
  }
}
