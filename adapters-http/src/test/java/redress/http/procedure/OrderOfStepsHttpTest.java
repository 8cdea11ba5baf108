package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import redress.http.Answer;
import redress.http.ServedCase;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** What is stated as done is not before what allows it, to the minute. */
class OrderOfStepsHttpTest {
  private static final String AT_TEN = "2026-11-23T10:00:00+08:00";
  private static final String BEFORE_TEN = "2026-11-23T09:59:59+08:00";

  @Test
  void nobody_agreed_to_a_service_nor_gave_it_before_the_head_approved_it_S3_03_S3_14_S5() {
    served(
        "after-sales-service",
        company -> {
          var it = DispositionHttpTest.service(company, "COMPLAINT");
          it.propose(DispositionHttpTest.repair()).expect(201);
          tenAnd30Seconds(company);
          it.by(company, "after-sales-head").dispose("/approval", null).expect(200);
          var early =
              it.dispose("/consent", DispositionHttpTest.agreed(BEFORE_TEN))
                  .refused(422, "AGREED_BEFORE_APPROVED", "S3-03");
          assertEquals(
              "it was approved at Mon 2026-11-23 10:00:30 +08:00: what follows it cannot have been"
                  + " at Mon 2026-11-23 09:59:59 +08:00",
              early.text("/detail"));
          it.dispose("/consent", DispositionHttpTest.agreed(AT_TEN)).expect(200);
          assertEquals("2026-11-25T10:00:00+08:00", it.due("SERVICE_COMPLETION"));
          it.dispose("/completion", DispositionHttpTest.done(BEFORE_TEN))
              .refused(422, "DONE_BEFORE_CONSENT", "S3-14");
          it.dispose("/completion", DispositionHttpTest.done(AT_TEN)).expect(200);
        });
  }

  @Test
  void nothing_was_carried_out_before_it_was_approved_and_accepted_D_5_S5() {
    served(
        "pcb-manufacturer",
        company -> {
          var it = DispositionHttpTest.pcb(company);
          it.propose(DispositionHttpTest.paid("100.00")).expect(201);
          tenAnd30Seconds(company);
          it.by(company, "sales-head").dispose("/approval", null).expect(200);
          it.dispose("/completion", DispositionHttpTest.done(BEFORE_TEN))
              .refused(422, "DONE_BEFORE_APPROVED", "S4-30");
          it.dispose("/completion", DispositionHttpTest.done(AT_TEN)).expect(200);
        });
    served(
        "general-feedback",
        company -> {
          var it = DispositionHttpTest.feedback(company);
          var repair = DispositionHttpTest.line("REPAIR", "0.00");
          it.propose(DispositionHttpTest.terms(repair)).expect(201);
          it.by(company, "after-sales-head").dispose("/approval", null).expect(200);
          it.dispose("/acceptance", null).expect(200);
          tenAnd30Seconds(company);
          it.by(company, "quality-clerk").dispose("/acceptance", null).expect(200);
          it.dispose("/completion", DispositionHttpTest.done(BEFORE_TEN))
              .refused(422, "DONE_BEFORE_ACCEPTED", "D-5");
          it.dispose("/completion", DispositionHttpTest.done(AT_TEN)).expect(200);
        });
  }

  @Test
  void the_customer_signs_an_allowance_last_S4_33_S5() {
    served(
        "pcb-manufacturer",
        company -> {
          var it =
              ReturnCase.approved(
                  company, "S-1", ReturnCase.line("ALLOWANCE", "quantity", 10, "500.00"));
          it.file().post("/allowances", AllowanceHttpTest.form("S-1", "500.00")).expect(201);
          it.allowance("sales-head", "/signatures", null).expect(200);
          tenAnd30Seconds(company);
          it.allowance("gm", "/signatures", null).expect(200);
          it.allowance("sales-clerk", "/seal", Map.of("sealedAt", BEFORE_TEN))
              .refused(422, "SEALED_BEFORE_SIGNED", "S4-33");
          it.allowance("sales-clerk", "/seal", Map.of("sealedAt", AT_TEN)).expect(200);
        });
  }

  @Test
  void nothing_came_back_on_a_note_before_it_was_opened_S4_34_S5() {
    served(
        "pcb-manufacturer",
        company -> {
          var it =
              ReturnCase.approved(
                  company, "S-2", ReturnCase.line("RETURN", "quantity", 10, "100.00"));
          tenAnd30Seconds(company);
          it.open(10).expect(201);
          company.clock().advance(Duration.ofHours(1));
          it.verify().expect(200);
          it.note("warehouse-logistics-clerk", "/receipts", came(BEFORE_TEN))
              .refused(422, "RECEIVED_BEFORE_REQUESTED", "S4-34");
          it.note("warehouse-logistics-clerk", "/receipts", came(AT_TEN)).expect(200);
        });
  }

  @Test
  void the_customer_was_told_nothing_before_it_was_approved_or_there_was_a_case_S4_23_S5() {
    served(
        "pcb-manufacturer",
        company -> {
          var it = DispositionHttpTest.pcb(company);
          it.propose(DispositionHttpTest.paid("100.00")).expect(201);
          tenAnd30Seconds(company);
          it.by(company, "sales-head").dispose("/approval", null).expect(200);
          it.post("/messages", message("CLOSING", BEFORE_TEN))
              .refused(422, "SENT_BEFORE_BASIS", "S4-05");
          assertEquals("OPEN", it.owed("RESULT_NOTICE", "/standing"));
          var promise = new HashMap<>(message("PROGRESS", BEFORE_TEN));
          promise.put(
              "commitment",
              Map.of(
                  "remedies",
                  List.of("COMPENSATION_CLAIM"),
                  "amount",
                  DispositionHttpTest.yuan("10.00")));
          it.post("/messages", promise).refused(422, "SENT_BEFORE_BASIS", "S4-23");
          it.post("/messages", message("PROGRESS", "2026-11-23T08:59:59+08:00"))
              .refused(422, "SENT_BEFORE_BASIS");
          it.post("/messages", message("PROGRESS", BEFORE_TEN)).expect(200);
          promise.put("sentAt", AT_TEN);
          it.post("/messages", promise).expect(200);
          it.post("/messages", message("CLOSING", AT_TEN)).expect(200);
          assertEquals("FULFILLED", it.owed("RESULT_NOTICE", "/standing"));
        });
  }

  @Test
  void nobody_was_asked_how_it_was_before_the_result_was_told_S1_21_S5() {
    served(
        "ticketing-platform",
        company -> {
          var it = FollowUpHttpTest.ticket(company, "ops-support-clerk");
          tenAnd30Seconds(company);
          it.post("/messages", message("CLOSING", AT_TEN)).expect(200);
          var caller = it.by(company, "callback-agent");
          caller
              .post("/follow-ups", called(BEFORE_TEN))
              .refused(422, "CALLED_BEFORE_HANDLED", "S1-21");
          caller.post("/follow-ups", called(AT_TEN)).expect(201);
        });
  }

  @Test
  void what_comes_of_another_round_was_not_told_before_that_began_S1_21_S5() {
    served(
        "ticketing-platform",
        company -> {
          var it = FollowUpHttpTest.ticket(company, "ops-support-clerk");
          tenAnd30Seconds(company);
          it.post("/messages", message("CLOSING", AT_TEN)).expect(200);
          company.clock().advance(Duration.ofHours(2));
          var bad = new HashMap<>(FollowUpHttpTest.said("DISSATISFIED"));
          bad.put("calledAt", "2026-11-23T12:00:00+08:00");
          it.by(company, "callback-agent").post("/follow-ups", bad).expect(201);
          it.post("/messages", message("CLOSING", AT_TEN)).refused(422, "SENT_BEFORE_BASIS");
          it.post("/messages", message("CLOSING", "2026-11-23T12:00:00+08:00")).expect(200);
        });
  }

  @Test
  void no_measure_was_carried_out_before_it_was_planned_S1_23_S5() {
    served(
        "ticketing-platform",
        company -> {
          var it = ImprovementHttpTest.ticket(company);
          tenAnd30Seconds(company);
          ImprovementHttpTest.planned(it, "PROCESS", "PROCESS_IMPROVEMENT", "OPS_SUPPORT");
          implemented(it, BEFORE_TEN).refused(422, "BEFORE_PLAN", "S1-23");
          implemented(it, AT_TEN).expect(200);
        });
  }

  @Test
  void a_complaint_was_not_sent_on_before_it_was_verified_and_registered_I_10_I_13_S5() {
    served(
        "equipment-manufacturer",
        company -> {
          var it = ServedCase.drafted(company, "REPLENISH");
          it.change("/waivers", Map.of("field", "PHOTO", "reason", "none")).expect(200);
          tenAnd30Seconds(company);
          it.change("/verification", Map.of("receivedAt", ShippedCase.NOW)).expect(200);
          company.clock().advance(Duration.ofHours(1));
          it.change("/registration", null).expect(200);
          forwarded(it, BEFORE_TEN).refused(422, "FORWARDED_BEFORE_VERIFIED", "I-13");
          forwarded(it, AT_TEN).refused(422, "FORWARDED_BEFORE_REGISTERED", "I-13");
          forwarded(it, "2026-11-23T11:00:00+08:00").expect(200);
        });
  }

  @Test
  void nobody_is_late_with_what_is_asked_of_him_only_now_I_13_I_20_I_22_S5() {
    served(
        "equipment-manufacturer",
        company -> {
          var it = ServedCase.drafted(company, "REPLENISH").registered();
          company.clock().advance(Duration.ofDays(3));
          forwarded(it, ShippedCase.NOW).refused(422, "LATE_WHEN_ASKED", "I-13");
          forwarded(it, "2026-11-26T09:00:00+08:00").expect(200);
          company.clock().advance(Duration.ofDays(3));
          var late = assigned(company, it, "2026-11-26T09:00:00+08:00", null);
          late.refused(422, "LATE_WHEN_ASKED", "I-20");
          assertTrue(late.text("/detail").contains("MANUFACTURING"), late.text("/detail"));
          assigned(company, it, "2026-11-29T08:59:00+08:00", "2026-11-29T08:59:30+08:00")
              .refused(422, "LATE_WHEN_ASKED", "I-20");
          assigned(company, it, "2026-11-28T09:00:00+08:00", null).expect(201);
        });
  }

  @Test
  void nor_is_whoever_the_slip_asks_first_when_it_arrives_S4_28_S5() {
    served(
        "pcb-manufacturer",
        company -> {
          var it = ShippedCase.drafted(company, "sales-clerk", CircumstancesHttpTest.pcb("CN"));
          it.change("/waivers", Map.of("field", "SAMPLE", "reason", "lost")).expect(200);
          it.verify().expect(200);
          var office = it.by(company, "gm-office-clerk");
          office.register().expect(200);
          company.clock().advance(Duration.ofDays(19));
          var late = sentOn(office, ShippedCase.NOW).refused(422, "LATE_WHEN_ASKED");
          assertTrue(late.text("/detail").contains("QUALITY"), late.text("/detail"));
          sentOn(office, "2026-12-12T08:00:00+08:00").expect(200);
        });
  }

  @Test
  void what_somebody_asks_of_the_own_department_may_be_late_I_20_S5() {
    served(
        "equipment-manufacturer",
        company -> {
          var it = ServedCase.drafted(company, "REPLENISH").registered();
          forwarded(it, ShippedCase.NOW).expect(200);
          company.clock().advance(Duration.ofDays(3));
          assigned(company, it, "MANUFACTURING", ShippedCase.NOW, null)
              .refused(422, "LATE_WHEN_ASKED", "I-20");
          assigned(company, it, "QUALITY", ShippedCase.NOW, null).expect(201);
        });
  }

  @Test
  void who_verifies_that_it_came_at_another_time_is_told_to_have_said_so_I_10_S5() {
    served(
        "equipment-manufacturer",
        company -> {
          var it = ServedCase.drafted(company, "REPLENISH");
          it.change("/waivers", Map.of("field", "PHOTO", "reason", "none")).expect(200);
          tenAnd30Seconds(company);
          it.change("/verification", Map.of("receivedAt", AT_TEN)).expect(200);
          var told = company.desk("marketing-support-clerk").get(it.path() + "/timeline?limit=200");
          assertTrue(
              told.texts("/items", "/text").stream()
                  .anyMatch(
                      text ->
                          text.startsWith("marketing-support-clerk verified the complaint, which")
                              && text.contains("2026-11-23 10:00")),
              told.toString());
        });
  }

  private static void tenAnd30Seconds(ServedCompany company) {
    company.clock().advance(Duration.ofSeconds(3630));
  }

  private static Map<String, Object> came(String at) {
    return Map.of("quantity", 10, "receivedAt", at);
  }

  private static Map<String, Object> message(String kind, String at) {
    return Map.of("kind", kind, "channel", "PHONE", "text", "it is settled", "sentAt", at);
  }

  private static Map<String, Object> called(String at) {
    var said = new HashMap<>(FollowUpHttpTest.said("SATISFIED"));
    said.put("calledAt", at);
    return said;
  }

  private static Answer implemented(ShippedCase it, String at) {
    var one = it.read().at("/parts/improvements/0");
    return it.change(
        "/improvements/%s/measures/%s/implementation"
            .formatted(one.get("id").asText(), one.at("/measures/0/id").asText()),
        one.get("version").asLong(),
        Map.of("doneAt", at, "evidence", "photo 12"));
  }

  private static Answer forwarded(ServedCase it, String at) {
    return it.change(
        "/forwarding",
        Map.of(
            "forwardedAt",
            at,
            "recipients",
            List.of("QUALITY", "TECHNOLOGY"),
            "form",
            ServedCase.form("REPLENISH"),
            "goods",
            ServedCase.goods("REPLENISH")));
  }

  private static Answer sentOn(ShippedCase office, String at) {
    return office.change(
        "/forwarding", Map.of("forwardedAt", at, "recipients", List.of("QUALITY")));
  }

  private static Answer assigned(ServedCompany company, ServedCase it, String at, String agreed) {
    return assigned(company, it, "MANUFACTURING", at, agreed);
  }

  private static Answer assigned(
      ServedCompany company, ServedCase it, String department, String at, String agreed) {
    var asked = new HashMap<String, Object>();
    asked.put("department", department);
    asked.put("question", "Why?");
    asked.put("sentAt", at);
    if (agreed != null) {
      asked.put("agreedAt", agreed);
    }
    return company.desk("quality-clerk").post(it.path() + "/eight-ds", asked);
  }

  private static void served(String procedure, Consumer<ServedCompany> work) {
    try (var company = ServedCompany.inMemory(ShippedProcedures.text(procedure))) {
      work.accept(company);
    }
  }
}
