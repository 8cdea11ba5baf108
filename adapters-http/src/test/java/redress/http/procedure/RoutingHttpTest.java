package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** A case goes from one department to the next, and each says what it is asked for. */
class RoutingHttpTest {
  private static final String CODE = "pcb-manufacturer";
  private static final String PCB = ShippedProcedures.text(CODE);
  private static final String LATER = "2026-11-24T10:00:00+08:00";

  @Test
  void a_case_goes_from_department_to_department_in_the_order_of_the_document_S4_15() {
    served(
        PCB,
        company -> {
          var it = Routed.forwarded(company, "CN");
          assertEquals("CAUSE", it.turn());
          assertEquals("QUALITY", it.read().text("/turn/holder"));
          assertEquals(ShippedCase.NOW, it.read().text("/turn/since"));
          it.says("manufacturing-clerk").refused(403, "NOT_YOUR_TURN", "S4-15");
          it.says("warehouse-logistics-clerk").refused(403, "DUTY_NOT_YOURS", "S4-15");
          var nobody = it.says("quality-clerk").refused(422, "OPINION_INCOMPLETE", "S4-15");
          assertEquals(List.of("/responsibleDepartment", "/class"), nobody.faults());
          it.says("quality-clerk", Routed.said("responsibleDepartment", "KITCHEN"))
              .refused(422, "DEPARTMENT_NOT_IN_PROCEDURE", "S4-15");
          it.says("quality-clerk", Routed.cause()).expect(200);
          it.says("quality-clerk", Routed.cause()).refused(403, "NOT_YOUR_TURN", "S4-08");
          it.says("manufacturing-clerk", Routed.said("facts", Routed.FACTS)).expect(200);
          it.says("manufacturing-clerk").refused(403, "NOT_YOUR_TURN", "S4-15");
          it.says("manufacturing-head").expect(200);
          it.says("gm-office-clerk").expect(200);
          it.says("sales-clerk").refused(409, "NOTHING_PROPOSED", "S4-15");
          it.it().propose(DispositionHttpTest.paid("10.00")).expect(201);
          it.it()
              .by(company, "sales-head")
              .dispose("/approval", null)
              .refused(409, "OPINIONS_MISSING", "S4-15");
          it.says("sales-clerk").expect(200);
          assertEquals("DISPOSITION_PROPOSED", it.read().text("/stage"));
          it.says("gm-office-clerk").expect(200);
          assertEquals("APPROVAL", it.turn());
          assertEquals("SALES", it.read().text("/turn/holder"));
          assertEquals("APPROVAL", it.read().text("/stage"));
          it.says("sales-head").refused(409, "NOT_APPROVED", "S4-30");
          var open =
              it.it().by(company, "gm-office-clerk").change("/closing", Map.of("reason", "done"));
          assertTrue(open.refused(409, "STILL_OPEN").toString().contains("ROUTING_OPEN"));
          it.toTheEnd().reported();
          assertNull(it.turn());
          assertEquals(
              List.of(
                  "CAUSE",
                  "COUNTERMEASURE",
                  "MANAGER_OPINION",
                  "CHECK",
                  "SALES_OPINION",
                  "GM_OPINION",
                  "APPROVAL",
                  "NEGOTIATION",
                  "COMBINED_OPINION",
                  "FINAL_APPROVAL"),
              it.steps());
          it.says("sales-head").refused(409, "ROUTING_ENDED", "S4-15");
          var told = it.it().timeline().toString();
          assertTrue(told.contains("the case went to MANUFACTURING for COUNTERMEASURE"), told);
          assertTrue(told.contains("everybody has said what was asked for"), told);
          it.it()
              .by(company, "gm-office-clerk")
              .change("/closing", Map.of("reason", "signed"))
              .expect(200);
        });
    served(
        ShippedCase.changed(
            CODE,
            "\"step\": \"CHECK\",\n        \"department\": \"GM_OFFICE\"",
            "\"step\": \"CHECK\",\n        \"department\": \"SALES\""),
        company -> {
          var it = Routed.forwarded(company, "CN");
          it.says("quality-clerk", Routed.cause()).expect(200);
          it.says("manufacturing-clerk", Routed.said("facts", Routed.FACTS)).expect(200);
          it.says("manufacturing-head").expect(200);
          assertEquals("SALES", it.read().text("/turn/holder"));
        });
  }

  @Test
  void who_is_named_at_the_slip_is_held_responsible_and_the_origin_is_owed_then_S4_15_S4_18() {
    served(
        ShippedProcedures.text(CODE),
        company -> {
          var it = Routed.forwarded(company, "CN");
          assertEquals(0, listed(company));
          var office = company.desk("gm-office-clerk");
          assertEquals(1, office.get("/complaints?turn=QUALITY").expect(200).at("/items").size());
          assertEquals(0, office.get("/complaints?turn=GM_OFFICE").expect(200).at("/items").size());
          assertEquals(
              1, office.get("/complaints?holder=GM_OFFICE").expect(200).at("/items").size());
          it.says("quality-clerk", Routed.cause()).expect(200);
          var liability = "/parts/investigations/0/liability";
          assertEquals("MANUFACTURING", it.read().text(liability + "/department"));
          assertEquals("PRELIMINARY", it.read().text(liability + "/state"));
          assertEquals(1, listed(company));
          assertTrue(it.it().timeline().toString().contains("held MANUFACTURING responsible"));
          var closer = it.it().by(company, "gm-office-clerk");
          var open = closer.change("/closing", Map.of("reason", "done")).refused(409, "STILL_OPEN");
          assertTrue(open.toString().contains("ORIGIN_MISSING"), open::toString);
          it.located();
          var still =
              closer.change("/closing", Map.of("reason", "done")).refused(409, "STILL_OPEN");
          assertFalse(still.toString().contains("ORIGIN_MISSING"), still::toString);
        });
  }

  private static int listed(ServedCompany company) {
    var found = company.desk("gm-office-clerk").get("/complaints?department=MANUFACTURING");
    return found.expect(200).at("/items").size();
  }

  @Test
  void research_is_asked_only_where_quality_or_the_general_managers_office_wants_it_S4_15() {
    served(
        PCB,
        company -> {
          var it = Routed.forwarded(company, "CN");
          it.says("quality-clerk", Routed.cause("asks", List.of("CHECK")))
              .refused(422, "STEP_NOT_OPTIONAL", "S4-15");
          it.says("quality-clerk", Routed.cause("asks", List.of("RESEARCH_OPINION"))).expect(200);
          it.says(
                  "manufacturing-clerk",
                  Routed.said("facts", Routed.FACTS, "asks", List.of("RESEARCH_OPINION")))
              .refused(403, "NOT_YOURS_TO_ASK", "S4-15");
          it.says("manufacturing-clerk", Routed.said("facts", Routed.FACTS)).expect(200);
          it.says("manufacturing-head").expect(200);
          assertEquals("RESEARCH_AND_DEVELOPMENT", it.read().text("/turn/holder"));
          it.says("research-and-development-clerk").expect(200);
          assertEquals("CHECK", it.turn());
        });
    served(
        PCB,
        company -> {
          var it = Routed.forwarded(company, "CN");
          it.says("quality-clerk", Routed.cause()).expect(200);
          it.says("manufacturing-clerk", Routed.said("facts", Routed.FACTS)).expect(200);
          it.says("manufacturing-head").expect(200);
          it.says("gm-office-clerk", Routed.said("asks", List.of("RESEARCH_OPINION"))).expect(200);
          assertEquals("RESEARCH_OPINION", it.turn());
          it.says("research-and-development-clerk").expect(200);
          assertEquals("SALES_OPINION", it.turn());
        });
  }

  @Test
  void manufacturing_names_unit_shift_operators_day_and_countermeasure_S4_08() {
    served(
        PCB,
        company -> {
          var it = Routed.forwarded(company, "CN");
          it.says("quality-clerk", Routed.cause()).expect(200);
          var none = it.says("manufacturing-clerk").refused(422, "OPINION_INCOMPLETE", "S4-08");
          assertEquals(
              List.of(
                  "/facts/COUNTERMEASURE",
                  "/facts/OPERATORS",
                  "/facts/PRODUCED_ON",
                  "/facts/SHIFT",
                  "/facts/UNIT"),
              none.faults());
          assertEquals("S4-08", none.text("/errors/0/rule"));
          var other = new HashMap<>(Routed.FACTS);
          other.put("PRODUCED_ON", "in August");
          other.put("WEATHER", "wet");
          var wrong = it.says("manufacturing-clerk", Routed.said("facts", other));
          assertEquals(
              List.of("/facts/PRODUCED_ON", "/facts/WEATHER"),
              wrong.refused(422, "OPINION_INCOMPLETE", "S4-08").faults());
          var said = it.says("manufacturing-clerk", Routed.said("facts", Routed.FACTS)).expect(200);
          assertEquals("line 3", said.text("/hops/1/opinion/facts/UNIT"));
          assertEquals("manufacturing-clerk", said.text("/hops/1/opinion/given/by"));
        });
    served(
        ShippedCase.changed(
            CODE,
            "\"SHIFT\": {\"type\": \"TEXT\", \"required\": true",
            "\"SHIFT\": {\"type\": \"TEXT\", \"required\": false"),
        company -> {
          var it = Routed.forwarded(company, "CN");
          it.says("quality-clerk", Routed.cause()).expect(200);
          var daily = new HashMap<>(Routed.FACTS);
          daily.remove("SHIFT");
          it.says("manufacturing-clerk", Routed.said("facts", daily)).expect(200);
        });
  }

  @ParameterizedTest
  @CsvSource({"CN, 2026-11-27", "DE, 2026-12-01"})
  void each_step_has_its_days_and_the_ledger_tells_whose_turn_it_is_S4_29(
      String country, String due) {
    served(
        PCB,
        company -> {
          var it = Routed.forwarded(company, country);
          assertEquals("2026-11-24T23:59:59+08:00", it.read().text("/turn/dueAt"));
          company.clock().set(java.time.OffsetDateTime.parse(LATER).toInstant());
          it.says("quality-clerk", Routed.cause()).expect(200);
          var ledger = company.desk("sales-clerk").get("/complaints?holder=MANUFACTURING");
          assertEquals("MANUFACTURING", ledger.text("/items/0/holder"));
          assertEquals("2026-11-25T23:59:59+08:00", ledger.text("/items/0/dueAt"));
          it.says("manufacturing-clerk", Routed.said("facts", Routed.FACTS)).expect(200);
          assertNull(it.read().text("/turn/dueAt"));
          it.says("manufacturing-head").expect(200);
          it.says("gm-office-clerk").expect(200);
          assertEquals(due + "T23:59:59+08:00", it.read().text("/turn/dueAt"));
          it.it().propose(DispositionHttpTest.paid("10.00")).expect(201);
          it.says("sales-clerk").expect(200);
          assertEquals("2026-11-24T15:00:00+08:00", it.read().text("/turn/dueAt"));
          var steps =
              it.read().texts("/obligations", "/kind").stream()
                  .filter("ROUTING_STEP"::equals)
                  .count();
          assertEquals(7, steps);
        });
    served(
        PCB.replace("\"limit\": {\"calendarDays\": 3}}", "\"limit\": {\"calendarDays\": 2}}")
            .replace("\"limit\": {\"calendarDays\": 7}}", "\"limit\": {\"calendarDays\": 6}}")
            .replace("{\"calendarDays\": 13}", "{\"calendarDays\": 12}")
            .replace("{\"calendarDays\": 17}", "{\"calendarDays\": 16}"),
        company ->
            assertEquals(
                "2026-11-2" + (country.equals("CN") ? "5" : "9") + "T23:59:59+08:00",
                Routed.forwarded(company, country).toSales().read().text("/turn/dueAt")));
  }

  @Test
  void sales_tells_the_customer_and_its_manager_reads_what_came_of_it_S4_16() {
    served(
        PCB,
        company -> {
          var it = Routed.forwarded(company, "CN").toApproval("10.00");
          it.it().by(company, "sales-head").dispose("/approval", null).expect(200);
          assertEquals("NEGOTIATING", it.read().text("/stage"));
          var missing = it.says("sales-clerk").refused(422, "OPINION_INCOMPLETE", "S4-16");
          assertEquals(List.of("/negotiation"), missing.faults());
          var before = Map.of("accepted", true, "talkedAt", "2026-11-22T09:00:00+08:00");
          it.says("sales-clerk", Routed.said("negotiation", before))
              .refused(422, "TALKED_BEFORE_APPROVED", "S4-16");
          var after = Map.of("accepted", true, "talkedAt", "2026-12-22T09:00:00+08:00");
          it.says("sales-clerk", Routed.said("negotiation", after))
              .refused(422, "IN_THE_FUTURE", "S4-16");
          it.slip("sales-head", "/reading", null).refused(409, "NOTHING_TO_READ", "S4-16");
          it.says("sales-clerk", Routed.talked(true)).expect(200);
          assertEquals("NEGOTIATION", it.turn());
          it.says("sales-clerk", Routed.talked(true)).refused(409, "AWAITS_READING", "S4-16");
          it.slip("sales-clerk", "/reading", null).refused(403, "NOT_YOUR_TURN", "S4-16");
          it.slip("gm", "/reading", null).refused(403, "NOT_YOUR_TURN", "S4-16");
          var back = Map.of("to", "NEGOTIATION", "reason", "ask once more");
          it.slip("sales-head", "/return", back).expect(200);
          it.says("sales-head", Routed.talked(true)).expect(200);
          it.slip("sales-head", "/reading", null).refused(403, "OWN_OPINION", "S4-16");
          it.slip("sales-head", "/return", back).refused(403, "OWN_OPINION", "S4-16");
        });
    served(
        ShippedCase.changed(CODE, "        \"readers\": [\"SALES_MANAGER\"],\n", ""),
        company -> {
          var it = Routed.forwarded(company, "CN").toApproval("10.00");
          it.it().by(company, "sales-head").dispose("/approval", null).expect(200);
          it.says("sales-clerk", Routed.talked(true)).expect(200);
          assertEquals("COMBINED_OPINION", it.turn());
        });
  }

  @Test
  void the_office_combines_the_opinions_within_a_day_of_the_result_S4_17() {
    served(
        PCB,
        company -> {
          var it = Routed.forwarded(company, "CN").toApproval("10.00");
          it.it().by(company, "sales-head").dispose("/approval", null).expect(200);
          it.says("sales-clerk", Routed.talked(true)).expect(200);
          assertNull(it.it().due("COMBINED_OPINION"));
          it.slip("sales-head", "/reading", null).expect(200);
          assertEquals("2026-11-24T23:59:59+08:00", it.it().due("COMBINED_OPINION"));
          assertEquals("S4-17", it.it().owed("COMBINED_OPINION", "/rule"));
          assertEquals("GM_OFFICE", it.it().owed("COMBINED_OPINION", "/holder"));
          assertEquals("2026-11-24T23:59:59+08:00", it.read().text("/turn/dueAt"));
          it.says("sales-clerk").refused(403, "NOT_YOUR_TURN", "S4-17");
          it.says("gm-office-clerk").expect(200);
          assertEquals("FULFILLED", it.it().owed("COMBINED_OPINION", "/standing"));
          assertEquals("FINAL_APPROVAL", it.turn());
        });
    served(
        PCB.replace(
                "\"limit\": {\"calendarDays\": 1},\n      \"pausedBy\": [],\n"
                    + "      \"rule\": \"S4-17\"",
                "\"limit\": {\"calendarDays\": 2},\n      \"pausedBy\": [],\n"
                    + "      \"rule\": \"S4-17\"")
            .replace("\"limit\": {\"calendarDays\": 5}}", "\"limit\": {\"calendarDays\": 4}}"),
        company -> {
          var it = Routed.forwarded(company, "CN").toApproval("10.00");
          it.it().by(company, "sales-head").dispose("/approval", null).expect(200);
          it.says("sales-clerk", Routed.talked(true)).expect(200);
          it.slip("sales-head", "/reading", null).expect(200);
          assertEquals("2026-11-25T23:59:59+08:00", it.it().due("COMBINED_OPINION"));
        });
  }

  @Test
  void whoever_has_the_authority_decides_and_decides_once_more_when_all_is_combined_S4_17_S4_30() {
    served(
        PCB,
        company -> {
          var it = Routed.forwarded(company, "CN").toApproval("100000.01");
          assertEquals("GM_OFFICE", it.read().text("/turn/holder"));
          it.it().by(company, "gm").dispose("/refusal", Map.of("reason", "too much")).expect(200);
          assertEquals("SALES_OPINION", it.turn());
          it.it().propose(DispositionHttpTest.paid("100000.01")).expect(201);
          it.says("sales-clerk").expect(200);
          assertEquals("APPROVAL", it.turn());
          it.it().by(company, "deputy-gm").dispose("/approval", null).expect(200);
          it.says("sales-clerk", Routed.talked(false)).expect(200);
          it.slip("sales-head", "/reading", null).expect(200);
          it.says("gm-office-clerk").expect(200);
          it.says("deputy-gm").refused(409, "CUSTOMER_REJECTS", "S4-30");
          var back = Map.of("to", "NEGOTIATION", "reason", "offer it once more");
          it.slip("sales-head", "/return", back).refused(403, "AUTHORITY_TOO_LOW", "S4-30");
          it.slip("gm", "/return", Map.of("to", "RESEARCH_OPINION", "reason", "why?"))
              .refused(422, "STEP_NOT_PASSED", "S4-15");
          it.slip("gm", "/return", back).expect(200);
          it.says("sales-clerk", Routed.talked(true)).expect(200);
          it.slip("sales-head", "/reading", null).expect(200);
          assertEquals("COMBINED_OPINION", it.turn());
          it.says("gm-office-clerk").expect(200);
          assertEquals("FINAL_APPROVAL", it.turn());
          it.says("sales-head").refused(403, "AUTHORITY_TOO_LOW", "S4-30");
          it.says("deputy-gm").expect(200);
          assertNull(it.turn());
        });
  }

  @Test
  void quality_says_whether_it_is_quality_or_people_S4_03() {
    served(
        PCB,
        company -> {
          var it = Routed.forwarded(company, "CN");
          it.says("quality-clerk", Routed.cause("class", "CLAIM"))
              .refused(422, "OPINION_INCOMPLETE", "S4-03");
          it.says("quality-clerk", Routed.cause("class", "NON_QUALITY")).expect(200);
          assertEquals("NON_QUALITY", it.read().text("/judgement/kind"));
          var ledger = company.desk("sales-clerk").get("/complaints?class=NON_QUALITY");
          assertEquals("NON_QUALITY", ledger.text("/items/0/class"));
          it.says("manufacturing-clerk", Routed.said("facts", Routed.FACTS, "class", "QUALITY"))
              .refused(422, "OPINION_INCOMPLETE", "S4-08");
        });
    served(
        ShippedCase.changed(
            CODE,
            "{\"of\": [\"NON_QUALITY\", \"QUALITY\"], \"rule\": \"S4-03\"}",
            "{\"of\": [\"CLAIM\"], \"rule\": \"X-1\"}"),
        company -> {
          var it = Routed.forwarded(company, "CN");
          it.says("quality-clerk", Routed.cause()).refused(422, "OPINION_INCOMPLETE", "X-1");
          it.says("quality-clerk", Routed.cause("class", "CLAIM")).expect(200);
        });
  }

  @Test
  void what_was_found_is_reported_in_three_days_and_the_general_manager_instructs_S4_14() {
    served(
        PCB,
        company -> {
          var it = Routed.forwarded(company, "CN");
          it.report("quality-clerk").refused(409, "NOT_HANDLED", "S4-14");
          assertNull(it.it().due("INVESTIGATION_REPORT"));
          company.clock().set(java.time.OffsetDateTime.parse(LATER).toInstant());
          it.says("quality-clerk", Routed.cause()).expect(200);
          assertEquals("2026-11-27T23:59:59+08:00", it.it().due("INVESTIGATION_REPORT"));
          assertEquals("S4-14", it.it().owed("INVESTIGATION_REPORT", "/rule"));
          it.report("sales-clerk").refused(403, "DUTY_NOT_YOURS", "S4-14");
          var report = it.report("quality-clerk").expect(201);
          assertEquals("FULFILLED", it.it().owed("INVESTIGATION_REPORT", "/standing"));
          it.report("quality-clerk").refused(409, "REPORT_AWAITS_INSTRUCTION", "S4-14");
          var one = "/investigation-reports/" + report.text("/id") + "/instruction";
          var text = Map.of("text", "tell the other lines");
          it.it()
              .by(company, "deputy-gm")
              .change(one, 1, text)
              .refused(403, "DUTY_NOT_YOURS", "S4-14");
          assertTrue(closing(it, company).contains("INVESTIGATION_REPORT_OPEN"));
          var gm = it.it().by(company, "gm");
          var instructed = gm.change(one, 1, text).expect(200);
          assertEquals("tell the other lines", instructed.text("/instruction/text"));
          gm.change(one, 2, text).refused(409, "ALREADY_INSTRUCTED", "S4-14");
          assertFalse(closing(it, company).contains("INVESTIGATION_REPORT_OPEN"));
          it.slip("manufacturing-clerk", "/return", Map.of("to", "CAUSE", "reason", "which?"))
              .expect(200);
          it.says("quality-clerk", Routed.cause()).expect(200);
          assertEquals("FULFILLED", it.it().owed("INVESTIGATION_REPORT", "/standing"));
        });
    served(
        ShippedCase.changed(
            CODE,
            "\"limit\": {\"calendarDays\": 3},\n      \"pausedBy\": [],\n"
                + "      \"rule\": \"S4-14\"",
            "\"limit\": {\"calendarDays\": 5},\n      \"pausedBy\": [],\n"
                + "      \"rule\": \"S4-14\""),
        company -> {
          var it = Routed.forwarded(company, "CN");
          it.says("quality-clerk", Routed.cause()).expect(200);
          assertEquals("2026-11-28T23:59:59+08:00", it.it().due("INVESTIGATION_REPORT"));
        });
  }

  private static String closing(Routed it, ServedCompany company) {
    return it.it()
        .by(company, "gm-office-clerk")
        .change("/closing", Map.of("reason", "done"))
        .refused(409, "STILL_OPEN")
        .toString();
  }

  private static void served(String document, Consumer<ServedCompany> work) {
    try (var company = ServedCompany.inMemory(document)) {
      work.accept(company);
    }
  }
}
