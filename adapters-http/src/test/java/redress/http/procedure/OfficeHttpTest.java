package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import redress.http.Answer;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** Whose task is which in a company where the general manager's office leads the cases. */
class OfficeHttpTest {
  private static final String CODE = "pcb-manufacturer";
  private static final String OFFICE = "gm-office-clerk";
  private static final String MAKER = "manufacturing-clerk";
  private static final Map<String, Object> CAUSE =
      Map.of("category", "OUR_QUALITY", "finding", "a torn mask");
  private static final Map<String, Object> MEASURE =
      Map.of(
          "kind", "CORRECTIVE",
          "text", "masks are changed each week",
          "owner", "WAREHOUSE_LOGISTICS",
          "dueOn", "2026-12-01");
  private static final Map<String, Object> DONE =
      Map.of("doneAt", ShippedCase.NOW, "evidence", "photo 12");
  private static final Map<String, Object> WORKS =
      Map.of("effective", true, "finding", "no torn mask since");
  private static final Map<String, Object> MADE_HERE =
      Map.of("department", "MANUFACTURING", "reason", "drilled so");

  @Test
  void each_task_of_a_case_is_its_department_s_S4_04() {
    served(
        ShippedProcedures.text(CODE),
        company -> {
          company
              .desk("quality-clerk")
              .post("/complaints", ShippedCase.intake(Map.of()))
              .refused(403, "DUTY_NOT_YOURS", "S4-05");
          var it = Routed.forwarded(company, "CN");
          it.says("sales-clerk").refused(403, "NOT_YOUR_TURN", "S4-15");
          it.says("quality-clerk", Routed.cause()).expect(200);
          it.says("quality-clerk").refused(403, "NOT_YOUR_TURN", "S4-08");
          it.says(MAKER, Routed.said("facts", Routed.FACTS)).expect(200);
          investigated(company, it.it(), "quality-clerk", "/analysis", seen()).expect(200);
          investigated(company, it.it(), "quality-clerk", "/liability", MADE_HERE)
              .refused(403, "DUTY_NOT_YOURS", "S4-04");
          investigated(company, it.it(), OFFICE, "/liability", MADE_HERE).expect(200);
        });
    served(
        ShippedCase.changed(
            CODE,
            "\"DETERMINE_LIABILITY\": {\"by\": [{\"department\": \"GM_OFFICE\"}]",
            "\"DETERMINE_LIABILITY\": {\"by\": [{\"department\": \"QUALITY\"}]"),
        company -> {
          var it = Routed.forwarded(company, "CN").it();
          investigated(company, it, "quality-clerk", "/analysis", seen()).expect(200);
          investigated(company, it, OFFICE, "/liability", MADE_HERE)
              .refused(403, "DUTY_NOT_YOURS", "S4-04");
          investigated(company, it, "quality-clerk", "/liability", MADE_HERE).expect(200);
        });
  }

  @Test
  void the_office_asks_manufacturing_plans_and_whoever_it_concerns_carries_out_S4_04() {
    served(
        ShippedProcedures.text(CODE),
        company -> {
          var it = Routed.forwarded(company, "CN").it();
          it.by(company, MAKER).post("/improvements", CAUSE).refused(403, "DUTY_NOT_YOURS");
          var one = begun(company, it);
          step(company, it, OFFICE, one + "/measures", MEASURE)
              .refused(403, "DUTY_NOT_YOURS", "S4-04");
          var measure = one + planned(company, it, MAKER, one);
          var office = step(company, it, OFFICE, measure + "/implementation", DONE);
          assertTrue(
              office.refused(403, "DUTY_NOT_YOURS", "S4-04").toString().contains("CARRY_OUT"));
          step(company, it, "warehouse-logistics-clerk", measure + "/implementation", DONE)
              .expect(200);
        });
    served(
        ShippedCase.changed(
            CODE,
            "\"PLAN_IMPROVEMENT\": {\"by\": [{\"department\": \"MANUFACTURING\"}]",
            "\"PLAN_IMPROVEMENT\": {\"by\": [{\"department\": \"QUALITY\"}]"),
        company -> {
          var it = Routed.forwarded(company, "CN").it();
          var one = begun(company, it);
          step(company, it, MAKER, one + "/measures", MEASURE)
              .refused(403, "DUTY_NOT_YOURS", "S4-04");
          planned(company, it, "quality-clerk", one);
        });
  }

  @Test
  void a_document_from_before_a_duty_was_split_means_what_it_meant_S4_04() {
    var before =
        ShippedProcedures.text(CODE)
            .replaceAll("\"(PLAN|CARRY_OUT)_IMPROVEMENT\": \\{[^{}]*(\\{[^}]*}[^{}]*)+},", "")
            .replaceAll("\"DETERMINE_LIABILITY\": \\{[^{}]*(\\{[^}]*}[^{}]*)+},", "");
    assertTrue(!before.contains("_IMPROVEMENT\": {\"by\": [{\"department\": \"MANUF"), before);
    served(
        before,
        company -> {
          var it = Routed.forwarded(company, "CN").it();
          var one = begun(company, it);
          var refused = step(company, it, MAKER, one + "/measures", MEASURE);
          assertTrue(
              refused.refused(403, "DUTY_NOT_YOURS", "S4-07").toString().contains("IMPROVE"));
          var measure = one + planned(company, it, OFFICE, one);
          step(company, it, OFFICE, measure + "/implementation", DONE).expect(200);
          investigated(company, it, "quality-clerk", "/analysis", seen()).expect(200);
          investigated(company, it, "quality-clerk", "/liability", MADE_HERE).expect(200);
        });
  }

  @Test
  void the_office_registers_supervises_improvements_and_confirms_their_effect_S4_07() {
    served(
        ShippedProcedures.text(CODE),
        company -> {
          var draft = ShippedCase.drafted(company, "sales-clerk", CircumstancesHttpTest.pcb("CN"));
          draft.change("/waivers", Map.of("field", "SAMPLE", "reason", "lost")).expect(200);
          draft.verify().expect(200);
          draft.register().refused(403, "DUTY_NOT_YOURS", "S4-07");
          draft.by(company, OFFICE).register().expect(200);

          var it = Routed.forwarded(company, "CN").it();
          it.by(company, "quality-clerk")
              .post("/improvements", CAUSE)
              .refused(403, "DUTY_NOT_YOURS", "S4-07");
          var one = begun(company, it);
          var measure = one + planned(company, it, MAKER, one);
          step(company, it, OFFICE, measure + "/verification", WORKS)
              .refused(409, "NOT_IMPLEMENTED", "S4-07");
          step(company, it, MAKER, measure + "/implementation", DONE).expect(200);
          step(company, it, MAKER, measure + "/verification", WORKS)
              .refused(403, "DUTY_NOT_YOURS", "S4-07");
          step(company, it, "gm-office-head", measure + "/verification", WORKS).expect(200);
          var told = it.timeline().toString();
          assertTrue(told.contains("gm-office-head"), told);
          it.by(company, "sales-head")
              .change("/closing", Map.of("reason", "done"))
              .refused(403, "DUTY_NOT_YOURS", "S4-07");
        });
    served(
        ShippedCase.changed(
            CODE,
            "\"VERIFY_IMPROVEMENT\": {\"by\": [{\"department\": \"GM_OFFICE\"}]",
            "\"VERIFY_IMPROVEMENT\": {\"by\": [{\"department\": \"QUALITY\"}]"),
        company -> {
          var it = Routed.forwarded(company, "CN").it();
          var one = begun(company, it);
          var measure = one + planned(company, it, MAKER, one);
          step(company, it, MAKER, measure + "/implementation", DONE).expect(200);
          step(company, it, OFFICE, measure + "/verification", WORKS)
              .refused(403, "DUTY_NOT_YOURS", "S4-07");
          step(company, it, "quality-clerk", measure + "/verification", WORKS).expect(200);
        });
  }

  @Test
  void a_closed_case_is_not_put_away_while_its_improvement_is_not_confirmed_S4_07() {
    served(
        ShippedProcedures.text(CODE),
        company -> {
          var it = Routed.forwarded(company, "CN").it();
          var one = begun(company, it);
          var office = it.by(company, OFFICE);
          Routed.of(company, it).closed();
          var open = office.change("/archiving", Map.of()).refused(409, "STILL_OPEN", "S4-20");
          assertTrue(open.toString().contains("IMPROVEMENT_OPEN"), open.toString());
          var measure = one + planned(company, it, MAKER, one);
          step(company, it, MAKER, measure + "/implementation", DONE).expect(200);
          step(company, it, OFFICE, measure + "/verification", WORKS).expect(200);
          var less = office.change("/archiving", Map.of());
          assertTrue(!less.toString().contains("IMPROVEMENT_OPEN"), less.toString());
        });
  }

  @Test
  void what_is_to_be_followed_up_is_not_put_away_without_an_improvement_S4_18() {
    var located =
        Map.of(
            "unit", "line 2",
            "cause", "SUPPLIER",
            "trackImprovement", true,
            "reason", "seen");
    var rule = "      \"TRACKED_IMPROVEMENT_MISSING\": \"S4-18\",\n";
    for (var document :
        List.of(ShippedProcedures.text(CODE), ShippedCase.changed(CODE, rule, ""))) {
      served(
          document,
          company -> {
            var it = Routed.forwarded(company, "CN").it();
            investigated(company, it, OFFICE, "/origin", located).expect(200);
            var office = it.by(company, OFFICE);
            Routed.of(company, it).closed();
            var open = office.change("/archiving", Map.of()).refused(409, "STILL_OPEN");
            assertEquals(
                document.contains(rule),
                open.texts("/errors", "/code").contains("TRACKED_IMPROVEMENT_MISSING"));
            begun(company, it);
            var now = office.change("/archiving", Map.of()).texts("/errors", "/code");
            assertTrue(!now.contains("TRACKED_IMPROVEMENT_MISSING"), now::toString);
            assertTrue(now.contains("IMPROVEMENT_OPEN"), now::toString);
          });
    }
  }

  private static Map<String, Object> seen() {
    return Map.of("infoCorrect", true, "reason", "seen");
  }

  /** Does something to the investigation of the case as it is now. */
  private static Answer investigated(
      ServedCompany company, ShippedCase it, String user, String step, Object body) {
    var one = it.read().at("/parts/investigations/0");
    return it.by(company, user)
        .change(
            "/investigations/" + one.get("id").asText() + step, one.get("version").asLong(), body);
  }

  /** An improvement that the office asks for; where it is. */
  private static String begun(ServedCompany company, ShippedCase it) {
    var begun = it.by(company, OFFICE).post("/improvements", CAUSE).expect(201);
    return "/improvements/" + begun.text("/id");
  }

  /** A measure that somebody plans; where it is within the improvement. */
  private static String planned(ServedCompany company, ShippedCase it, String user, String one) {
    var planned = step(company, it, user, one + "/measures", MEASURE).expect(200);
    assertEquals(user, planned.text("/measures/0/planned/by"));
    return "/measures/" + planned.text("/measures/0/id");
  }

  /** Does something to the improvement as it is now. */
  private static Answer step(
      ServedCompany company, ShippedCase it, String user, String step, Object body) {
    var version = it.read().at("/parts/improvements/0/version").asLong();
    return it.by(company, user).change(step, version, body);
  }

  private static void served(String document, Consumer<ServedCompany> work) {
    DispositionHttpTest.served(document, work);
  }
}
