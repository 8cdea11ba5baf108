package redress.penalty;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import redress.money.Money;
import redress.rule.Explained;
import redress.rule.RuleId;
import redress.rule.Step;

/**
 * What was charged to a person turns out to be too much while it is taken month by month, or after:
 * what months take that are over, or run, stays; the months after them take less, the last one
 * first; and what they cannot make good is paid back in the next one. So nothing of a month that
 * was paid changes, and together it is what was too much, to the smallest unit (S4-25).
 */
public final class TakenBack {
  private TakenBack() {}

  /**
   * One line of a later month.
   *
   * @param money less than nothing: by so much less is taken, or so much is paid back
   */
  public record Line(YearMonth month, Money money) {}

  /**
   * The lines that make good what was too much.
   *
   * @param back what is too much, not less than nothing
   * @param taken what was charged takes, by month; months may be absent
   * @param running the month that runs, of which nothing changes any more
   * @param rule the rule under which it is taken back
   */
  public static Explained<List<Line>> of(
      Money back, Map<YearMonth, Money> taken, YearMonth running, RuleId rule) {
    if (back.isNegative()) {
      throw new IllegalArgumentException("what is taken back is not negative, but " + back);
    }
    var steps = new ArrayList<Step>();
    var lines = new TreeMap<YearMonth, Money>();
    var left = back;
    for (var later : new TreeMap<>(taken).tailMap(running, false).descendingMap().entrySet()) {
      var money = left.compareTo(later.getValue()) < 0 ? left : later.getValue();
      if (!money.isZero() && !money.isNegative()) {
        lines.put(later.getKey(), negative(money));
        left = left.minus(money);
        steps.add(
            new Step(
                rule,
                "%s takes %s, and by %s less".formatted(later.getKey(), later.getValue(), money),
                later.getValue().minus(money).toString()));
      }
    }
    if (!left.isZero()) {
      var next = running.plusMonths(1);
      lines.merge(next, negative(left), Money::plus);
      steps.add(new Step(rule, "What was taken until %s".formatted(running), back(left, next)));
    }
    return new Explained<>(
        lines.entrySet().stream().map(it -> new Line(it.getKey(), it.getValue())).toList(), steps);
  }

  private static String back(Money money, YearMonth month) {
    return "%s is paid back in %s".formatted(money, month);
  }

  private static Money negative(Money money) {
    return Money.zero(money.currency()).minus(money);
  }
}
