package redress.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.returns.Reconciliation.Outcome;
import redress.rule.Refusal;
import redress.rule.RuleId;

class ReconciliationTest {
  private static final RuleId RULE = new RuleId("S4-36");
  private static final ReturnRules NONE = new ReturnRules(BigDecimal.ZERO, RULE);

  @ParameterizedTest
  @CsvSource({
    "100, 97, 3, POST_ACTUAL, 97",
    "100, 100, 3, POST_ACTUAL, 100",
    "100, 103, 3, POST_ACTUAL, 103",
    "100, 104, 3, HOLD, 0",
    "100, 0, 3, NO_VOUCHER, 0",
    "33, 33, 3, POST_ACTUAL, 33",
    "33, 34, 3, HOLD, 0",
    "40, 41, 2.5, POST_ACTUAL, 41",
    "39, 40, 2.5, HOLD, 0",
    "2147483647, 2147483647, 100, POST_ACTUAL, 2147483647",
    "0, 1, 100, HOLD, 0"
  })
  void what_came_back_is_posted_up_to_whole_pieces_of_tolerance_S4_36(
      int approved, int actual, BigDecimal percent, Outcome outcome, int posted) {
    var reconciled = NONE.reconciled(approved, actual, percent);
    assertEquals(new Reconciliation(outcome, posted), reconciled.value());
    assertTrue(reconciled.steps().stream().allMatch(step -> step.rule().equals(RULE)));
  }

  @Test
  void each_step_of_the_comparison_is_told_S4_36() {
    assertEquals(
        List.of(
            "The tolerance of the customer's order = 2.5 %",
            "40 + 2.5 %, whole pieces only = at most 41 pieces",
            "41 came back, not more than 41 = post 41"),
        told(NONE.reconciled(40, 41, new BigDecimal("2.50"))));
    assertEquals(
        "42 came back, more than 41 = hold until it is approved again",
        told(NONE.reconciled(40, 42, new BigDecimal("2.50"))).getLast());
  }

  @Test
  void a_tolerance_is_from_nothing_to_all_S4_36() {
    for (var fits : List.of("0", "0.01", "100")) {
      assertTrue(ReturnRules.isTolerance(new BigDecimal(fits)));
      assertEquals(RULE, new ReturnRules(new BigDecimal(fits), RULE).rule());
    }
    for (var not : List.of("-0.01", "100.01")) {
      assertFalse(ReturnRules.isTolerance(new BigDecimal(not)));
      assertThrows(
          IllegalArgumentException.class, () -> new ReturnRules(new BigDecimal(not), RULE));
    }
  }

  private static List<String> told(redress.rule.Explained<Reconciliation> explained) {
    return explained.steps().stream().map(it -> it.text() + " = " + it.result()).toList();
  }

  @Test
  void what_nobody_has_approved_is_held_S4_36() {
    assertEquals(
        new Reconciliation(Outcome.HOLD, 0), NONE.reconciled(null, 5, new BigDecimal("3")).value());
  }

  @Test
  void without_a_tolerance_in_the_order_the_companys_own_counts_S4_36() {
    var three = new ReturnRules(new BigDecimal("3"), RULE);
    assertEquals(Outcome.HOLD, NONE.reconciled(100, 101, null).value().outcome());
    assertEquals(Outcome.POST_ACTUAL, three.reconciled(100, 103, null).value().outcome());
    assertEquals(
        "The order names no tolerance: the company's own",
        three.reconciled(100, 103, null).steps().getFirst().text());
  }

  @Test
  void an_order_lets_no_more_come_back_than_the_procedure_lets_S4_36() {
    NONE.check(null);
    NONE.check(new BigDecimal("5.00"));
    refused("at most 5 % more comes back than was approved, whatever the order says; not 5.01 %");
    var high = new ReturnRules(new BigDecimal("7"), RULE);
    assertEquals(new BigDecimal("7"), high.mostPercent());
    var none = new ReturnRules(BigDecimal.ZERO, BigDecimal.ZERO, RULE);
    none.check(BigDecimal.ZERO);
    assertEquals(Outcome.HOLD, none.reconciled(100, 101, new BigDecimal("1")).value().outcome());
    for (var most : List.of("2.99", "100.01")) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new ReturnRules(new BigDecimal("3"), new BigDecimal(most), RULE));
    }
  }

  @Test
  void what_an_order_was_said_to_let_before_is_compared_by_what_the_procedure_lets_S4_36() {
    var fifty = new BigDecimal("50");
    assertEquals(Outcome.POST_ACTUAL, NONE.reconciled(100, 105, fifty).value().outcome());
    assertEquals(Outcome.HOLD, NONE.reconciled(100, 106, fifty).value().outcome());
    assertEquals(
        "The tolerance of the customer's order, 50 %, and no more than the procedure lets = 5 %",
        told(NONE.reconciled(100, 106, fifty)).getFirst());
  }

  @Test
  void what_was_approved_again_is_exact_S4_36() {
    assertEquals(
        new Reconciliation(Outcome.POST_ACTUAL, 104), NONE.reconciledAgain(104, 104).value());
    assertEquals(new Reconciliation(Outcome.HOLD, 0), NONE.reconciledAgain(104, 105).value());
    assertEquals(new Reconciliation(Outcome.NO_VOUCHER, 0), NONE.reconciledAgain(1, 0).value());
    assertEquals(
        "Approved again when it was known what came = 0 %",
        told(NONE.reconciledAgain(104, 105)).getFirst());
  }

  private static void refused(String sentence) {
    var refusal = assertThrows(Refusal.class, () -> NONE.check(new BigDecimal("5.01")));
    assertEquals("TOLERANCE_TOO_HIGH", refusal.code());
    assertEquals(RULE, refusal.rule());
    assertEquals(sentence, refusal.getMessage());
    assertEquals("/tolerancePercent", refusal.findings().getFirst().pointer());
  }
}
