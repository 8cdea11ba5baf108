package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** Somebody goes to the customer at once, before the complaint is written down. */
class VisitHttpTest {
  private static final String CODE = "pcb-manufacturer";
  private static final String PCB = ShippedProcedures.text(CODE);
  private static final Map<String, Object> WHY = Map.of("reason", "their line stands still");

  @Test
  void quality_and_manufacturing_go_within_four_hours_and_report_S4_13() {
    served(
        PCB,
        company -> {
          var it = drafted(company);
          it.by(company, "quality-clerk")
              .post("/visits", WHY)
              .refused(403, "DUTY_NOT_YOURS", "S4-13");
          var one = "/visits/" + it.post("/visits", WHY).expect(201).text("/id");
          it.post("/visits", WHY).refused(409, "VISIT_ASKED", "S4-13");
          assertEquals("2026-11-23T13:00:00+08:00", it.due("URGENT_VISIT"));
          assertEquals("QUALITY", it.owed("URGENT_VISIT", "/holder"));
          assertEquals("S4-13", it.owed("URGENT_VISIT", "/rule"));
          company.clock().set(Instant.parse("2026-11-23T03:00:00Z"));
          var report = reported("2026-11-23T10:30:00+08:00");
          it.change(one + "/report", 1, report).refused(403, "NOT_A_VISITOR", "S4-13");
          it.by(company, "finance-clerk")
              .change(one + "/report", 1, report)
              .refused(403, "DUTY_NOT_YOURS", "S4-13");
          var maker = it.by(company, "manufacturing-clerk");
          maker
              .change(one + "/report", 1, reported("2026-11-23T08:00:00+08:00"))
              .refused(422, "VISITED_BEFORE_ASKED", "S4-13");
          maker
              .change(one + "/report", 1, reported("2026-11-23T12:00:00+08:00"))
              .refused(422, "IN_THE_FUTURE", "S4-13");
          it.by(company, "gm")
              .change(one + "/appointment", 1, Map.of("people", List.of("service-head")))
              .refused(409, "VISIT_NOT_DECLINED", "S4-13");
          maker.change(one + "/report", 1, report).expect(200);
          assertEquals("FULFILLED", it.owed("URGENT_VISIT", "/standing"));
          assertEquals("2026-11-23T10:30:00+08:00", it.owed("URGENT_VISIT", "/endedAt"));
          maker.change(one + "/report", 2, report).refused(409, "VISIT_REPORTED", "S4-13");
          it.change("/waivers", Map.of("field", "SAMPLE", "reason", "lost")).expect(200);
          it.verify().expect(200);
          it.post("/visits", WHY).refused(409, "ALREADY_VERIFIED");
          var told = it.timeline().toString();
          assertTrue(told.contains("to go to the customer at once"), told);
        });
    served(
        ShippedCase.changed(CODE, "{\"hours\": 4}", "{\"hours\": 2}"),
        company -> {
          var it = drafted(company);
          it.post("/visits", WHY).expect(201);
          assertEquals("2026-11-23T11:00:00+08:00", it.due("URGENT_VISIT"));
        });
  }

  @Test
  void where_quality_cannot_go_in_time_the_general_manager_appoints_others_S4_13() {
    served(
        PCB,
        company -> {
          var it = drafted(company);
          var one = "/visits/" + it.post("/visits", WHY).expect(201).text("/id");
          var cannot = Map.of("reason", "everybody is in Suzhou");
          it.change(one + "/decline", 1, cannot).refused(403, "NOT_A_VISITOR", "S4-13");
          var quality = it.by(company, "quality-clerk");
          quality.change(one + "/decline", 1, cannot).expect(200);
          quality.change(one + "/decline", 2, cannot).refused(409, "VISIT_DECLINED", "S4-13");
          quality
              .change(one + "/report", 2, reported(ShippedCase.NOW))
              .refused(409, "NOBODY_APPOINTED", "S4-13");
          var others = Map.of("people", List.of("service-head", "sales-clerk"));
          it.by(company, "deputy-gm")
              .change(one + "/appointment", 2, others)
              .refused(403, "DUTY_NOT_YOURS", "S4-13");
          var gm = it.by(company, "gm");
          var nobody =
              gm.change(one + "/appointment", 2, Map.of("people", List.of("gm", "nobody")));
          assertEquals(List.of("/people/1"), nobody.refused(422, "NOBODY_OF_THE_COMPANY").faults());
          gm.change(one + "/appointment", 2, others).expect(200);
          quality
              .change(one + "/report", 3, reported(ShippedCase.NOW))
              .refused(403, "NOT_A_VISITOR", "S4-13");
          var report =
              it.by(company, "service-head")
                  .change(one + "/report", 3, reported(ShippedCase.NOW))
                  .expect(200);
          assertEquals("service-head", report.text("/report/made/by"));
          assertEquals("FULFILLED", it.owed("URGENT_VISIT", "/standing"));
        });
    served(
        ShippedCase.changed(
            CODE,
            "[\"QUALITY\", \"MANUFACTURING_QA\", \"MANUFACTURING\"]",
            "[\"QUALITY\", \"SALES\"]"),
        company -> {
          var it = drafted(company);
          var one = "/visits/" + it.post("/visits", WHY).expect(201).text("/id");
          it.change(one + "/report", 1, reported(ShippedCase.NOW)).expect(200);
        });
  }

  @Test
  void a_case_is_not_closed_before_the_visit_is_reported_S4_13() {
    served(
        PCB,
        company -> {
          var it = drafted(company);
          it.post("/visits", WHY).expect(201);
          it.change("/waivers", Map.of("field", "SAMPLE", "reason", "lost")).expect(200);
          it.verify().expect(200);
          var office = it.by(company, "gm-office-clerk");
          office.register().expect(200);
          var open = office.change("/closing", Map.of("reason", "done")).refused(409, "STILL_OPEN");
          assertTrue(open.toString().contains("VISIT_OPEN"), open.toString());
        });
  }

  private static ShippedCase drafted(ServedCompany company) {
    return ShippedCase.drafted(company, "sales-clerk", CircumstancesHttpTest.pcb("CN"));
  }

  private static Map<String, Object> reported(String at) {
    return Map.of("visitedAt", at, "findings", "a torn mask");
  }

  private static void served(String document, Consumer<ServedCompany> work) {
    try (var company = ServedCompany.inMemory(document)) {
      work.accept(company);
    }
  }
}
