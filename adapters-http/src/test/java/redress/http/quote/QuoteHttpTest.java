package redress.http.quote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.http.Answer;
import redress.http.Desk;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** Quotes over real sockets. */
class QuoteHttpTest {
  private static final String QUOTES = "/procedures/equipment-manufacturer/quotes";

  private final ServedCompany company = ServedCompany.inMemory();
  private final Desk desk = company.desk("sales-clerk").with("Idempotency-Key", null);

  @AfterEach
  void close() {
    company.close();
  }

  @Test
  void a_deadline_is_quoted_with_a_pause_I_13() {
    var question =
        Map.of(
            "obligation",
            "FORWARD",
            "startedAt",
            "2026-11-23T09:00:00+08:00",
            "market",
            "DOMESTIC",
            "pauses",
            List.of(
                Map.of(
                    "from",
                    "2026-11-23T10:00:00+08:00",
                    "to",
                    "2026-11-23T11:00:00+08:00",
                    "reason",
                    "CUSTOMER_DATA")));
    var answer = desk.post(QUOTES + "/deadline", question).expect(200);
    assertEquals("2026-11-23T15:00:00+08:00", answer.text("/dueAt"));
    assertEquals("2026-11-23T14:00:00+08:00", answer.text("/unpausedDueAt"));
    assertEquals("I-13", answer.text("/rule"));
    assertEquals("I-13", answer.text("/steps/0/rule"));
  }

  @Test
  void a_deadline_beyond_the_loaded_calendar_is_refused_I_13() {
    var answer =
        desk.post(
                QUOTES + "/deadline",
                Map.of("obligation", "FORWARD", "startedAt", "2026-12-31T16:00:00+08:00"))
            .refused(422, "CALENDAR_MISSING");
    assertEquals("I-13", answer.text("/rule"));
  }

  @Test
  void only_years_in_which_a_deadline_can_be_are_read() {
    for (var at :
        List.of(
            "+999999999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z",
            "9999-12-31T23:59:59Z",
            "0001-01-01T00:00:00Z")) {
      var pause = Map.of("from", at, "to", at, "reason", "CUSTOMER_DATA");
      var question = Map.of("obligation", "FORWARD", "startedAt", at, "pauses", List.of(pause));
      var refused = desk.wrongly().post(QUOTES + "/deadline", question).refused(400, "MALFORMED");
      assertEquals(List.of("/startedAt", "/pauses/0/from", "/pauses/0/to"), refused.faults());
      var fine = Map.of("obligation", "MEASURES", "dueAt", at, "doneAt", at);
      assertEquals(
          List.of("/dueAt", "/doneAt"),
          desk.wrongly().post(QUOTES + "/late-fine", fine).refused(400, "MALFORMED").faults());
    }
  }

  @Test
  void the_first_and_the_last_year_that_are_read_are_beyond_the_loaded_calendar_I_13() {
    var pause =
        Map.of(
            "from",
            "1900-01-01T00:00:00Z",
            "to",
            "2200-12-31T23:59:59Z",
            "reason",
            "CUSTOMER_DATA");
    var ancient =
        Map.of(
            "obligation", "FORWARD", "startedAt", "1900-01-01T00:00:00Z", "pauses", List.of(pause));
    desk.post(QUOTES + "/deadline", ancient).refused(422, "CALENDAR_MISSING");
    var far = Map.of("obligation", "FORWARD", "startedAt", "2200-12-31T23:59:59Z");
    desk.post(QUOTES + "/deadline", far).refused(422, "CALENDAR_MISSING");
  }

  @Test
  void a_limit_that_is_not_set_is_refused_I_13() {
    var document =
        ShippedProcedures.text("equipment-manufacturer")
            .replace("{\"workingDays\": 0.5}", "{\"notSet\": \"to be decided\"}");
    try (var other = ServedCompany.inMemory(document)) {
      other
          .desk("sales-clerk")
          .post(
              QUOTES + "/deadline",
              Map.of("obligation", "FORWARD", "startedAt", "2026-11-23T09:00:00+08:00"))
          .refused(422, "LIMIT_NOT_SET");
    }
  }

  @Test
  void a_limit_without_an_instant_is_refused_I_32() {
    desk.post(
            QUOTES + "/deadline",
            Map.of("obligation", "EXECUTION", "startedAt", "2026-11-23T09:00:00+08:00"))
        .refused(422, "LIMIT_OPEN");
  }

  @Test
  void a_cost_is_shared_as_the_contract_shows_it_I_34() {
    var answer = desk.post(QUOTES + "/cost-share", cost("500.50", "CNY")).expect(200);
    assertEquals("300.20", answer.text("/charged/amount"));
    assertEquals("SUPERVISOR", answer.text("/shares/0/bearer"));
    assertEquals("60.04", answer.text("/shares/0/money/amount"));
    assertEquals("240.16", answer.text("/shares/1/money/amount"));
    assertEquals("COMPANY", answer.text("/shares/2/bearer"));
    assertEquals("200.30", answer.text("/shares/2/money/amount"));
    assertEquals("I-34", answer.text("/rule"));
  }

  @Test
  void money_that_no_rule_can_take_is_refused_I_34() {
    desk.post(QUOTES + "/cost-share", cost("1.001", "CNY")).refused(422, "MONEY_DECIMALS");
    desk.post(QUOTES + "/cost-share", cost("1.00", "USD")).refused(422, "MONEY_CURRENCY");
    var negative = desk.post(QUOTES + "/cost-share", cost("-1.00", "CNY"));
    assertEquals("I-34", negative.refused(422, "COST_NEGATIVE").text("/rule"));
    desk.wrongly().post(QUOTES + "/cost-share", cost("1e9", "CNY")).refused(400, "MALFORMED");
  }

  @Test
  void a_late_fine_is_quoted_with_the_days_off_inside_I_31() {
    var answer =
        desk.post(
                QUOTES + "/late-fine",
                Map.of(
                    "obligation",
                    "MEASURES",
                    "dueAt",
                    "2026-09-30T16:00:00+08:00",
                    "doneAt",
                    "2026-10-01T16:00:01+08:00"))
            .expect(200);
    assertEquals("2", answer.text("/days"));
    assertEquals("20.00", answer.text("/fine/amount"));
    assertEquals("false", answer.text("/provisional"));
    assertEquals("2026-10-01", answer.text("/daysOff/0/date"));
    assertEquals("I-31", answer.text("/rule"));
  }

  @Test
  void a_late_fine_for_what_is_not_done_is_provisional_I_32() {
    var answer =
        desk.post(
                QUOTES + "/late-fine",
                Map.of("obligation", "EXECUTION", "dueAt", "2026-11-20T23:59:59+08:00"))
            .expect(200);
    assertEquals("true", answer.text("/provisional"));
    assertEquals("60.00", answer.text("/fine/amount"));
    assertEquals("I-32", answer.text("/rule"));
    assertFalse(answer.text("/steps/0/text").isBlank());
  }

  @Test
  void lateness_of_more_than_ten_years_is_not_counted_I_31() {
    desk.post(
            QUOTES + "/late-fine",
            Map.of(
                "obligation",
                "MEASURES",
                "dueAt",
                "2010-01-01T00:00:00+08:00",
                "doneAt",
                "2026-10-01T00:00:00+08:00"))
        .refused(422, "TOO_LONG", "I-31");
  }

  @ParameterizedTest
  @CsvSource({
    "100, 100, 105, 5, QUALITY_ISSUE,",
    "100, 100, 100, 5, CUSTOMER_INFO_INACCURATE,",
    "100, 90, 100, 5, CUSTOMER_INFO_INACCURATE, CARD_MISMATCH",
    "100, 100, 103, 5, WAREHOUSE_MANAGEMENT_ISSUE,",
    "100, 100, 100, 0, INCONCLUSIVE,",
    "0, 0, 0, 0, INCONCLUSIVE,"
  })
  void a_stock_count_is_judged_by_its_figures_I_26(
      int book, int card, int physical, int claimed, String verdict, String finding) {
    var answer =
        desk.post(QUOTES + "/stock-count", figures(book, card, physical, claimed)).expect(200);
    assertEquals(verdict, answer.text("/verdict"));
    assertEquals(finding == null ? "[]" : "[\"%s\"]".formatted(finding), findings(answer));
    assertEquals("I-26", answer.text("/rule"));
    assertEquals("I-26", answer.text("/steps/0/rule"));
  }

  @Test
  void another_verdict_in_the_document_is_the_answer_and_its_explanation_I_26() {
    var document =
        ShippedProcedures.text("equipment-manufacturer")
            .replace("\"verdict\": \"INCONCLUSIVE\"", "\"verdict\": \"QUALITY_ISSUE\"");
    try (var other = ServedCompany.inMemory(document)) {
      var answer =
          other.desk("sales-clerk").post(QUOTES + "/stock-count", figures(1, 1, 1, 0)).expect(200);
      assertEquals("QUALITY_ISSUE", answer.text("/verdict"));
      assertEquals("QUALITY_ISSUE", answer.text("/steps/2/result"));
    }
  }

  @Test
  void counts_are_whole_and_not_negative_I_26() {
    var answer =
        desk.wrongly()
            .post(QUOTES + "/stock-count", figures(-1, 0, 0, -5))
            .refused(400, "MALFORMED");
    assertEquals(List.of("/book", "/claimedShortage"), answer.faults());
  }

  @Test
  void what_the_procedure_has_no_rule_for_is_refused() {
    desk.post(QUOTES + "/authority", Map.of()).refused(422, "QUOTE_NOT_IN_PROCEDURE");
    desk.post(QUOTES + "/return-reconciliation", Map.of("actual", 1))
        .refused(422, "QUOTE_NOT_IN_PROCEDURE");
    desk.post(
            QUOTES + "/late-fine",
            Map.of("obligation", "FORWARD", "dueAt", "2026-11-20T23:59:59+08:00"))
        .refused(422, "QUOTE_NOT_IN_PROCEDURE");
  }

  @Test
  void another_companys_procedure_is_not_found() {
    for (var quote : List.of("cost-share", "fortune")) {
      desk.post("/procedures/pcb-manufacturer/quotes/" + quote, cost("1.00", "CNY"))
          .refused(404, "NOT_FOUND");
    }
    desk.post("/procedures/pcb-manufacturer/quotes/authority", Map.of("severity", "SERIOUS"))
        .refused(404, "NOT_FOUND");
  }

  private static Map<String, Object> cost(String amount, String currency) {
    return Map.of("cost", Map.of("amount", amount, "currency", currency));
  }

  private static Map<String, Object> figures(int book, int card, int physical, int claimed) {
    return Map.of("book", book, "card", card, "physical", physical, "claimedShortage", claimed);
  }

  private static String findings(Answer answer) {
    var text = new String(answer.bytes(), StandardCharsets.UTF_8);
    int from = text.indexOf("\"findings\":") + "\"findings\":".length();
    return text.substring(from, text.indexOf(']', from) + 1);
  }
}
