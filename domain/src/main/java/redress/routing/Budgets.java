package redress.routing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import redress.obligation.Moment;
import redress.obligation.ObligationKind;
import redress.obligation.ObligationRule;
import redress.obligation.When;
import redress.time.Limit;
import redress.tree.Node;

/**
 * The budgets of all steps together are the time within which a case is closed (S4-28, S4-29), as
 * the numbers are written: half a working day counts as half a day.
 *
 * <p>What is counted: the time until a case is sent on its way, each step, and what is owed when
 * the customer was talked to. An optional step counts; where it is left out, its days are slack.
 *
 * <p>Works on the plain document, so that it finds its faults beside all others; where something
 * that counts cannot be read, that is told, and nothing is added up.
 */
public final class Budgets {
  private static final BigDecimal HOURS = BigDecimal.valueOf(24);

  private Budgets() {}

  /** In these circumstances there is so much time. */
  private record Budget(When when, Limit limit) {
    static Optional<Budget> read(Node node) {
      var when =
          node.maybe("when")
              .map(it -> it.alone(When::read))
              .orElseGet(() -> Optional.of(When.ALWAYS));
      var limit = node.maybe("limit").flatMap(it -> it.alone(ObligationRule::limit));
      return when.flatMap(it -> limit.map(known -> new Budget(it, known)));
    }
  }

  /** Finds fault with steps that do not add up to each limit for closing. */
  public static void check(Node document) {
    var steps = document.maybe("routing").flatMap(it -> it.maybe("steps"));
    var clocks = document.maybe("obligations");
    if (steps.isEmpty() || clocks.isEmpty()) {
      return;
    }
    var places = steps.get().items().toList();
    var each =
        places.stream()
            .map(it -> it.maybe("budgets").flatMap(some -> budgets(some.items())))
            .toList();
    var closing = budgets(clocks.get().items().filter(Budgets::closes));
    var before =
        budgets(clocks.get().items().filter(it -> says(it, "kind", ObligationKind.ROUTING_STEP)));
    var talked =
        budgets(clocks.get().items().filter(it -> says(it, "startedBy", Moment.NEGOTIATED)));
    if (Stream.concat(each.stream(), Stream.of(closing, before, talked))
        .anyMatch(Optional::isEmpty)) {
      return;
    }
    for (var whole : closing.get()) {
      if (whole.limit() instanceof Limit.CalendarDays(int days, var last)) {
        var sum =
            each.stream()
                .map(it -> longest(it.get(), whole))
                .reduce(longest(talked.get(), whole), BigDecimal::add)
                .add(meeting(before.get(), whole).reduce(BigDecimal.ZERO, BigDecimal::add));
        if (sum.compareTo(BigDecimal.valueOf(days)) != 0) {
          steps
              .get()
              .wrong(
                  "BUDGETS_NOT_THE_WHOLE",
                  "the steps have %s days together and a case is closed within %d%s"
                      .formatted(
                          sum.stripTrailingZeros().toPlainString(),
                          days,
                          whole.when().market().isEmpty() ? "" : " " + whole.when().market()));
        }
      }
    }
  }

  /** All of them, or nothing if one cannot be read. */
  private static Optional<List<Budget>> budgets(Stream<Node> nodes) {
    var all = nodes.map(Budget::read).toList();
    return all.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : Optional.of(all.stream().map(Optional::get).toList());
  }

  private static boolean closes(Node clock) {
    return says(clock, "kind", ObligationKind.CLOSE) && says(clock, "fulfilledBy", Moment.CLOSED);
  }

  private static boolean says(Node clock, String member, Enum<?> code) {
    return clock.maybe(member).filter(it -> code.name().equals(it.plain())).isPresent();
  }

  private static BigDecimal longest(List<Budget> budgets, Budget whole) {
    return meeting(budgets, whole).reduce(BigDecimal.ZERO, BigDecimal::max);
  }

  private static Stream<BigDecimal> meeting(List<Budget> budgets, Budget whole) {
    return budgets.stream().filter(it -> it.when().meets(whole.when())).map(it -> days(it.limit()));
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
