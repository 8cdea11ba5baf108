package redress.http.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redress.http.Answer;
import redress.http.Desk;
import redress.http.ServedCompany;
import redress.obligation.ObligationKind;
import redress.procedure.ShippedProcedures;

/**
 * Every procedure is asked every kind of quote: it answers with lines that cite their rules, or
 * says that it has no such rule. Nothing else happens.
 */
class QuoteMatrixHttpTest {
  private static final Map<String, Object> CASE =
      Map.of(
          "market", "DOMESTIC", "kind", "COMPLAINT", "urgency", "ROUTINE", "severity", "GENERAL");

  static Stream<String> procedures() {
    return ShippedProcedures.codes().stream();
  }

  @ParameterizedTest
  @MethodSource("procedures")
  void every_quote_is_answered_with_its_lines_or_is_not_in_the_procedure(String code) {
    try (var company = ServedCompany.inMemory(ShippedProcedures.text(code))) {
      var desk = company.desk("gm").with("Idempotency-Key", null);
      questions()
          .forEach(
              (quote, question) ->
                  answered(
                      ask(desk, code, quote, question),
                      quote,
                      Set.of("QUOTE_NOT_IN_PROCEDURE", "LIMIT_NOT_SET")));
    }
  }

  @ParameterizedTest
  @MethodSource("procedures")
  void every_clock_is_told_or_why_it_has_no_instant(String code) {
    var reasons = Set.of("QUOTE_NOT_IN_PROCEDURE", "LIMIT_NOT_SET", "LIMIT_OPEN");
    try (var company = ServedCompany.inMemory(ShippedProcedures.text(code))) {
      var desk = company.desk("gm").with("Idempotency-Key", null);
      for (var kind : ObligationKind.values()) {
        answered(deadline(desk, code, kind), kind.name(), reasons);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("procedures")
  void shares_and_instalments_add_up_to_what_was_asked_L_01_L_02(String code) {
    try (var company = ServedCompany.inMemory(ShippedProcedures.text(code))) {
      var desk = company.desk("gm").with("Idempotency-Key", null);
      var questions = questions();
      var shared = ask(desk, code, "cost-share", questions.get("cost-share"));
      if (shared.status() == 200) {
        assertEquals(new BigDecimal("500.50"), sum(shared.texts("/shares", "/money/amount")));
      }
      var cut = ask(desk, code, "instalments", questions.get("instalments"));
      if (cut.status() == 200) {
        assertEquals(new BigDecimal("2300.10"), sum(cut.texts("/instalments", "/money/amount")));
      }
    }
  }

  private static Map<String, Map<String, Object>> questions() {
    var all = new LinkedHashMap<String, Map<String, Object>>();
    all.put("deadline", deadline(ObligationKind.FORWARD));
    all.put("cost-share", Map.of("cost", money("500.50")));
    all.put(
        "late-fine",
        Map.of(
            "obligation",
            "MEASURES",
            "dueAt",
            "2026-11-16T10:30:00+08:00",
            "doneAt",
            "2026-11-18T10:30:00+08:00"));
    all.put("authority", Map.of("amount", money("120000.00"), "severity", "GENERAL"));
    all.put("stock-count", Map.of("book", 100, "card", 100, "physical", 105, "claimedShortage", 5));
    all.put(
        "return-reconciliation", Map.of("approved", 100, "actual", 103, "tolerancePercent", "3"));
    all.put(
        "instalments",
        Map.of(
            "kind",
            "LOSS",
            "deduction",
            money("2300.10"),
            "monthlyWage",
            money("5000.00"),
            "minimumWage",
            money("2000.00")));
    return all;
  }

  private static Answer deadline(Desk desk, String code, ObligationKind kind) {
    return ask(desk, code, "deadline", deadline(kind));
  }

  private static Map<String, Object> deadline(ObligationKind kind) {
    var question = new HashMap<>(CASE);
    question.put("obligation", kind.name());
    question.put("startedAt", "2026-11-23T09:00:00+08:00");
    return question;
  }

  private static Answer ask(Desk desk, String code, String quote, Map<String, Object> question) {
    return desk.post("/procedures/%s/quotes/%s".formatted(code, quote), question);
  }

  /** Either it is refused for one of these reasons, or each line cites a rule and has a result. */
  private static void answered(Answer answer, String what, Set<String> reasons) {
    if (answer.status() == 422) {
      assertTrue(reasons.contains(answer.text("/code")), () -> what + ": " + answer);
      return;
    }
    answer.expect(200);
    assertFalse(answer.text("/rule").isBlank(), what);
    assertTrue(answer.at("/steps").size() > 0, () -> what + ": " + answer);
    answer
        .at("/steps")
        .forEach(
            step ->
                assertTrue(
                    Stream.of("rule", "text", "result")
                        .allMatch(it -> step.hasNonNull(it) && !step.get(it).asText().isBlank()),
                    () -> what + ": " + step));
  }

  private static BigDecimal sum(List<String> amounts) {
    return amounts.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Map<String, Object> money(String amount) {
    return Map.of("amount", amount, "currency", "CNY");
  }
}
