package redress.routing;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import redress.obligation.Moment;
import redress.obligation.ObligationKind;
import redress.obligation.ObligationRule;
import redress.obligation.ObligationRules;
import redress.time.Limit;
import redress.tree.Node;

/**
 * The budgets of all steps together are the time within which a case is closed (S4-28, S4-29), as
 * the numbers are written: half a working day counts as half a day.
 *
 * <p>What is counted: the time until a case is sent on its way, each step, and what is owed when
 * the customer was talked to. An optional step counts; where it is left out, its days are slack. A
 * case that is handled again goes a part of its way alone, so that its time is not summed up.
 */
public final class Budgets {
  private static final BigDecimal HOURS = BigDecimal.valueOf(24);

  private Budgets() {}

  /** Finds fault with steps that do not add up to each limit for closing. */
  public static void check(Node steps, RoutingRules routing, ObligationRules obligations) {
    for (var closing : obligations.fulfilledBy(Moment.CLOSED)) {
      if (closing.kind() == ObligationKind.CLOSE
          && closing.startedBy() != Moment.REOPENED
          && closing.limit() instanceof Limit.CalendarDays(int days, var last)) {
        var sum = sum(closing, routing, obligations);
        if (sum.compareTo(BigDecimal.valueOf(days)) != 0) {
          steps.wrong(
              "BUDGETS_NOT_THE_WHOLE",
              "the steps have %s days together and a case is closed within %d%s"
                  .formatted(
                      sum.stripTrailingZeros().toPlainString(),
                      days,
                      closing.when().market().isEmpty() ? "" : " " + closing.when().market()));
        }
      }
    }
  }

  private static BigDecimal sum(
      ObligationRule closing, RoutingRules routing, ObligationRules obligations) {
    var before =
        obligations.of(ObligationKind.ROUTING_STEP).stream()
            .filter(it -> it.when().meets(closing.when()))
            .map(it -> days(it.limit()));
    var talked = longest(obligations.startedBy(Moment.NEGOTIATED), closing);
    var steps = routing.steps().stream().map(it -> longest(it.budgets(), closing));
    return Stream.of(before, steps, Stream.of(talked))
        .flatMap(it -> it)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal longest(List<ObligationRule> rules, ObligationRule closing) {
    return rules.stream()
        .filter(it -> it.when().meets(closing.when()))
        .map(it -> days(it.limit()))
        .reduce(BigDecimal.ZERO, BigDecimal::max);
  }

  /** A limit without a length of its own is counted as nothing. */
  private static BigDecimal days(Limit limit) {
    return switch (limit) {
      case Limit.Working(var days) -> days;
      case Limit.CalendarDays(int days, var last) -> BigDecimal.valueOf(days);
      case Limit.WorkingDaysEnd(int days) -> BigDecimal.valueOf(days);
      case Limit.Elapsed(var time) ->
          BigDecimal.valueOf(time.toHours()).divide(HOURS, 4, java.math.RoundingMode.HALF_UP);
      case Limit.WorkingTime none -> BigDecimal.ZERO;
      case Limit.DayOfMonth none -> BigDecimal.ZERO;
      case Limit.DayOfWeek none -> BigDecimal.ZERO;
      case Limit.NotSet none -> BigDecimal.ZERO;
      case Limit.Open none -> BigDecimal.ZERO;
    };
  }
}
