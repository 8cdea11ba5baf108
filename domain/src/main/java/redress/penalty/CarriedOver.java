package redress.penalty;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import redress.money.Money;
import redress.rule.Explained;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.rule.Step;

/**
 * A deduction that is taken in calendar months beside what runs already: all of a person's running
 * instalments together never take more of a month than it bears, and the rest is carried into later
 * months, to the smallest unit (L-01, L-02).
 */
public final class CarriedOver {
  /** How many months after the one in which it is carried out it begins at the latest. */
  public static final int LATEST = 3;

  private CarriedOver() {}

  /** What one month bears of a deduction; more than nothing. */
  public record Planned(YearMonth month, Money money) {}

  /**
   * The first month of which something may be taken: none that is over, since what it bears was
   * used otherwise, and none so late that it is never felt (L-01, L-02).
   *
   * @param asked {@code null} for the month in which it is carried out
   * @param executed the month in which it is carried out
   * @throws Refusal {@code FIRST_MONTH_FAR} if it is before that one, or more than {@link #LATEST}
   *     after it
   */
  public static YearMonth first(YearMonth asked, YearMonth executed, RuleId rule) {
    var first = asked == null ? executed : asked;
    if (first.isBefore(executed) || first.isAfter(executed.plusMonths(LATEST))) {
      var why =
          "it is carried out in %s, and taken from that month or one of the %d after it, not from %s"
              .formatted(executed, LATEST, first);
      throw Refusal.content(
          "FIRST_MONTH_FAR",
          rule,
          why,
          List.of(new Finding("/firstMonth", "FIRST_MONTH_FAR", rule, why)));
    }
    return first;
  }

  /**
   * The months of a deduction.
   *
   * @param most of one month, with the lines that led to it
   * @param taken what other deductions take already, by month
   * @param first the first month of which something may be taken
   * @param rule the rule that limits it
   * @throws Refusal {@code LIMIT_ZERO} if no month bears anything, {@code TOO_MANY_INSTALMENTS} if
   *     it would not be over within {@link Instalments#MOST} months
   */
  public static Explained<List<Planned>> of(
      Money deduction,
      Explained<Money> most,
      Map<YearMonth, Money> taken,
      YearMonth first,
      RuleId rule) {
    // alone it would take no fewer months: refused for the same reasons
    Instalments.of(deduction, most, rule);
    var zero = Money.zero(deduction.currency());
    var steps = new ArrayList<>(most.steps());
    var planned = new ArrayList<Planned>();
    var left = deduction;
    for (var month = first; !left.isZero(); month = month.plusMonths(1)) {
      if (month.isAfter(first.plusMonths(Instalments.MOST - 1L))) {
        throw tooLong(deduction, rule);
      }
      // what is paid back in a month leaves it no more room than it has
      var known = taken.getOrDefault(month, zero);
      var before = known.isNegative() ? zero : known;
      var room = most.value().minus(before);
      if (!before.isZero()) {
        steps.add(
            new Step(
                rule,
                "In %s other deductions take %s of %s already"
                    .formatted(month, before, most.value()),
                "%s is left".formatted(room.isNegative() ? zero : room)));
      }
      if (!room.isZero() && !room.isNegative()) {
        var money = left.compareTo(room) < 0 ? left : room;
        planned.add(new Planned(month, money));
        left = left.minus(money);
      }
    }
    steps.add(line(deduction, planned, rule));
    return new Explained<>(List.copyOf(planned), steps);
  }

  private static Refusal tooLong(Money deduction, RuleId rule) {
    return Refusal.content(
        "TOO_MANY_INSTALMENTS",
        rule,
        "%s would not be taken within %d months, beside what is taken already"
            .formatted(deduction, Instalments.MOST));
  }

  private static Step line(Money deduction, List<Planned> planned, RuleId rule) {
    return planned.isEmpty()
        ? new Step(rule, "Nothing is deducted", "no instalment")
        : new Step(
            rule,
            "%s from %s to %s, %s in the last month"
                .formatted(
                    deduction,
                    planned.getFirst().month(),
                    planned.getLast().month(),
                    planned.getLast().money()),
            planned.size() == 1 ? "1 instalment" : planned.size() + " instalments");
  }
}
