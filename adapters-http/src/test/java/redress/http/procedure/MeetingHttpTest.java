package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import redress.http.Answer;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** Departments sit together about cases. */
class MeetingHttpTest {
  private static final String TICKETS = "ticketing-platform";
  private static final String HEAD = "ops-support-head";
  private static final String NOBODYS = "0190a0a0-0000-7000-8000-000000000001";

  @Test
  void how_cases_were_handled_is_talked_about_and_every_one_is_judged_S1_28() {
    served(
        ShippedProcedures.text(TICKETS),
        company -> {
          var one = ticket(company);
          var other = ticket(company);
          var call = call("CASE_REVIEW", one, other);
          convene(company, "ops-support-clerk", call).refused(403, "DUTY_NOT_YOURS", "S1-28");
          var convened = convene(company, HEAD, call).expect(201);
          assertEquals(2, convened.at("/cases").size());
          assertNotNull(convened.text("/cases/0/number"));
          var path = "/meetings/" + convened.text("/id");
          var none = held(company, path, 1, Map.of());
          none.refused(422, "MINUTES_UNFIT", "S1-28");
          assertEquals(List.of("/conclusions", "/conclusions"), none.faults());
          var odd = held(company, path, 1, Map.of(one, "Ask first", NOBODYS, "?"));
          odd.refused(422, "MINUTES_UNFIT", "S1-28");
          assertEquals(2, odd.faults().size());
          var judged = Map.of(one, "Ask first", other, "Well done");
          var minutes = held(company, path, 1, judged).expect(200);
          assertEquals("2", minutes.text("/version"));
          assertEquals("Nobody rang up", minutes.text("/minutes/text"));
          held(company, path, 2, judged).refused(409, "ALREADY_HELD", "S1-28");
          held(company, path, 1, judged).refused(412, "STALE");
          assertTrue(told(company, "/complaints/" + one).contains("Ask first"));
          assertTrue(told(company, path).contains("Nobody rang up"));
          var listed = company.desk("sales-head").get("/meetings").expect(200);
          assertEquals("true", listed.text("/items/0/held"));
          assertEquals("2", listed.text("/items/0/cases"));
        });
    served(
        ShippedCase.changed(TICKETS, "\"conclusions\": true", "\"conclusions\": false"),
        company -> {
          var convened = convene(company, HEAD, call("CASE_REVIEW", ticket(company)));
          held(company, "/meetings/" + convened.text("/id"), 1, Map.of()).expect(200);
        });
  }

  @Test
  void a_meeting_is_about_cases_that_there_are_and_calls_departments_that_there_are_S1_28() {
    served(
        ShippedProcedures.text(TICKETS),
        company -> {
          var one = ticket(company);
          var strange = new HashMap<>(call("CASE_REVIEW", one, NOBODYS));
          strange.put("departments", List.of("SALES", "KITCHEN"));
          var refused = convene(company, HEAD, strange);
          refused.refused(422, "MEETING_UNFIT", "S1-28");
          assertEquals(List.of("/complaints/1", "/departments/1"), refused.faults());
          convene(company, HEAD, call("CASE_REVIEW")).refused(422, "MEETING_UNFIT", "S1-28");
          convene(company, HEAD, call("PARTY", one))
              .refused(422, "MEETING_NOT_IN_PROCEDURE", "S1-28");
          var convened = convene(company, HEAD, call("CASE_REVIEW", one, one)).expect(201);
          assertEquals(1, convened.at("/cases").size());
          var path = "/meetings/" + convened.text("/id");
          var tomorrow = new HashMap<>(minutes(Map.of(one, "Ask first")));
          tomorrow.put("heldAt", "2026-11-24T09:00:00+08:00");
          company
              .desk(HEAD)
              .ifMatch(1)
              .post(path + "/minutes", tomorrow)
              .refused(422, "IN_THE_FUTURE", "S1-28");
          var desk = company.desk(HEAD);
          desk.get(path).expect(200);
          desk.get("/meetings/" + NOBODYS).refused(404, "NOT_FOUND");
          desk.get("/meetings/" + NOBODYS + "/timeline").refused(404, "NOT_FOUND");
          held(company, "/meetings/" + NOBODYS, 1, Map.of()).refused(404, "NOT_FOUND");
        });
    try (var company = ServedCompany.inMemory()) {
      convene(company, "quality-head", call("CASE_REVIEW", NOBODYS))
          .refused(403, "DUTY_NOT_IN_PROCEDURE");
    }
  }

  @Test
  void the_general_manager_s_office_calls_a_joint_inspection_of_one_case_S4_07() {
    served(
        ShippedProcedures.text("pcb-manufacturer"),
        company -> {
          var one = board(company);
          var other = board(company);
          var gm = "gm-office-clerk";
          convene(company, "sales-head", call("JOINT_INSPECTION", one))
              .refused(403, "DUTY_NOT_YOURS", "S4-07");
          convene(company, gm, call("JOINT_INSPECTION", one, other))
              .refused(422, "MEETING_UNFIT", "S4-07");
          var convened = convene(company, gm, call("JOINT_INSPECTION", one)).expect(201);
          var held =
              company
                  .desk(gm)
                  .ifMatch(1)
                  .post(
                      "/meetings/" + convened.text("/id") + "/minutes",
                      minutes(Map.of(one, "Scratched by the conveyor")));
          held.expect(200);
          assertTrue(told(company, gm, "/complaints/" + one).contains("by the conveyor"));
        });
    served(
        ShippedCase.changed("pcb-manufacturer", "\"most\": 1,", "\"most\": 2,"),
        company ->
            convene(
                    company,
                    "gm-office-clerk",
                    call("JOINT_INSPECTION", board(company), board(company)))
                .expect(201));
  }

  private static Map<String, Object> call(String kind, String... complaints) {
    return Map.of(
        "kind",
        kind,
        "at",
        "2026-11-25T09:00:00+08:00",
        "departments",
        List.of("SALES"),
        "complaints",
        List.of(complaints),
        "purpose",
        "What went wrong");
  }

  private static Answer convene(ServedCompany company, String user, Map<String, Object> call) {
    return company.desk(user).post("/meetings", call);
  }

  private static Map<String, Object> minutes(Map<String, String> conclusions) {
    return Map.of(
        "heldAt",
        ShippedCase.NOW,
        "present",
        List.of("ops-support-head", "Li of East"),
        "text",
        "Nobody rang up",
        "conclusions",
        conclusions.entrySet().stream()
            .map(it -> Map.of("complaint", it.getKey(), "text", it.getValue()))
            .toList());
  }

  private static Answer held(
      ServedCompany company, String path, long version, Map<String, String> conclusions) {
    return company.desk(HEAD).ifMatch(version).post(path + "/minutes", minutes(conclusions));
  }

  private static String told(ServedCompany company, String path) {
    return told(company, HEAD, path);
  }

  private static String told(ServedCompany company, String user, String path) {
    var timeline = company.desk(user).get(path + "/timeline").expect(200);
    return timeline.texts("/items", "/text").toString();
  }

  private static String ticket(ServedCompany company) {
    var given =
        Map.<String, Object>of(
            "demands", Map.of("asked", List.of("REFUND")),
            "facts", Map.of("CUSTOMER_KIND", "AGENT", "SALES_PHASE", "AFTER_SALES"));
    var it = ShippedCase.drafted(company, "ops-support-clerk", given);
    it.register().expect(200);
    return it.read().text("/id");
  }

  private static String board(ServedCompany company) {
    var draft = ShippedCase.drafted(company, "sales-clerk", CircumstancesHttpTest.pcb("CN"));
    draft.change("/waivers", Map.of("field", "SAMPLE", "reason", "lost")).expect(200);
    draft.verify().expect(200);
    draft.by(company, "gm-office-clerk").register().expect(200);
    return draft.read().text("/id");
  }

  private static void served(String document, Consumer<ServedCompany> work) {
    try (var company = ServedCompany.inMemory(document)) {
      work.accept(company);
    }
  }
}
