package redress.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import redress.rule.Finding;
import redress.rule.Refusal;

class MoneyTest {
  private static final Currency YUAN = Currency.getInstance("CNY");

  @Test
  void an_amount_has_exactly_the_decimals_of_its_currency() {
    assertEquals(yuan("300.20"), yuan("300.2"));
    assertEquals("300.20 CNY", yuan("300.2").toString());
    assertEquals("300 JPY", Money.of("300.0", "JPY").toString());
    assertThrows(ArithmeticException.class, () -> yuan("300.205"));
    assertThrows(ArithmeticException.class, () -> Money.of("0.5", "JPY"));
  }

  @Test
  void only_a_named_way_of_rounding_loses_anything() {
    assertEquals(yuan("0.13"), Money.rounded(new BigDecimal("0.125"), YUAN, RoundingMode.HALF_UP));
    assertEquals(yuan("0.12"), Money.rounded(new BigDecimal("0.125"), YUAN, RoundingMode.DOWN));
    assertEquals(yuan("0.33"), yuan("1.00").times(new BigDecimal("0.335"), RoundingMode.DOWN));
    assertEquals(yuan("0.34"), yuan("1.00").times(new BigDecimal("0.335"), RoundingMode.UP));
    assertEquals(yuan("0.99"), yuan("0.33").times(3));
  }

  @Test
  void what_is_nothing_is_neither_more_nor_less_than_nothing() {
    var zero = Money.zero(YUAN);
    assertTrue(zero.isZero());
    assertFalse(zero.isNegative());
    assertFalse(yuan("0.01").isZero());
    assertFalse(yuan("0.01").isNegative());
    assertFalse(yuan("-0.01").isZero());
    assertTrue(yuan("-0.01").isNegative());
  }

  @Test
  void amounts_of_one_currency_are_added_and_compared_and_of_two_never() {
    assertEquals(yuan("3.01"), yuan("1.00").plus(yuan("2.01")));
    assertEquals(yuan("-1.01"), yuan("1.00").minus(yuan("2.01")));
    assertTrue(yuan("1.00").compareTo(yuan("1.01")) < 0);
    assertEquals(0, yuan("1.00").compareTo(yuan("1")));
    var euro = Money.of("1.00", "EUR");
    assertThrows(IllegalArgumentException.class, () -> yuan("1.00").plus(euro));
    assertThrows(IllegalArgumentException.class, () -> yuan("1.00").minus(euro));
    assertThrows(IllegalArgumentException.class, () -> yuan("1.00").compareTo(euro));
  }

  @Test
  void the_cents_that_remain_go_to_the_largest_remainders_and_first_to_who_stands_first() {
    assertEquals(shares("33.34", "33.33", "33.33"), split("100.00", "1", "1", "1"));
    assertEquals(shares("0.01", "0.01", "0.00"), split("0.02", "1", "1", "1"));
    // 0.5 and 1.5 and 3: what remains of the second is as large as of the first
    assertEquals(shares("0.01", "0.01", "0.03"), split("0.05", "10", "30", "60"));
    assertEquals(shares("0.01", "0.02"), split("0.03", "33.3", "66.7"));
    assertEquals(shares("0.00", "7.00"), split("7.00", "0", "5"));
    assertEquals(shares("-33.34", "-33.33", "-33.33"), split("-100.00", "1", "1", "1"));
    assertEquals(shares("0.00", "0.00"), split("0.00", "1", "2"));
  }

  @Test
  void whatever_is_split_comes_to_the_whole_and_nobody_is_a_cent_away_from_his_part() {
    var random = new Random(40);
    for (int round = 0; round < 1_000; round++) {
      var whole = new Money(BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, 2), YUAN);
      var weights =
          random
              .ints(1 + random.nextInt(6), 0, 50)
              .mapToObj(it -> BigDecimal.valueOf(it + 1L, 1))
              .toList();
      var total = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      var parts = whole.split(weights);
      assertEquals(whole, parts.stream().reduce(Money.zero(YUAN), Money::plus));
      for (int i = 0; i < parts.size(); i++) {
        var away =
            parts.get(i).amount().multiply(total).subtract(whole.amount().multiply(weights.get(i)));
        assertTrue(away.abs().compareTo(total.movePointLeft(2)) < 0, () -> whole + " " + weights);
      }
    }
  }

  @Test
  void weights_are_not_negative_and_not_all_nothing() {
    assertThrows(IllegalArgumentException.class, () -> split("1.00", "0", "0"));
    assertThrows(IllegalArgumentException.class, () -> split("1.00", "2", "-1"));
    assertThrows(IllegalArgumentException.class, () -> yuan("1.00").split(List.of()));
  }

  @Test
  void money_that_is_given_is_in_the_currency_of_the_books() {
    assertEquals(yuan("5.10"), new GivenMoney(new BigDecimal("5.1"), "CNY").in(YUAN, "/cost"));
    assertEquals(yuan("5.10"), new GivenMoney(new BigDecimal("5.1000"), "CNY").in(YUAN, "/cost"));
    assertEquals(yuan("5.12"), new GivenMoney(new BigDecimal("5.12"), "CNY").in(YUAN, "/cost"));
    var other =
        assertThrows(
            Refusal.class, () -> new GivenMoney(new BigDecimal("5.10"), "EUR").in(YUAN, "/cost"));
    assertEquals("MONEY_CURRENCY", other.code());
    assertEquals(List.of("/cost"), other.findings().stream().map(Finding::pointer).toList());
    assertEquals("the company keeps its books in CNY, not in EUR", other.getMessage());
    var finer =
        assertThrows(
            Refusal.class, () -> new GivenMoney(new BigDecimal("5.105"), "CNY").in(YUAN, "/cost"));
    assertEquals("MONEY_DECIMALS", finer.code());
    assertEquals(List.of("/cost"), finer.findings().stream().map(Finding::pointer).toList());
    assertEquals("CNY has 2 decimals; 5.105 has more", finer.getMessage());
  }

  private static List<Money> split(String whole, String... weights) {
    return yuan(whole).split(Arrays.stream(weights).map(BigDecimal::new).toList());
  }

  private static List<Money> shares(String... amounts) {
    return Arrays.stream(amounts).map(MoneyTest::yuan).toList();
  }

  private static Money yuan(String amount) {
    return Money.of(amount, "CNY");
  }
}
