package redress.penalty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import redress.money.Money;
import redress.penalty.CarriedOver.Planned;
import redress.rule.Explained;
import redress.rule.Refusal;
import redress.rule.RuleId;

class CarriedOverTest {
  private static final RuleId LOSS = new RuleId("L-01");
  private static final RuleId OTHER = new RuleId("L-02");
  private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
  private final LossLimit limit = new LossLimit(new BigDecimal("20"), LOSS);

  @Test
  void what_a_month_does_not_bear_is_carried_into_later_months_to_the_cent_L_01() {
    var plan = plan("1000.00", "4000.33", "3500.00", Map.of());
    // 20 % of the wage is 800.066, rounded down; above the least wage there are 500.33
    assertEquals(List.of(planned("2026-12", "500.33"), planned("2027-01", "499.67")), plan.value());
    var last = plan.steps().getLast();
    assertEquals("2 instalments", last.result());
    assertEquals(LOSS, last.rule());
  }

  @Test
  void all_that_runs_together_takes_no_more_of_a_month_than_it_bears_L_01() {
    var taken = Map.of(DECEMBER, yuan("500.00"), DECEMBER.plusMonths(1), yuan("800.00"));
    var plan = plan("700.00", "4000.00", "2000.00", taken);
    assertEquals(List.of(planned("2026-12", "300.00"), planned("2027-02", "400.00")), plan.value());
    assertTrue(
        plan.steps().stream()
            .anyMatch(step -> step.text().contains("other deductions take 500.00 CNY")),
        plan.steps().toString());
  }

  @Test
  void more_than_a_month_bears_may_be_taken_already_after_the_wage_fell_L_01() {
    var plan = plan("10.00", "1000.00", "500.00", Map.of(DECEMBER, yuan("900.00")));
    assertEquals(List.of(planned("2027-01", "10.00")), plan.value());
  }

  @Test
  void it_begins_with_the_month_in_which_it_is_carried_out_or_soon_after_L_01_L_02() {
    assertEquals(DECEMBER, CarriedOver.first(null, DECEMBER, LOSS));
    assertEquals(DECEMBER, CarriedOver.first(DECEMBER, DECEMBER, LOSS));
    var march = DECEMBER.plusMonths(3);
    assertEquals(march, CarriedOver.first(march, DECEMBER, LOSS));
    for (var far : List.of(DECEMBER.minusMonths(1), DECEMBER.plusMonths(4))) {
      var refusal = assertThrows(Refusal.class, () -> CarriedOver.first(far, DECEMBER, LOSS));
      assertEquals("FIRST_MONTH_FAR", refusal.code());
      assertEquals("/firstMonth", refusal.findings().getFirst().pointer());
      assertEquals(LOSS, refusal.rule());
    }
  }

  @Test
  void where_no_month_bears_anything_it_is_refused_with_the_reason_L_01() {
    var refusal = assertThrows(Refusal.class, () -> plan("10.00", "2000.00", "2000.00", Map.of()));
    assertEquals("LIMIT_ZERO", refusal.code());
    assertEquals(LOSS, refusal.rule());
  }

  @Test
  void a_bonus_bears_half_of_itself_or_whatever_the_policy_says_L_02() {
    var half = new BonusLimit(Optional.of(new BigDecimal("50")), OTHER).of(yuan("300.01"));
    var whole = new BonusLimit(Optional.empty(), OTHER).of(yuan("300.01"));
    var first = CarriedOver.of(yuan("200.00"), half, Map.of(), DECEMBER, OTHER);
    assertEquals(List.of(planned("2026-12", "150.00"), planned("2027-01", "50.00")), first.value());
    var other = CarriedOver.of(yuan("200.00"), whole, Map.of(), DECEMBER, OTHER);
    assertEquals(List.of(planned("2026-12", "200.00")), other.value());
  }

  @Test
  void whatever_runs_the_instalments_come_to_the_deduction_and_keep_the_limit_L_01_L_02() {
    var random = new Random(7);
    for (int round = 0; round < 200; round++) {
      var most = cents(1 + random.nextInt(5_000));
      var running = new TreeMap<YearMonth, Money>();
      for (int notice = 0; notice < 5; notice++) {
        var deduction = cents(random.nextInt(20_000));
        var first = DECEMBER.plusMonths(random.nextInt(6));
        var plan =
            CarriedOver.of(deduction, new Explained<>(most, List.of()), running, first, LOSS);
        plan.value().forEach(it -> running.merge(it.month(), it.money(), Money::plus));
        var sum = plan.value().stream().map(Planned::money).reduce(cents(0), Money::plus);
        assertEquals(deduction, sum);
        assertTrue(plan.value().stream().noneMatch(it -> it.month().isBefore(first)));
      }
      assertTrue(running.values().stream().allMatch(it -> it.compareTo(most) <= 0));
    }
  }

  private Explained<List<Planned>> plan(
      String deduction, String wage, String least, Map<YearMonth, Money> taken) {
    return CarriedOver.of(
        yuan(deduction), limit.of(yuan(wage), yuan(least)), taken, DECEMBER, LOSS);
  }

  private static Planned planned(String month, String money) {
    return new Planned(YearMonth.parse(month), yuan(money));
  }

  private static Money cents(long cents) {
    return yuan(BigDecimal.valueOf(cents, 2).toPlainString());
  }

  private static Money yuan(String amount) {
    return Money.of(amount, "CNY");
  }
}
