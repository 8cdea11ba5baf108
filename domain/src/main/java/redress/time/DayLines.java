package redress.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import redress.rule.RuleId;
import redress.rule.Step;

/**
 * The days of an explanation: one line for each working day, one for neighbouring days that are off
 * for the same reason. Of a long stretch the beginning and the end are shown whole, and what lies
 * between is one line of totals.
 */
final class DayLines {
  private static final int WHOLE = 40;
  private static final int SHOWN_AT_EACH_END = 15;

  private final RuleId rule;
  private final Calendar calendar;
  private final List<Line> lines = new ArrayList<>();

  DayLines(RuleId rule, Calendar calendar) {
    this.rule = rule;
    this.calendar = calendar;
  }

  /**
   * The windows that a working clock counted.
   *
   * @param pauses in order and apart
   * @param limit the time that had to be counted
   */
  List<Step> windows(Instant start, Instant due, List<Pause> pauses, Duration limit) {
    var counted = Duration.ZERO;
    var last = calendar.date(due.minusNanos(1));
    int pause = 0;
    for (var date = calendar.date(start); !date.isAfter(last); date = date.plusDays(1)) {
      if (calendar.windows(date).isEmpty()) {
        off(date);
        continue;
      }
      var midnight = date.atStartOfDay(calendar.zone()).toInstant();
      while (pause < pauses.size() && !pauses.get(pause).to().isAfter(midnight)) {
        pause++;
      }
      var parts = new ArrayList<Part>();
      boolean open = false;
      for (var window : calendar.windows(date)) {
        var from = Instant.ofEpochSecond(WorkYear.opening(date, window, calendar.zone()));
        var to = Instant.ofEpochSecond(WorkYear.closing(date, window, calendar.zone()));
        from = from.isBefore(start) ? start : from;
        to = to.isAfter(due) ? due : to;
        open |= from.isBefore(to);
        outside(pauses.subList(pause, pauses.size()), from, to, parts);
      }
      if (!parts.isEmpty()) {
        counted = parts.stream().map(Part::length).reduce(counted, Duration::plus);
        counted(date, parts, counted, limit);
      } else if (open) {
        skip(date, "paused");
      }
    }
    return steps();
  }

  /** Whole working days, numbered, after the first date up to the last. */
  List<Step> days(LocalDate start, LocalDate last) {
    skip(start, "the day of the start is not counted");
    int number = 0;
    for (var date = start.plusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
      if (calendar.windows(date).isEmpty()) {
        off(date);
      } else {
        lines.add(new Line(date, date, null, Wording.day(date) + listed(date), "day " + ++number));
      }
    }
    return steps();
  }

  private static void outside(List<Pause> pauses, Instant from, Instant to, List<Part> parts) {
    var at = from;
    for (var pause : pauses) {
      if (!pause.from().isBefore(to)) {
        break;
      }
      if (at.isBefore(pause.from())) {
        parts.add(new Part(at, pause.from()));
      }
      at = at.isBefore(pause.to()) ? pause.to() : at;
    }
    if (at.isBefore(to)) {
      parts.add(new Part(at, to));
    }
  }

  private void counted(LocalDate date, List<Part> parts, Duration counted, Duration limit) {
    var text = new StringBuilder(Wording.day(date)).append(listed(date)).append(": ");
    for (int i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      text.append(i == 0 ? "" : " + ")
          .append(Wording.time(part.from, date, calendar.zone()))
          .append('–')
          .append(Wording.time(part.to, date, calendar.zone()))
          .append(' ')
          .append(Wording.minutes(part.length()));
    }
    var rules = calendar.zone().getRules();
    if (!rules.getOffset(parts.getFirst().from).equals(rules.getOffset(parts.getLast().to))) {
      text.append(" (the clocks change)");
    }
    lines.add(
        new Line(
            date,
            date,
            null,
            text.toString(),
            "%s of %s".formatted(Wording.minutes(counted), Wording.minutes(limit))));
  }

  private String listed(LocalDate date) {
    var day = calendar.days().listed().get(date);
    return day == null ? "" : " (make-up working day, %s)".formatted(day.name());
  }

  private void off(LocalDate date) {
    var day = calendar.days().listed().get(date);
    if (day != null) {
      skip(date, day.name());
    } else {
      var weekday = date.getDayOfWeek();
      boolean weekend = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
      skip(date, weekend ? "weekend" : "no working hours");
    }
  }

  private void skip(LocalDate date, String reason) {
    var last = lines.isEmpty() ? null : lines.getLast();
    boolean same = last != null && reason.equals(last.reason);
    var first = same ? last.first : date;
    if (same) {
      lines.removeLast();
    }
    var text = same ? Wording.day(first) + " to " + Wording.day(date) : Wording.day(date);
    lines.add(new Line(first, date, reason, text + ": " + reason, "not counted"));
  }

  private List<Step> steps() {
    var steps = new ArrayList<Step>();
    int end = lines.size() - SHOWN_AT_EACH_END;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.size() > WHOLE && i == SHOWN_AT_EACH_END) {
        steps.add(total(lines.subList(i, end)));
        i = end;
      }
      steps.add(new Step(rule, lines.get(i).text, lines.get(i).result));
    }
    return steps;
  }

  private Step total(List<Line> between) {
    var off = new LinkedHashMap<String, Integer>();
    int working = 0;
    String result = "not counted";
    for (var line : between) {
      if (line.reason == null) {
        working++;
        result = line.result;
      } else {
        int days = (int) (line.last.toEpochDay() - line.first.toEpochDay()) + 1;
        off.merge(line.reason, days, Integer::sum);
      }
    }
    var text =
        new StringBuilder(Wording.day(between.getFirst().first))
            .append(" to ")
            .append(Wording.day(between.getLast().last))
            .append(": ")
            .append(Wording.count(working, "working day"))
            .append(" counted; not counted: ");
    off.forEach((reason, days) -> text.append(reason).append(' ').append(days).append(", "));
    text.setLength(text.length() - 2);
    return new Step(rule, text.toString(), result);
  }

  /**
   * @param reason why the days are not counted, or null for a working day
   */
  private record Line(LocalDate first, LocalDate last, String reason, String text, String result) {}

  private record Part(Instant from, Instant to) {
    Duration length() {
      return Duration.between(from, to);
    }
  }
}
