package redress.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import redress.rule.RuleId;
import redress.rule.Step;

/**
 * How late something was, in the days that fines are counted in (I-31): elapsed time, each started
 * 24 hours count as one day, none if it was in time.
 *
 * @param startedDays of the whole stretch, days off included
 * @param daysOff the published days off that the stretch touches, in order, for whoever may waive
 *     them; ordinary weekends are not among them
 * @param unknownYears the years of the stretch whose days off are not known
 * @param steps the lines that led to the count
 */
public record Lateness(
    long startedDays, List<Day> daysOff, SortedSet<Integer> unknownYears, List<Step> steps) {
  private static final Duration DAY = Duration.ofHours(24);

  public Lateness {
    daysOff = List.copyOf(daysOff);
    steps = List.copyOf(steps);
  }

  /** One stretch, with its days off and its explanation. */
  public static Lateness of(Instant due, Instant done, Calendar calendar, RuleId rule) {
    return of(List.of(new Overdue(due, done)), calendar, rule);
  }

  /** The union of several stretches, such as the actions of one plan (I-32). */
  public static Lateness of(Collection<Overdue> stretches, Calendar calendar, RuleId rule) {
    var zone = calendar.zone();
    var steps = new ArrayList<Step>();
    var off = new ArrayList<Day>();
    var unknown = new TreeSet<Integer>();
    long total = 0;
    var union = union(stretches);
    for (var late : union) {
      long days = startedDays(late.due(), late.done());
      total += days;
      steps.add(
          new Step(
              rule,
              "From %s to %s: %s late, each started 24 h count one day"
                  .formatted(
                      Wording.instant(late.due(), zone),
                      Wording.instant(late.done(), zone),
                      Wording.hours(Duration.between(late.due(), late.done()))),
              Wording.count(days, "day")));
      daysOff(late, calendar, off, unknown);
    }
    if (union.isEmpty()) {
      steps.add(new Step(rule, "Done in time", "0 days"));
    }
    if (union.size() > 1) {
      steps.add(new Step(rule, "Together", Wording.count(total, "day")));
    }
    off.forEach(
        day ->
            steps.add(
                new Step(
                    rule,
                    "%s is a day off (%s)".formatted(Wording.day(day.date()), day.name()),
                    "counted unless waived")));
    unknown.forEach(
        year ->
            steps.add(
                new Step(
                    rule,
                    "The days off of %d are not known: the calendar %s lacks that year"
                        .formatted(year, calendar.days().name()),
                    "not listed")));
    return new Lateness(total, off, unknown, steps);
  }

  /** The started days from the due instant to a later one; 0 if it is not later. */
  public static long startedDays(Instant due, Instant done) {
    if (!done.isAfter(due)) {
      return 0;
    }
    var late = Duration.between(due, done);
    return late.minusNanos(1).dividedBy(DAY) + 1;
  }

  /** The started days of each stretch of the union, together: nothing is counted twice. */
  public static long startedDays(Collection<Overdue> stretches) {
    return union(stretches).stream().mapToLong(late -> startedDays(late.due(), late.done())).sum();
  }

  /** The late stretches in order, overlapping and touching ones made one. */
  public static List<Overdue> union(Collection<Overdue> stretches) {
    var result = new ArrayList<Overdue>();
    stretches.stream()
        .filter(Overdue::late)
        .sorted(Comparator.comparing(Overdue::due))
        .forEach(
            next -> {
              var last = result.isEmpty() ? null : result.getLast();
              if (last == null || next.due().isAfter(last.done())) {
                result.add(next);
              } else if (next.done().isAfter(last.done())) {
                result.set(result.size() - 1, new Overdue(last.due(), next.done()));
              }
            });
    return List.copyOf(result);
  }

  /** Late begins after the due second: a deadline at the end of a day does not touch that day. */
  private static void daysOff(
      Overdue late, Calendar calendar, List<Day> off, SortedSet<Integer> unknown) {
    var from = calendar.date(late.due().plusSeconds(1));
    var to = calendar.date(late.done().minusNanos(1));
    for (var day : calendar.days().between(from, to)) {
      if (day.off() && !off.contains(day)) {
        off.add(day);
      }
    }
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      if (!calendar.days().knows(year)) {
        unknown.add(year);
      }
    }
  }
}
