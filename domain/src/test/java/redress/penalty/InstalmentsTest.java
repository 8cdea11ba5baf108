package redress.penalty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.money.Money;
import redress.penalty.Instalments.Instalment;
import redress.rule.Explained;
import redress.rule.Refusal;
import redress.rule.RuleId;

class InstalmentsTest {
  private static final RuleId LOSS = new RuleId("L-01");
  private static final RuleId OTHER = new RuleId("L-02");
  private static final LossLimit FIFTH = new LossLimit(new BigDecimal("20"), LOSS);

  @ParameterizedTest
  @CsvSource({
    // of the wage, rounded down to the cent
    "5000.00, 2000.00, 1000.00",
    "3333.33, 2000.00, 666.66",
    // never below the minimum wage
    "2500.00, 2200.00, 300.00",
    // never below nothing
    "2000.00, 2000.00, 0.00",
    "1800.00, 2000.00, 0.00"
  })
  void a_month_bears_a_fifth_of_the_wage_and_leaves_the_minimum_L_01(
      String wage, String least, String most) {
    assertEquals(yuan(most), FIFTH.of(yuan(wage), yuan(least)).value());
  }

  @Test
  void what_a_month_does_not_bear_is_carried_and_the_last_one_takes_what_remains_L_01() {
    var cut = cut("2300.10", FIFTH.of(yuan("5000"), yuan("2000")));
    assertEquals(
        List.of(
            new Instalment(1, yuan("1000")),
            new Instalment(2, yuan("1000")),
            new Instalment(3, yuan("300.10"))),
        cut.value().all());
    assertEquals("3 instalments", cut.steps().getLast().result());
    assertEquals(1, cut("1000", FIFTH.of(yuan("5000"), yuan("2000"))).value().all().size());
    assertEquals(List.of(), cut("0", FIFTH.of(yuan("5000"), yuan("2000"))).value().all());
  }

  @Test
  void where_no_month_bears_anything_it_is_refused_with_the_reason_L_01() {
    var refused =
        assertThrows(Refusal.class, () -> cut("10", FIFTH.of(yuan("2000"), yuan("2000"))));
    assertEquals("LIMIT_ZERO", refused.code());
    assertEquals(LOSS, refused.rule());
    assertTrue(refused.getMessage().contains("minimum wage"), refused.getMessage());
    var long_ =
        assertThrows(Refusal.class, () -> cut("600.01", FIFTH.of(yuan("2001"), yuan("2000"))));
    assertEquals("TOO_MANY_INSTALMENTS", long_.code());
    assertEquals(
        Instalments.MOST, cut("600", FIFTH.of(yuan("2001"), yuan("2000"))).value().all().size());
  }

  @Test
  void every_other_deduction_is_borne_by_the_bonus_up_to_its_cap_L_02() {
    var half = new BonusLimit(Optional.of(new BigDecimal("50")), OTHER);
    assertEquals(yuan("400.00"), half.of(yuan("800.01")).value());
    var whole = new BonusLimit(Optional.empty(), OTHER);
    assertEquals(yuan("800.01"), whole.of(yuan("800.01")).value());
    assertEquals(
        "LIMIT_ZERO", assertThrows(Refusal.class, () -> cut("1", half.of(yuan("0")))).code());
  }

  @Test
  void together_they_are_the_deduction_to_the_cent_and_none_is_above_its_limit_L_01_L_02() {
    var random = new Random(20_261_123);
    for (int i = 0; i < 2_000; i++) {
      var limit = new LossLimit(new BigDecimal(random.nextInt(1, 101)), LOSS);
      var most = limit.of(cents(random.nextInt(500_000)), cents(random.nextInt(250_000)));
      var deduction = cents(random.nextInt(1_000_000));
      if (most.value().times(Instalments.MOST).compareTo(deduction) < 0) {
        continue;
      }
      var sum = Money.zero(deduction.currency());
      for (var one : Instalments.of(deduction, most, LOSS).value().all()) {
        assertTrue(one.money().compareTo(most.value()) <= 0 && !one.money().isZero());
        sum = sum.plus(one.money());
      }
      assertEquals(deduction, sum);
    }
  }

  @Test
  void nothing_is_deducted_also_where_no_month_bears_anything_L_01() {
    assertEquals(List.of(), cut("0", FIFTH.of(yuan("2000"), yuan("2000"))).value().all());
  }

  private static Explained<Instalments> cut(String deduction, Explained<Money> most) {
    return Instalments.of(yuan(deduction), most, most.steps().getFirst().rule());
  }

  private static Money cents(int cents) {
    return new Money(BigDecimal.valueOf(cents, 2), yuan("0").currency());
  }

  private static Money yuan(String amount) {
    return Money.of(amount, "CNY");
  }
}
