package redress.http.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.http.Answer;
import redress.http.Desk;
import redress.http.ServedCompany;
import redress.procedure.InventedProcedure;
import redress.procedure.ShippedProcedures;

/** Instalments of deductions and the reconciliation of returns, asked for without a case. */
class AmountQuoteHttpTest {
  private static final String PCB = "pcb-manufacturer";
  private static final String TEXT = ShippedProcedures.text(PCB);

  @Test
  void a_loss_is_taken_in_instalments_that_leave_the_minimum_wage_L_01() {
    at(
        TEXT,
        desk -> {
          var answer = instalments(desk, PCB, loss("700.50", "2500.00", "2200.00")).expect(200);
          assertEquals(List.of("300.00", "300.00", "100.50"), amounts(answer));
          assertEquals(List.of("1", "2", "3"), answer.texts("/instalments", "/month"));
          assertEquals("L-01", answer.text("/rule"));
          assertEquals(List.of("L-01", "L-01", "L-01", "L-01"), answer.texts("/steps", "/rule"));
          instalments(desk, PCB, loss("10.00", "2200.00", "2200.00"))
              .refused(422, "LIMIT_ZERO", "L-01");
          instalments(desk, PCB, loss("999999.00", "2200.01", "2200.00"))
              .refused(422, "TOO_MANY_INSTALMENTS", "L-01");
        });
  }

  @Test
  void another_percentage_in_the_document_makes_other_instalments_L_01_L_02() {
    at(
        TEXT.replace("{\"percent\": 20, \"rule\": \"L-01\"}", "{\"percent\": 5, \"rule\": \"X-1\"}")
            .replace("{\"percent\": 50, \"rule\"", "{\"rule\""),
        desk -> {
          var answer = instalments(desk, PCB, loss("700.50", "5000.00", "2200.00")).expect(200);
          assertEquals(List.of("250.00", "250.00", "200.50"), amounts(answer));
          assertEquals("X-1", answer.text("/rule"));
          assertTrue(answer.text("/steps/0/text").startsWith("5 %"), answer.toString());
          assertEquals(List.of("90.00"), amounts(instalments(desk, PCB, fine("90.00", "100.00"))));
        });
  }

  @Test
  void a_fine_is_borne_by_the_bonus_and_carried_over_half_of_it_L_02() {
    at(
        TEXT,
        desk -> {
          var answer = instalments(desk, PCB, fine("90.00", "100.00")).expect(200);
          assertEquals(List.of("50.00", "40.00"), amounts(answer));
          assertEquals("L-02", answer.text("/rule"));
        });
  }

  @Test
  void what_is_missing_or_no_sum_of_the_company_is_refused_L_01_L_02() {
    at(
        TEXT,
        desk -> {
          var bare = Map.<String, Object>of("kind", "LOSS", "deduction", money("1.00"));
          assertEquals(
              List.of("/monthlyWage", "/minimumWage"),
              instalments(desk, PCB, bare).refused(400, "MALFORMED").faults());
          var other = Map.<String, Object>of("kind", "NON_LOSS", "deduction", money("1.00"));
          assertEquals(
              List.of("/monthlyBonus"),
              instalments(desk, PCB, other).refused(400, "MALFORMED").faults());
          var negative = instalments(desk, PCB, fine("-1.00", "100.00"));
          assertEquals(List.of("/deduction"), negative.refused(422, "MONEY_NEGATIVE").faults());
          instalments(desk, PCB, fine("1.001", "100.00")).refused(422, "MONEY_DECIMALS");
        });
  }

  @ParameterizedTest
  @CsvSource({
    "100, 97, 3, POST_ACTUAL, 97",
    "100, 103, 3, POST_ACTUAL, 103",
    "100, 104, 3, HOLD, 0",
    "100, 0, 3, NO_VOUCHER, 0",
    "33, 34, 3, HOLD, 0",
    ", 3, 3, HOLD, 0",
    "100, 101, , HOLD, 0"
  })
  void what_came_back_is_posted_within_the_tolerance_S4_36(
      Integer approved, int actual, String percent, String outcome, String posted) {
    at(
        TEXT,
        desk -> {
          var answer = reconciliation(desk, PCB, approved, actual, percent).expect(200);
          assertEquals(outcome, answer.text("/outcome"));
          assertEquals(posted, answer.text("/postedQuantity"));
          assertEquals("S4-36", answer.text("/rule"));
          assertEquals("S4-36", answer.text("/steps/0/rule"));
        });
  }

  @Test
  void another_tolerance_in_the_document_posts_what_was_held_S4_36() {
    at(
        TEXT.replace("\"tolerancePercent\": 0", "\"tolerancePercent\": 3"),
        desk -> {
          var answer = reconciliation(desk, PCB, 100, 103, null).expect(200);
          assertEquals("POST_ACTUAL", answer.text("/outcome"));
          assertEquals("3 %", answer.text("/steps/0/result"));
        });
    at(
        InventedProcedure.text(),
        "director",
        desk ->
            assertEquals(
                "LS-33", reconciliation(desk, "lift-service", 200, 209, null).text("/rule")));
  }

  @Test
  void a_tolerance_that_is_none_is_refused_S4_36() {
    at(
        TEXT,
        desk -> {
          for (var wrong : List.of("100.5", "101", "-1", "three")) {
            var refused = reconciliation(desk.wrongly(), PCB, 100, 100, wrong);
            assertEquals(List.of("/tolerancePercent"), refused.refused(400, "MALFORMED").faults());
          }
        });
  }

  private static Map<String, Object> loss(String deduction, String wage, String least) {
    return Map.of(
        "kind",
        "LOSS",
        "deduction",
        money(deduction),
        "monthlyWage",
        money(wage),
        "minimumWage",
        money(least));
  }

  private static Map<String, Object> fine(String deduction, String bonus) {
    return Map.of("kind", "NON_LOSS", "deduction", money(deduction), "monthlyBonus", money(bonus));
  }

  private static Map<String, Object> money(String amount) {
    return Map.of("amount", amount, "currency", "CNY");
  }

  private static List<String> amounts(Answer answer) {
    return answer.texts("/instalments", "/money/amount");
  }

  private static Answer instalments(Desk desk, String code, Map<String, Object> question) {
    return desk.post("/procedures/%s/quotes/instalments".formatted(code), question);
  }

  private static Answer reconciliation(
      Desk desk, String code, Integer approved, int actual, String percent) {
    var question = new HashMap<String, Object>();
    question.put("approved", approved);
    question.put("actual", actual);
    if (percent != null) {
      question.put("tolerancePercent", percent);
    }
    return desk.post("/procedures/%s/quotes/return-reconciliation".formatted(code), question);
  }

  private static void at(String document, Consumer<Desk> work) {
    at(document, "gm", work);
  }

  private static void at(String document, String user, Consumer<Desk> work) {
    try (var company = ServedCompany.inMemory(document)) {
      work.accept(company.desk(user).with("Idempotency-Key", null));
    }
  }
}
