package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.http.Answer;
import redress.http.ServedCase;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/**
 * One value of the equipment manufacturer's document is changed, and the outcome changes with what
 * explains it.
 */
class AnotherValueHttpTest {
  private static final String SHIPPED = ShippedProcedures.text("equipment-manufacturer");
  private static final Map<String, Object> RECEIVED =
      Map.of("receivedAt", "2026-11-23T09:00:00+08:00");

  @ParameterizedTest(name = "{0}: {3} becomes {4}")
  @CsvSource(
      textBlock =
          """
          FORWARD              | {"workingDays": 0.5}   | {"workingHours": 1}    | 2026-11-23T14:00:00+08:00 | 2026-11-23T10:00:00+08:00 | I-13
          PRELIMINARY_ANALYSIS | {"workingDays": 1}     | {"workingDays": 2}     | 2026-11-24T09:00:00+08:00 | 2026-11-25T09:00:00+08:00 | I-17
          MEASURES             | {"hours": 48}          | {"hours": 24}          | 2026-11-25T09:00:00+08:00 | 2026-11-24T09:00:00+08:00 | I-21
          MEASURES             | {"hours": 48}          | {"workingHours": 48}   | 2026-11-25T09:00:00+08:00 | 2026-12-01T09:00:00+08:00 | I-21
          WEEKLY_LIST          | {"weekday": "MONDAY"}  | {"weekday": "FRIDAY"}  | 2026-11-30T23:59:59+08:00 | 2026-12-04T23:59:59+08:00 | I-28
          LOSS_ENTRY           | {"workingDays": 3}     | {"workingDays": 4}     | 2026-11-26T09:00:00+08:00 | 2026-11-27T09:00:00+08:00 | I-29
          PENALTY_ALLOCATION   | {"workingDays": 3}     | {"calendarDays": 3}    | 2026-11-26T09:00:00+08:00 | 2026-11-26T23:59:59+08:00 | I-33
          """,
      delimiter = '|')
  void another_limit_moves_the_deadline_and_its_lines_I_13_I_17_I_21_I_28_I_29_I_33(
      String obligation, String old, String other, String due, String otherDue, String rule) {
    var before = deadline(SHIPPED, obligation);
    var after = deadline(changed(old, other), obligation);
    assertEquals(due, before.text("/dueAt"));
    assertEquals(otherDue, after.text("/dueAt"));
    assertEquals(rule, after.text("/rule"));
    assertFalse(after.at("/steps").toString().equals(before.at("/steps").toString()));
  }

  @Test
  void another_rule_id_is_what_explanations_cite_I_13() {
    var after =
        deadline(
            changed(
                "\"limit\": {\"workingDays\": 0.5},\n      \"pausedBy\": [\"CUSTOMER_DATA\"],\n"
                    + "      \"rule\": \"I-13\"",
                "\"limit\": {\"workingDays\": 0.5}, \"pausedBy\": [], \"rule\": \"X-1\""),
            "FORWARD");
    assertEquals("X-1", after.text("/rule"));
    assertEquals("X-1", after.text("/steps/0/rule"));
  }

  @Test
  void other_working_hours_move_the_deadline_and_its_lines_I_13() {
    var later =
        changed(
            "\"MONDAY\": [[\"08:30\", \"12:00\"], [\"13:00\", \"17:30\"]]",
            "\"MONDAY\": [[\"10:00\", \"18:00\"]]");
    var after = deadline(later, "FORWARD");
    assertEquals("2026-11-23T14:00:00+08:00", after.text("/dueAt"));
    assertTrue(after.toString().contains("10:00"), after.toString());
    assertFalse(deadline(SHIPPED, "FORWARD").toString().contains("10:00"));
  }

  @Test
  void another_zone_reads_the_same_instant_by_its_own_clock_I_13() {
    var after = deadline(changed("\"Asia/Shanghai\"", "\"Asia/Tokyo\""), "FORWARD");
    assertEquals("2026-11-23T15:00:00+09:00", after.text("/dueAt"));
  }

  @Test
  void a_waiting_that_does_not_stop_the_clock_leaves_the_deadline_where_it_is_I_10() {
    var unpaused =
        changed(
            "\"pausedBy\": [\"CUSTOMER_DATA\"],\n      \"rule\": \"I-13\"",
            "\"pausedBy\": [],\n      \"rule\": \"I-13\"");
    served(SHIPPED, it -> assertEquals("2026-11-23T15:00:00+08:00", afterAnHourOfWaiting(it)));
    served(unpaused, it -> assertEquals("2026-11-23T14:00:00+08:00", afterAnHourOfWaiting(it)));
  }

  @Test
  void another_reason_to_wait_takes_the_place_of_the_old_one_I_10() {
    served(
        changed("\"CUSTOMER_DATA\"", "\"CUSTOMER_SAMPLE\""),
        company -> {
          var draft = ServedCase.drafted(company, "RETURN");
          var refused =
              draft
                  .change("/waitings", Map.of("code", "CUSTOMER_DATA", "reason", "the plate"))
                  .refused(422, "WAITING_NOT_IN_PROCEDURE");
          assertEquals("I-10", refused.text("/rule"));
          draft
              .change("/waitings", Map.of("code", "CUSTOMER_SAMPLE", "reason", "a sample"))
              .expect(200);
        });
  }

  @Test
  void registration_comes_first_where_the_document_says_so_I_10() {
    served(
        changed("\"beforeRegistration\": true", "\"beforeRegistration\": false"),
        company -> {
          var draft = ServedCase.drafted(company, "RETURN");
          var early = draft.change("/verification", RECEIVED).refused(409, "NOT_REGISTERED");
          assertEquals("I-10", early.text("/rule"));
          var registered = draft.change("/registration", null).expect(200);
          assertEquals("2026-11-23T14:00:00+08:00", registered.text("/obligations/0/dueAt"));
        });
  }

  @Test
  void another_required_field_is_asked_for_and_one_less_is_not_I_07() {
    served(
        changed("\"SHIPPED_ON\": {\"required\": false", "\"SHIPPED_ON\": {\"required\": true"),
        company -> {
          var refused = ServedCase.drafted(company, "RETURN").change("/verification", RECEIVED);
          refused.refused(409, "INTAKE_INCOMPLETE");
          assertEquals(List.of("/product/shippedOn", "/photos"), refused.faults());
          assertEquals("I-07", refused.text("/errors/0/rule"));
        });
    served(
        changed("\"PHOTO\": {\"required\": true", "\"PHOTO\": {\"required\": false"),
        company ->
            ServedCase.drafted(company, "RETURN").change("/verification", RECEIVED).expect(200));
  }

  @Test
  void a_field_that_may_not_be_waived_any_more_is_not_I_07() {
    var waiver = Map.<String, Object>of("field", "PHOTO", "reason", "no camera");
    served(
        changed(
            "\"PHOTO\": {\"required\": true, \"waivable\": true, \"rule\": \"I-07\"}",
            "\"PHOTO\": {\"required\": true, \"waivable\": false, \"rule\": \"X-7\"}"),
        company -> {
          var refused = ServedCase.drafted(company, "RETURN").change("/waivers", waiver);
          refused.refused(422, "NOT_WAIVABLE");
          assertEquals("X-7", refused.text("/rule"));
        });
  }

  @Test
  void another_list_of_demands_another_number_and_another_reporter_hold_I_09() {
    served(
        changed("\"least\": 1", "\"least\": 2"),
        company -> {
          var refused = ServedCase.drafted(company, "RETURN").change("/verification", RECEIVED);
          refused.refused(409, "INTAKE_INCOMPLETE");
          assertEquals(List.of("/photos", "/demands/asked"), refused.faults());
          assertEquals("I-09", refused.text("/errors/1/rule"));
          assertTrue(refused.text("/errors/1/detail").contains("2"), refused.toString());
        });
    served(
        changed("\"COMPENSATION_CLAIM\", \"CUSTOMER_FINE\"]", "\"REFUND\"]"),
        company -> {
          ServedCase.drafted(company, "REFUND");
          var refused =
              company
                  .desk("marketing-support-clerk")
                  .post("/complaints", ServedCase.intake("CUSTOMER_FINE"))
                  .refused(422, "INTAKE_NOT_ALLOWED");
          assertTrue(refused.toString().contains("REFUND"), refused.toString());
        });
    served(
        changed("\"reporter\": \"ACCOUNT_MANAGER\"", "\"reporter\": \"SALES_MANAGER\""),
        company -> {
          var refused =
              company
                  .desk("marketing-support-clerk")
                  .post("/complaints", ServedCase.intake("RETURN"))
                  .refused(422, "REPORTER_NOT_ENTITLED");
          assertEquals("I-09", refused.text("/rule"));
          assertTrue(refused.text("/detail").contains("SALES_MANAGER"), refused.toString());
        });
  }

  @Test
  void another_scope_lets_other_messages_in_I_01() {
    served(
        changed("\"PHONE\", \"EMAIL\",", "\"EMAIL\","),
        company -> {
          var refused =
              company
                  .desk("marketing-support-clerk")
                  .post("/complaints", ServedCase.intake("RETURN"))
                  .refused(422, "INTAKE_NOT_ALLOWED");
          assertEquals("I-01", refused.text("/rule"));
          assertEquals(List.of("/source/channel"), refused.faults());
        });
  }

  @Test
  void another_intake_department_takes_complaints_in_I_02() {
    served(
        changed("\"by\": [{\"department\": \"MARKETING_SUPPORT\"}, {", "\"by\": [{"),
        company -> {
          var intake = ServedCase.intake("RETURN");
          company.desk("account-manager").post("/complaints", intake).expect(201);
          var refused =
              company
                  .desk("marketing-support-clerk")
                  .post("/complaints", intake)
                  .refused(403, "DUTY_NOT_YOURS");
          assertEquals("I-02", refused.text("/rule"));
          assertTrue(refused.text("/detail").contains("ACCOUNT_MANAGER of SALES"));
        });
  }

  @Test
  void another_prefix_and_width_make_another_number_S4_09() {
    served(
        changed("\"numbering\": {\"width\": 2", "\"numbering\": {\"prefix\": \"K\", \"width\": 5"),
        company -> {
          var path = ServedCase.drafted(company, "RETURN").registered().path();
          var desk = company.desk("marketing-support-clerk");
          assertEquals("K261100001", desk.get(path).text("/number"));
          assertEquals(desk.get(path).text("/id"), desk.get("/complaints/K261100001").text("/id"));
        });
  }

  @Test
  void other_recipients_get_the_complaint_I_13() {
    served(
        changed(
            "\"recipients\": [\"QUALITY\", \"TECHNOLOGY\"]",
            "\"recipients\": [\"QUALITY\", \"TECHNOLOGY\", \"PURCHASING\"]"),
        company -> {
          var registered = ServedCase.drafted(company, "RETURN").registered();
          var refused =
              registered
                  .forward(ServedCase.form("RETURN"), ServedCase.goods("RETURN"))
                  .refused(422, "RECIPIENT_MISSING");
          assertEquals("I-13", refused.text("/rule"));
          assertTrue(refused.text("/detail").contains("PURCHASING"), refused.toString());
        });
  }

  private static String afterAnHourOfWaiting(ServedCompany company) {
    var draft = ServedCase.drafted(company, "RETURN");
    draft
        .change("/waitings", Map.of("code", "CUSTOMER_DATA", "reason", "the serial plate"))
        .expect(200);
    company.clock().advance(Duration.ofHours(1));
    draft.change("/resumption", null).expect(200);
    draft.change("/waivers", Map.of("field", "PHOTO", "reason", "no camera")).expect(200);
    return draft.change("/verification", RECEIVED).expect(200).text("/obligations/0/dueAt");
  }

  private static Answer deadline(String document, String obligation) {
    try (var company = ServedCompany.inMemory(document)) {
      return company
          .desk("sales-clerk")
          .with("Idempotency-Key", null)
          .post(
              "/procedures/equipment-manufacturer/quotes/deadline",
              Map.of("obligation", obligation, "startedAt", "2026-11-23T09:00:00+08:00"))
          .expect(200);
    }
  }

  private static void served(String document, Consumer<ServedCompany> work) {
    try (var company = ServedCompany.inMemory(document)) {
      work.accept(company);
    }
  }

  /** The shipped document with another value; fails where it does not have the old one. */
  private static String changed(String old, String other) {
    assertTrue(SHIPPED.contains(old), () -> "the document does not say " + old);
    return SHIPPED.replace(old, other);
  }
}
