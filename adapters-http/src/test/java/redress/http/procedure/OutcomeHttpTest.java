package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** Every kind of message comes to something, and its customer hears of it in the end. */
class OutcomeHttpTest {
  private static final String FEEDBACK = "general-feedback";
  private static final String SERVICE = "after-sales-service";
  private static final Map<String, Map<String, Object>> OUTCOMES =
      Map.of(
          "ANSWER", Map.of("kind", "ANSWER", "text", "with the red key"),
          "CONSIDERATION",
              Map.of(
                  "kind",
                  "CONSIDERATION",
                  "text",
                  "a larger key",
                  "adopted",
                  false,
                  "reason",
                  "it would not fit"),
          "MEASURE",
              Map.of("kind", "MEASURE", "text", "mended", "prevention", "each one is tested"));

  @ParameterizedTest
  @CsvSource({"INQUIRY, ANSWER", "SUGGESTION, CONSIDERATION", "COMPLAINT, MEASURE"})
  void what_is_told_comes_to_what_its_kind_must_come_to_F_5(String kind, String outcome) {
    served(
        ShippedProcedures.text(FEEDBACK),
        company -> {
          var it = feedback(company, kind);
          it.tell("CLOSING", "Settled. THANK you").expect(200);
          var open = it.change("/closing", Map.of("reason", "done")).refused(409, "STILL_OPEN");
          var codes = open.texts("/errors", "/code");
          assertTrue(codes.contains("OUTCOME_MISSING"), open::toString);
          var missing = open.at("/errors/" + codes.indexOf("OUTCOME_MISSING") + "/rule");
          assertEquals("F-5", missing.asText());
          for (var other : OUTCOMES.keySet()) {
            if (!other.equals(outcome)) {
              it.post("/outcomes", OUTCOMES.get(other)).refused(422, "OUTCOME_NOT_OF_KIND", "F-5");
            }
          }
          var recorded = it.post("/outcomes", OUTCOMES.get(outcome)).expect(201);
          assertEquals(outcome, recorded.text("/kind"));
          assertEquals("FULFILLED", it.owed("RESOLUTION", "/standing"));
          it.post("/follow-ups", FollowUpHttpTest.said("SATISFIED")).expect(201);
          it.change("/closing", Map.of("reason", "done")).expect(200);
        });
  }

  @Test
  void a_decision_has_its_reason_and_a_measure_its_prevention_F_5() {
    served(
        ShippedProcedures.text(FEEDBACK),
        company -> {
          var suggestion = feedback(company, "SUGGESTION");
          var bare = Map.of("kind", "CONSIDERATION", "text", "a larger key", "prevention", "none");
          var refused = suggestion.post("/outcomes", bare).refused(422, "OUTCOME_UNFIT", "F-5");
          assertEquals(List.of("/adopted", "/reason", "/prevention"), refused.faults());
          var complaint = feedback(company, "COMPLAINT");
          var mended = Map.of("kind", "MEASURE", "text", "mended");
          assertEquals(List.of("/prevention"), complaint.post("/outcomes", mended).faults());
        });
  }

  @Test
  void another_kind_of_outcome_is_asked_for_where_the_document_says_so_F_5() {
    served(
        ShippedCase.changed(FEEDBACK, "\"COMPLAINT\": \"MEASURE\"", "\"COMPLAINT\": \"ANSWER\""),
        company -> {
          var it = feedback(company, "COMPLAINT");
          it.post("/outcomes", OUTCOMES.get("MEASURE")).refused(422, "OUTCOME_NOT_OF_KIND");
          it.post("/outcomes", OUTCOMES.get("ANSWER")).expect(201);
        });
    served(
        ShippedCase.changed(FEEDBACK, ", \"COMPLAINT\": \"MEASURE\"", ""),
        company -> {
          var it = feedback(company, "COMPLAINT");
          it.post("/outcomes", OUTCOMES.get("MEASURE")).refused(409, "OUTCOME_NOT_ASKED", "F-5");
          it.tell("CLOSING", "Settled, thank you").expect(200);
          var open = it.change("/closing", Map.of("reason", "done")).refused(409, "STILL_OPEN");
          assertEquals(Set.of("OBLIGATION_OPEN"), Set.copyOf(open.texts("/errors", "/code")));
        });
  }

  @Test
  void a_case_ends_with_a_message_that_tells_the_result_and_thanks_G_3() {
    served(
        ShippedProcedures.text(FEEDBACK),
        company -> {
          var it = feedback(company, "INQUIRY");
          it.tell("FIRST_REPLY").expect(200);
          it.post("/outcomes", OUTCOMES.get("ANSWER")).expect(201);
          var untold = it.change("/closing", Map.of("reason", "done")).refused(409, "STILL_OPEN");
          assertEquals(List.of("CLOSING_MESSAGE_MISSING"), untold.texts("/errors", "/code"));
          assertEquals("G-3", untold.text("/errors/0/rule"));
          it.tell("CLOSING", "Take the red key").refused(422, "THANKS_MISSING", "G-3");
          it.tell("CLOSING", "请用红色按键，感谢您的反馈").expect(200);
          var message = it.read();
          assertEquals("CLOSING", message.text("/parts/messages/1/kind"));
          assertEquals("after-sales-clerk", message.text("/parts/messages/1/told/by"));
          it.change("/closing", Map.of("reason", "done")).expect(200);
        });
    served(
        ShippedCase.changed(FEEDBACK, "[\"thank\", \"谢谢\", \"感谢\"]", "[\"danke\"]"),
        company -> {
          var it = feedback(company, "INQUIRY");
          it.tell("CLOSING", "Settled, thank you").refused(422, "THANKS_MISSING", "G-3");
          it.tell("CLOSING", "Erledigt, Danke").expect(200);
        });
    served(
        ShippedCase.changed(
            FEEDBACK,
            "\"OUTCOME_MISSING\": \"F-5\",\n      \"CLOSING_MESSAGE_MISSING\": \"G-3\"",
            "\"OUTCOME_MISSING\": \"F-5\""),
        company -> {
          var it = feedback(company, "INQUIRY");
          it.tell("FIRST_REPLY").expect(200);
          it.post("/outcomes", OUTCOMES.get("ANSWER")).expect(201);
          it.change("/closing", Map.of("reason", "done")).expect(200);
        });
  }

  @Test
  void another_round_comes_to_something_of_its_own_and_is_told_anew_F_5_G_3() {
    served(
        ShippedProcedures.text(FEEDBACK),
        company -> {
          var it = feedback(company, "COMPLAINT");
          it.post("/outcomes", OUTCOMES.get("MEASURE")).expect(201);
          it.tell("CLOSING", "Mended, thank you").expect(200);
          it.post("/follow-ups", FollowUpHttpTest.said("DISSATISFIED")).expect(201);
          var open = it.change("/closing", Map.of("reason", "done")).refused(409, "STILL_OPEN");
          assertEquals(
              List.of("OBLIGATION_OPEN", "CLOSING_MESSAGE_MISSING", "OUTCOME_MISSING"),
              open.texts("/errors", "/code"));
          var again = it.post("/outcomes", OUTCOMES.get("MEASURE")).expect(201);
          assertEquals("2", again.text("/round"));
        });
  }

  @Test
  void the_result_is_recorded_and_reported_to_those_who_lead_the_company_S3_11() {
    served(
        ShippedProcedures.text(SERVICE),
        company -> {
          var it = completed(company);
          assertEquals("2026-11-24T09:00:00+08:00", it.due("RESULT_REPORT"));
          assertEquals("S3-11", it.owed("RESULT_REPORT", "/rule"));
          var closing = it.change("/closing", Map.of("reason", "done")).refused(409, "STILL_OPEN");
          assertTrue(closing.texts("/errors", "/rule").contains("S3-11"), closing::toString);
          var result = Map.of("kind", "RESULT", "text", "the pump is replaced");
          var recorded = it.post("/outcomes", result).expect(201);
          assertEquals("OPEN", it.owed("RESULT_REPORT", "/standing"));
          var report = "/outcomes/" + recorded.text("/id") + "/report";
          it.change(report, 1, reported("SALES")).refused(422, "REPORTED_ELSEWHERE", "S3-11");
          var done = it.change(report, 1, reported("GM_OFFICE")).expect(200);
          assertEquals("GM_OFFICE", done.text("/report/recipient"));
          assertEquals("FULFILLED", it.owed("RESULT_REPORT", "/standing"));
          it.change(report, 2, reported("GM_OFFICE")).refused(409, "ALREADY_REPORTED", "S3-11");
        });
    served(
        ShippedCase.changed(
                SERVICE, "{\"recipients\": [\"GM_OFFICE\"]", "{\"recipients\": [\"SALES\"]")
            .replace("{\"workingDays\": 1}", "{\"workingHours\": 2}"),
        company -> {
          var it = completed(company);
          assertEquals("2026-11-23T11:00:00+08:00", it.due("RESULT_REPORT"));
          var result = Map.of("kind", "RESULT", "text", "the pump is replaced");
          var report = "/outcomes/" + it.post("/outcomes", result).text("/id") + "/report";
          it.change(report, 1, reported("SALES")).expect(200);
        });
    served(
        ShippedProcedures.text(FEEDBACK),
        company -> {
          var it = feedback(company, "INQUIRY");
          var answer = it.post("/outcomes", OUTCOMES.get("ANSWER")).expect(201);
          it.change("/outcomes/" + answer.text("/id") + "/report", 1, reported("GM_OFFICE"))
              .refused(403, "DUTY_NOT_IN_PROCEDURE");
        });
    served(
        ShippedCase.changed(
                SERVICE,
                "\"reporting\": {\"recipients\": [\"GM_OFFICE\"], \"rule\": \"S3-11\"},",
                "")
            .replace("\"fulfilledBy\": \"RESULT_REPORTED\"", "\"fulfilledBy\": \"RESOLVED\""),
        company -> {
          var it = completed(company);
          var result = Map.of("kind", "RESULT", "text", "the pump is replaced");
          var report = "/outcomes/" + it.post("/outcomes", result).text("/id") + "/report";
          assertEquals("FULFILLED", it.owed("RESULT_REPORT", "/standing"));
          it.change(report, 1, reported("GM_OFFICE"))
              .refused(409, "REPORT_NOT_IN_PROCEDURE", "S3-11");
        });
  }

  private static Map<String, Object> reported(String recipient) {
    return Map.of("recipient", recipient, "reportedAt", ShippedCase.NOW);
  }

  /** A service that was done as the customer agreed. */
  private static ShippedCase completed(ServedCompany company) {
    var it = DispositionHttpTest.consented(company, "COMPLAINT");
    it.dispose("/completion", Map.of("doneAt", ShippedCase.NOW)).expect(200);
    return it;
  }

  private static ShippedCase feedback(ServedCompany company, String kind) {
    var given =
        Map.<String, Object>of(
            "source", ShippedCase.source(kind), "facts", Map.of("CATEGORY", "OTHER"));
    var it = ShippedCase.drafted(company, "after-sales-clerk", given);
    it.register().expect(200);
    it.verify().expect(200);
    it.forward("QUALITY").expect(200);
    return it;
  }

  private static void served(String document, Consumer<ServedCompany> work) {
    try (var company = ServedCompany.inMemory(document)) {
      work.accept(company);
    }
  }
}
