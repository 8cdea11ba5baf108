package redress.penalty;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redress.money.Money;
import redress.penalty.DeductionRules.Assessed;
import redress.penalty.DeductionRules.Kind;
import redress.rule.Explained;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.rule.Step;

/** What a month bears at most, and of what. */
class DeductionRulesTest {
  private static final RuleId LOSS = new RuleId("L-01");
  private static final RuleId OTHER = new RuleId("L-02");
  private static final Optional<LossLimit> FIFTH = Optional.of(loss("20"));
  private static final Optional<BonusLimit> HALF = Optional.of(bonus("50"));

  @Test
  void what_is_taken_has_a_limit_of_its_own_kind_L_01_L_02() {
    assertDoesNotThrow(() -> new DeductionRules(FIFTH, Optional.empty()));
    assertDoesNotThrow(() -> new DeductionRules(Optional.empty(), HALF));
    assertThrows(
        IllegalArgumentException.class,
        () -> new DeductionRules(Optional.empty(), Optional.empty()));
    for (var kind : Kind.values()) {
      var lateFines = new Assessed(Optional.of(kind), Optional.empty());
      var costShare = new Assessed(Optional.empty(), Optional.of(kind));
      for (var assessed : List.of(lateFines, costShare)) {
        assertDoesNotThrow(() -> new DeductionRules(FIFTH, HALF, assessed));
        var only =
            kind == Kind.LOSS
                ? new DeductionRules(FIFTH, Optional.empty(), assessed)
                : new DeductionRules(Optional.empty(), HALF, assessed);
        assertEquals(assessed, only.assessed());
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new DeductionRules(
                    kind == Kind.LOSS ? Optional.empty() : FIFTH,
                    kind == Kind.LOSS ? HALF : Optional.empty(),
                    assessed));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.01", "99.99", "100"})
  void a_percentage_is_from_nothing_to_all_L_01_L_02(String percent) {
    assertDoesNotThrow(() -> loss(percent));
    assertDoesNotThrow(() -> bonus(percent));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.01", "100.01"})
  void nothing_less_and_nothing_more_is_a_percentage_L_01_L_02(String percent) {
    assertThrows(IllegalArgumentException.class, () -> loss(percent));
    assertThrows(IllegalArgumentException.class, () -> bonus(percent));
  }

  @ParameterizedTest
  @CsvSource({"2499.99, 499.99", "2500.00, 500.00", "2500.01, 500.00", "2500.05, 500.01"})
  void the_smaller_of_a_share_and_of_what_is_above_the_least_wage_L_01(String wage, String most) {
    // a fifth of 2500.00 is just what is left above 2000.00
    assertEquals(yuan(most), loss("20").of(yuan(wage), yuan("2000.00")).value());
  }

  @Test
  void a_bonus_tells_how_much_of_it_may_be_taken_L_02() {
    assertEquals(
        List.of(
            "From the month's bonus, never from the wage = 300.01 CNY",
            "12.5 % of it, rounded down = at most 37.50 CNY a month"),
        told(bonus("12.50").of(yuan("300.01"))));
    assertEquals(
        List.of(
            "From the month's bonus, never from the wage = 300.01 CNY",
            "The policy sets no cap: the whole of it = at most 300.01 CNY a month"),
        told(new BonusLimit(Optional.empty(), OTHER).of(yuan("300.01"))));
  }

  @Test
  void a_plan_tells_how_many_months_it_takes_L_01() {
    var most = new Explained<>(yuan("100.00"), List.<Step>of());
    assertEquals(
        List.of("Nothing is deducted = no instalment"),
        told(Instalments.of(yuan("0.00"), most, LOSS)));
    assertEquals(
        List.of("100.00 CNY is not more than that = 1 instalment"),
        told(Instalments.of(yuan("100.00"), most, LOSS)));
    assertEquals(
        List.of(
            "2 × 100.00 CNY, and what remains of 200.01 CNY in the last month: 0.01 CNY = 3"
                + " instalments"),
        told(Instalments.of(yuan("200.01"), most, LOSS)));
    assertThrows(IllegalArgumentException.class, () -> Instalments.of(yuan("-0.01"), most, LOSS));
  }

  @Test
  void a_plan_that_other_deductions_make_too_long_is_refused_L_01() {
    var first = YearMonth.of(2026, 12);
    var most = new Explained<>(yuan("1.00"), List.<Step>of());
    // every month but the last one that is planned bears nothing more
    var taken = new TreeMap<YearMonth, Money>();
    for (int month = 0; month < Instalments.MOST - 1; month++) {
      taken.put(first.plusMonths(month), yuan("1.00"));
    }
    var last = CarriedOver.of(yuan("1.00"), most, taken, first, LOSS);
    assertEquals(first.plusMonths(Instalments.MOST - 1L), last.value().getFirst().month());
    assertEquals("1 instalment", last.steps().getLast().result());
    var refusal =
        assertThrows(Refusal.class, () -> CarriedOver.of(yuan("1.01"), most, taken, first, LOSS));
    assertEquals("TOO_MANY_INSTALMENTS", refusal.code());
    assertEquals(LOSS, refusal.rule());
  }

  @Test
  void a_month_that_bears_nothing_more_is_told_and_left_out_L_01() {
    var first = YearMonth.of(2026, 12);
    var most = new Explained<>(yuan("100.00"), List.<Step>of());
    var taken = Map.of(first, yuan("120.00"), first.plusMonths(1), yuan("99.99"));
    var plan = CarriedOver.of(yuan("50.00"), most, taken, first, LOSS);
    assertEquals(
        List.of(
            "In 2026-12 other deductions take 120.00 CNY of 100.00 CNY already = 0.00 CNY is left",
            "In 2027-01 other deductions take 99.99 CNY of 100.00 CNY already = 0.01 CNY is left",
            "50.00 CNY from 2027-01 to 2027-02, 49.99 CNY in the last month = 2 instalments"),
        told(plan));
    assertEquals(
        List.of("Nothing is deducted = no instalment"),
        told(CarriedOver.of(yuan("0.00"), most, taken, first, LOSS)));
  }

  @Test
  void whoever_is_no_bearer_bears_nothing_I_34() {
    var shares =
        new Shares(
            yuan("5.00"), yuan("1.00"), List.of(new Shares.Share("SUPERVISOR", yuan("1.00"))));
    assertEquals(yuan("1.00"), shares.of("SUPERVISOR"));
    assertEquals(yuan("0.00"), shares.of("NOBODY"));
  }

  private static List<String> told(Explained<?> explained) {
    return explained.steps().stream().map(it -> it.text() + " = " + it.result()).toList();
  }

  private static LossLimit loss(String percent) {
    return new LossLimit(new BigDecimal(percent), LOSS);
  }

  private static BonusLimit bonus(String percent) {
    return new BonusLimit(Optional.of(new BigDecimal(percent)), OTHER);
  }

  private static Money yuan(String amount) {
    return Money.of(amount, "CNY");
  }
}
