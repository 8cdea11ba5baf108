package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.http.Answer;
import redress.http.Desk;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** What a clock gives depends on what the message is, how urgent it is and where it comes from. */
class CircumstancesHttpTest {
  private static final String FEEDBACK = "general-feedback";
  private static final String PCB = "pcb-manufacturer";
  private static final String CLERK = "after-sales-clerk";

  @Test
  void an_inquiry_is_answered_within_a_day_and_a_complaint_within_three_F_2_F_3() {
    served(
        ShippedProcedures.text(FEEDBACK),
        company -> {
          assertEquals(
              "2026-11-24T09:00:00+08:00", feedback(company, "INQUIRY").due("FIRST_REPLY"));
          var complaint = feedback(company, "COMPLAINT");
          assertEquals("2026-11-26T09:00:00+08:00", complaint.due("FIRST_REPLY"));
          assertEquals("F-3", complaint.owed("FIRST_REPLY", "/rule"));
          complaint.tell("FIRST_REPLY").expect(200);
          assertEquals("FULFILLED", complaint.owed("FIRST_REPLY", "/standing"));
          assertEquals("FULFILLED", complaint.owed("ACKNOWLEDGEMENT", "/standing"));
        });
  }

  @Test
  void an_inquiry_may_be_answered_to_the_end_of_the_day_where_the_document_says_so_F_2() {
    served(
        ShippedCase.changed(
            FEEDBACK,
            "\"limit\": {\"workingDays\": 1},\n"
                + "      \"pausedBy\": [\"CUSTOMER_DATA\"],\n"
                + "      \"rule\": \"F-2\"",
            "\"limit\": {\"endOfWorkingDays\": 1}, \"pausedBy\": [], \"rule\": \"F-2\""),
        company ->
            assertEquals(
                "2026-11-24T23:59:59+08:00", feedback(company, "INQUIRY").due("FIRST_REPLY")));
  }

  @Test
  void a_complaint_may_be_answered_in_other_days_where_the_document_says_so_F_3() {
    served(
        ShippedCase.changed(
            FEEDBACK,
            "\"limit\": {\"workingDays\": 3},\n"
                + "      \"pausedBy\": [\"CUSTOMER_DATA\"],\n"
                + "      \"rule\": \"F-3\"",
            "\"limit\": {\"workingDays\": 2}, \"pausedBy\": [], \"rule\": \"F-3\""),
        company ->
            assertEquals(
                "2026-11-25T09:00:00+08:00", feedback(company, "COMPLAINT").due("FIRST_REPLY")));
  }

  @Test
  void routine_feedback_is_acknowledged_in_one_day_and_resolved_in_three_H_4() {
    served(
        ShippedProcedures.text(FEEDBACK),
        company -> {
          var routine = feedback(company, "COMPLAINT");
          assertEquals("ROUTINE", routine.read().text("/judgement/urgency"));
          assertEquals("2026-11-24T09:00:00+08:00", routine.due("ACKNOWLEDGEMENT"));
          assertEquals("2026-11-26T09:00:00+08:00", routine.due("RESOLUTION"));
          assertEquals("H-4", routine.owed("RESOLUTION", "/rule"));
        });
    served(
        ShippedCase.changed(
            FEEDBACK,
            "\"limit\": {\"workingDays\": 1},\n      \"pausedBy\": [],\n      \"rule\": \"H-4\"",
            "\"limit\": {\"hours\": 2}, \"pausedBy\": [], \"rule\": \"H-4\""),
        company ->
            assertEquals(
                "2026-11-23T11:00:00+08:00",
                feedback(company, "COMPLAINT").due("ACKNOWLEDGEMENT")));
  }

  @Test
  void urgent_feedback_has_no_limit_until_the_company_sets_one_H_3() {
    served(
        ShippedProcedures.text(FEEDBACK),
        company -> {
          var urgent = urgent(company);
          assertEquals("URGENT", urgent.read().text("/judgement/urgency"));
          assertNull(urgent.due("ACKNOWLEDGEMENT"));
          var why = urgent.owed("ACKNOWLEDGEMENT", "/limitNotSet");
          assertTrue(why.contains("lost"), why);
          assertEquals("OPEN", urgent.owed("ACKNOWLEDGEMENT", "/standing"));
          var refused =
              quote(company, CLERK, FEEDBACK, "ACKNOWLEDGEMENT", Map.of("urgency", "URGENT"));
          assertEquals("H-3", refused.refused(422, "LIMIT_NOT_SET").text("/rule"));
          urgent.tell("ACKNOWLEDGEMENT").expect(200);
          assertEquals("FULFILLED", urgent.owed("ACKNOWLEDGEMENT", "/standing"));
        });
    var set =
        ShippedProcedures.text(FEEDBACK)
            .replaceFirst("\\{\\s*\"notSet\": \"[^\"]*\"\\s*}", "{\"hours\": 2}");
    served(
        set,
        company -> {
          assertEquals("2026-11-23T11:00:00+08:00", urgent(company).due("ACKNOWLEDGEMENT"));
          assertNull(urgent(company).owed("ACKNOWLEDGEMENT", "/limitNotSet"));
        });
  }

  @Test
  void another_category_is_urgent_where_the_document_says_so_H_3() {
    served(
        ShippedCase.changed(
            FEEDBACK, "[\"PRODUCT\", \"AFTER_SALES\"]", "[\"LOGISTICS\", \"AFTER_SALES\"]"),
        company -> assertEquals("ROUTINE", urgent(company).read().text("/judgement/urgency")));
  }

  @Test
  void what_turns_out_to_be_urgent_is_owed_anew_from_when_it_was_received_H_3_H_4() {
    served(
        ShippedProcedures.text(FEEDBACK),
        company -> {
          var routine = feedback(company, "COMPLAINT");
          routine.amend(Map.of("facts", Map.of("CATEGORY", "PRODUCT"))).expect(200);
          assertEquals("H-3", routine.owed("RESOLUTION", "/rule"));
          assertEquals(ShippedCase.NOW, routine.owed("RESOLUTION", "/startedAt"));
          assertEquals("F-3", routine.owed("FIRST_REPLY", "/rule"));
          routine.amend(Map.of("source", Map.of("kind", "INQUIRY"))).expect(200);
          assertEquals("F-2", routine.owed("FIRST_REPLY", "/rule"));
        });
  }

  @Test
  void whatever_decides_is_asked_for_and_not_guessed_F_2_H_3_S4_28() {
    served(
        ShippedProcedures.text(FEEDBACK),
        company -> {
          var kind = quote(company, CLERK, FEEDBACK, "FIRST_REPLY", Map.of());
          kind.refused(422, "KIND_MISSING");
          quote(company, CLERK, FEEDBACK, "RESOLUTION", Map.of()).refused(422, "URGENCY_MISSING");
          quote(company, CLERK, FEEDBACK, "FIRST_REPLY", Map.of("kind", "GRIEVANCE"))
              .refused(422, "QUOTE_NOT_IN_PROCEDURE");
          var inquiry = quote(company, CLERK, FEEDBACK, "FIRST_REPLY", Map.of("kind", "INQUIRY"));
          assertEquals("2026-11-24T09:00:00+08:00", inquiry.expect(200).text("/dueAt"));
          assertTrue(inquiry.toString().contains("INQUIRY"), inquiry.toString());
        });
    var severe = "\"when\": {\"market\": [\"OVERSEAS\"], \"severity\": [\"SERIOUS\"]},";
    served(
        ShippedCase.changed(PCB, "\"when\": {\"market\": [\"OVERSEAS\"]},", severe),
        company -> {
          quote(company, "sales-clerk", PCB, "CLOSE", Map.of()).refused(422, "MARKET_MISSING");
          quote(company, "sales-clerk", PCB, "CLOSE", Map.of("market", "DOMESTIC"))
              .refused(422, "SEVERITY_MISSING");
        });
  }

  @ParameterizedTest
  @CsvSource({"DOMESTIC, 13, 2026-12-06", "OVERSEAS, 17, 2026-12-10"})
  void a_domestic_case_closes_in_13_days_and_an_overseas_one_in_17_S4_28(
      String market, int days, String due) {
    served(
        ShippedProcedures.text(PCB),
        company -> {
          var answer = quote(company, "sales-clerk", PCB, "CLOSE", Map.of("market", market));
          assertEquals(due + "T23:59:59+08:00", answer.expect(200).text("/dueAt"));
          assertEquals("S4-28", answer.text("/rule"));
        });
    served(
        ShippedCase.changed(
                PCB,
                "{\"calendarDays\": %d}".formatted(days),
                "{\"calendarDays\": 13, \"lastDay\": \"NEXT_WORKING_DAY\"}")
            .replace(
                days == 17 ? "{\"calendarDays\": 7}" : "no such days", "{\"calendarDays\": 3}"),
        company -> {
          var answer = quote(company, "sales-clerk", PCB, "CLOSE", Map.of("market", market));
          assertEquals("2026-12-07T23:59:59+08:00", answer.expect(200).text("/dueAt"));
        });
  }

  @ParameterizedTest
  @CsvSource({"CN, DOMESTIC, 2026-12-06", "DE, OVERSEAS, 2026-12-10"})
  void the_market_is_where_the_customer_is_S4_28(String country, String market, String due) {
    served(
        ShippedProcedures.text(PCB),
        company -> {
          var draft = ShippedCase.drafted(company, "sales-clerk", pcb(country));
          draft.change("/waivers", Map.of("field", "SAMPLE", "reason", "lost")).expect(200);
          draft.verify().expect(200);
          var registered = draft.by(company, "gm-office-clerk");
          registered.register().expect(200);
          assertEquals(market, registered.read().text("/source/market"));
          assertEquals(due + "T23:59:59+08:00", registered.due("CLOSE"));
          registered.forward("QUALITY").expect(200);
          Routed.of(company, draft).toApproval("10.00").toTheEnd().reported();
          registered.change("/closing", Map.of("reason", "settled")).expect(200);
          assertEquals("FULFILLED", registered.owed("CLOSE", "/standing"));
        });
  }

  @Test
  void a_phone_call_at_night_starts_its_clock_in_the_morning_E_4() {
    served(
        ShippedProcedures.text(FEEDBACK),
        company -> {
          company.clock().set(java.time.Instant.parse("2026-11-23T14:00:00Z"));
          var night = new HashMap<>(ShippedCase.source("INQUIRY"));
          night.put("receivedAt", "2026-11-23T21:00:00+08:00");
          var called = ShippedCase.drafted(company, CLERK, feedback(night, "OTHER"));
          called.register().expect(200);
          assertEquals("2026-11-24T17:30:00+08:00", called.due("FIRST_REPLY"));
        });
  }

  @ParameterizedTest
  @CsvSource({"SERVICE_REQUEST, S3-06", "COMPLAINT, S3-10"})
  void a_service_request_and_a_complaint_are_answered_in_a_day_and_a_night_S3_06_S3_10(
      String kind, String rule) {
    served(
        ShippedProcedures.text("after-sales-service"),
        company -> {
          var request =
              ShippedCase.drafted(
                  company,
                  CLERK,
                  Map.of(
                      "source", ShippedCase.source(kind),
                      "facts", Map.of("CUSTOMER_KIND", "PERSON")));
          request.register().expect(200);
          assertEquals("2026-11-24T09:00:00+08:00", request.due("FIRST_REPLY"));
          assertEquals(rule, request.owed("FIRST_REPLY", "/rule"));
        });
    served(
        ShippedProcedures.text("after-sales-service").replace("{\"hours\": 24}", "{\"hours\": 12}"),
        company -> {
          var sooner =
              quote(company, CLERK, "after-sales-service", "FIRST_REPLY", Map.of("kind", kind));
          assertEquals("2026-11-23T21:00:00+08:00", sooner.text("/dueAt"));
        });
  }

  static Map<String, Object> pcb(String country) {
    return Map.of(
        "customer", Map.of("name", "East", "contact", "Li", "country", country),
        "product",
            Map.of(
                "shippedOn", "2026-09-01",
                "orderNumber", "O-1",
                "partNumber", "P-1",
                "deliveredQuantity", 100),
        "facts", Map.of("OPINION", "scratched before packing"));
  }

  private static ShippedCase feedback(ServedCompany company, String kind) {
    var it = ShippedCase.drafted(company, CLERK, feedback(ShippedCase.source(kind), "OTHER"));
    it.register().expect(200);
    return it;
  }

  private static ShippedCase urgent(ServedCompany company) {
    var it =
        ShippedCase.drafted(company, CLERK, feedback(ShippedCase.source("COMPLAINT"), "PRODUCT"));
    it.register().expect(200);
    return it;
  }

  private static Map<String, Object> feedback(Map<String, Object> source, String category) {
    return Map.of("source", source, "facts", Map.of("CATEGORY", category));
  }

  private static Answer quote(
      ServedCompany company, String user, String code, String kind, Map<String, Object> more) {
    Desk desk = company.desk(user).with("Idempotency-Key", null);
    var question = new HashMap<String, Object>(more);
    question.put("obligation", kind);
    question.put("startedAt", ShippedCase.NOW);
    return desk.post("/procedures/%s/quotes/deadline".formatted(code), question);
  }

  private static void served(String document, Consumer<ServedCompany> work) {
    try (var company = ServedCompany.inMemory(document)) {
      work.accept(company);
    }
  }
}
