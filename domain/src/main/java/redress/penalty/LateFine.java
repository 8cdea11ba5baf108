package redress.penalty;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import redress.money.Money;
import redress.obligation.ObligationKind;
import redress.rule.Explained;
import redress.rule.RuleId;
import redress.rule.Step;
import redress.time.Calendar;
import redress.time.Day;
import redress.time.Lateness;
import redress.time.Overdue;
import redress.tree.Node;

/**
 * So much for each started 24 hours after the due instant; nothing for what was done in time (I-31,
 * I-32).
 *
 * <p>Time elapses on days off too. They are listed in the explanation; of a day that was waived,
 * the hours do not count.
 *
 * @param obligation what was due
 * @param cap the most that one fine comes to, or {@code null} without limit
 * @param counting how several overdue stretches of one plan count
 */
public record LateFine(
    ObligationKind obligation, Money perDay, Money cap, Counting counting, RuleId rule) {

  /** How the overdue actions of one department's plan count. */
  public enum Counting {
    /** Time in which several were overdue counts once. */
    PER_PLAN,
    /** Each action counts for itself. */
    PER_ACTION
  }

  /**
   * What happened.
   *
   * @param stretches from due to done, or to now for what is not done
   * @param waived the days off that do not count
   * @param provisional whether something is still not done
   */
  public record Facts(List<Overdue> stretches, Set<LocalDate> waived, boolean provisional) {
    public Facts {
      stretches = List.copyOf(stretches);
      waived = Set.copyOf(waived);
    }

    /** One duty, done then, or not yet. */
    public static Facts of(Instant due, Instant done, Instant now) {
      var end = done == null ? now : done;
      return new Facts(List.of(new Overdue(due, end)), Set.of(), done == null);
    }
  }

  public LateFine {
    if (perDay.isNegative() || cap != null && cap.isNegative()) {
      throw new IllegalArgumentException("a fine is not negative");
    }
  }

  /** The fine with the lines that led to it. */
  public Explained<Fine> of(Facts facts, Calendar calendar) {
    var steps = new ArrayList<Step>();
    var off = new LinkedHashSet<Day>();
    long days = 0;
    for (var counted : counted(facts.stretches())) {
      var lateness = Lateness.of(counted, calendar, rule);
      if (!facts.provisional() || !Lateness.union(counted).isEmpty()) {
        steps.addAll(lateness.steps());
      }
      off.addAll(lateness.daysOff());
      days += lateness.startedDays() - spared(counted, facts.waived(), calendar, steps);
    }
    var sum = perDay.times(days);
    steps.add(new Step(rule, "%d × %s".formatted(days, perDay), sum.toString()));
    if (cap != null && sum.compareTo(cap) > 0) {
      sum = cap;
      steps.add(new Step(rule, "At most " + cap, cap.toString()));
    }
    if (facts.provisional()) {
      steps.add(
          new Step(
              rule,
              days == 0
                  ? "Not done yet, and not late so far: the count begins when it is"
                  : "Not done yet: the count goes on",
              "provisional"));
    }
    return new Explained<>(new Fine(days, sum, List.copyOf(off), facts.provisional()), steps);
  }

  /**
   * The fine alone, without the lines that lead to it and with no day waived.
   *
   * @param stretches of one plan, all of them done
   */
  public Money sum(List<Overdue> stretches) {
    long days = 0;
    for (var counted : counted(stretches)) {
      days += Lateness.startedDays(counted);
    }
    var sum = perDay.times(days);
    return cap != null && sum.compareTo(cap) > 0 ? cap : sum;
  }

  private List<List<Overdue>> counted(List<Overdue> stretches) {
    return counting == Counting.PER_PLAN || stretches.isEmpty()
        ? List.of(stretches)
        : stretches.stream().map(List::of).toList();
  }

  /** The days fewer that the hours of the waived days make. */
  private long spared(
      List<Overdue> stretches, Set<LocalDate> waived, Calendar calendar, List<Step> steps) {
    if (waived.isEmpty()) {
      return 0;
    }
    long spared = 0;
    for (var stretch : Lateness.union(stretches)) {
      var free = Duration.ZERO;
      for (var date : waived.stream().sorted().toList()) {
        free = free.plus(inside(stretch, date, calendar));
      }
      long all = Lateness.startedDays(stretch.due(), stretch.done());
      long left = Lateness.startedDays(stretch.due(), stretch.done().minus(free));
      if (!free.isZero()) {
        steps.add(
            new Step(
                rule,
                "Waived days off: %d h %d min of this do not count"
                    .formatted(free.toHours(), free.toMinutesPart()),
                left == 1 ? "1 day is left" : left + " days are left"));
      }
      spared += all - left;
    }
    return spared;
  }

  /** A day lasts from the end of the one before, 23:59:59, as every limit in days has it. */
  private static Duration inside(Overdue stretch, LocalDate date, Calendar calendar) {
    var from = later(stretch.due(), calendar.endOf(date.minusDays(1)));
    var to = earlier(stretch.done(), calendar.endOf(date));
    return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  static LateFine read(Node node, Currency currency) {
    node.only("obligation", "perDay", "cap", "counting", "rule");
    var obligation = node.at("obligation").code(ObligationKind.class);
    var perDay = node.at("perDay").decimal();
    var cap = node.maybe("cap").map(Node::decimal);
    var counting = node.at("counting").code(Counting.class);
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(
        () ->
            new LateFine(
                obligation,
                new Money(perDay, currency),
                cap.map(it -> new Money(it, currency)).orElse(null),
                counting,
                rule));
  }
}
