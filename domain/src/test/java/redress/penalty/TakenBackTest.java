package redress.penalty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import redress.money.Money;
import redress.penalty.TakenBack.Line;
import redress.rule.Explained;
import redress.rule.RuleId;

class TakenBackTest {
  private static final RuleId RULE = new RuleId("S4-25");
  private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

  @Test
  void later_months_take_less_the_last_one_first_and_the_rest_is_paid_back_S4_25() {
    var taken =
        Map.of(
            DECEMBER,
            yuan("500.00"),
            DECEMBER.plusMonths(1),
            yuan("500.00"),
            DECEMBER.plusMonths(2),
            yuan("200.00"));
    var back = TakenBack.of(yuan("900.00"), taken, DECEMBER, RULE);
    assertEquals(List.of(line("2027-01", "-700.00"), line("2027-02", "-200.00")), back.value());
    assertEquals(
        List.of("0.00 CNY", "0.00 CNY", "200.00 CNY is paid back in 2027-01"),
        back.steps().stream().map(step -> step.result()).toList());
    assertTrue(back.steps().stream().allMatch(step -> step.rule().equals(RULE)));
  }

  @Test
  void nothing_of_a_month_that_runs_or_is_over_changes_S4_25() {
    var taken = Map.of(DECEMBER.minusMonths(1), yuan("300.00"), DECEMBER, yuan("100.00"));
    var back = TakenBack.of(yuan("400.00"), taken, DECEMBER, RULE);
    assertEquals(List.of(line("2027-01", "-400.00")), back.value());
  }

  @Test
  void a_month_that_pays_back_has_no_more_room_for_other_deductions_L_01() {
    var most = new Explained<>(yuan("100.00"), List.<redress.rule.Step>of());
    var plan =
        CarriedOver.of(yuan("150.00"), most, Map.of(DECEMBER, yuan("-70.00")), DECEMBER, RULE);
    assertEquals(yuan("100.00"), plan.value().getFirst().money());
  }

  @Test
  void whatever_was_taken_it_comes_to_what_was_too_much_and_no_month_takes_it_twice_S4_25() {
    var random = new Random(11);
    for (int round = 0; round < 500; round++) {
      var taken = new TreeMap<YearMonth, Money>();
      var sum = cents(0);
      for (int month = random.nextInt(4); month < 8; month++) {
        var money = cents(random.nextInt(50_000));
        taken.put(DECEMBER.plusMonths(month - 4), money);
        sum = sum.plus(money);
      }
      var back = cents(random.nextLong(sum.amount().movePointRight(2).longValueExact() + 1));
      var lines = TakenBack.of(back, taken, DECEMBER, RULE).value();
      assertEquals(
          cents(0).minus(back), lines.stream().map(Line::money).reduce(cents(0), Money::plus));
      assertTrue(lines.stream().allMatch(it -> it.month().isAfter(DECEMBER)));
      assertTrue(lines.stream().allMatch(it -> it.money().isNegative()));
      assertEquals(lines.size(), lines.stream().map(Line::month).distinct().count());
      var next = DECEMBER.plusMonths(1);
      for (var line : lines) {
        var left = taken.getOrDefault(line.month(), cents(0)).plus(line.money());
        // only the next month pays anything back, and only when all later ones take nothing more
        assertTrue(!left.isNegative() || line.month().equals(next), lines.toString());
        if (left.isNegative()) {
          assertEquals(
              taken.tailMap(next, false).values().stream().filter(it -> !it.isZero()).count(),
              lines.size() - 1L);
        }
      }
    }
  }

  @Test
  void nothing_is_taken_by_taking_back() {
    assertThrows(
        IllegalArgumentException.class,
        () -> TakenBack.of(yuan("-1.00"), Map.of(), DECEMBER, RULE));
    assertEquals(List.of(), TakenBack.of(yuan("0.00"), Map.of(), DECEMBER, RULE).value());
  }

  private static Line line(String month, String money) {
    return new Line(YearMonth.parse(month), yuan(money));
  }

  private static Money cents(long cents) {
    return yuan(BigDecimal.valueOf(cents, 2).toPlainString());
  }

  private static Money yuan(String amount) {
    return Money.of(amount, "CNY");
  }
}
