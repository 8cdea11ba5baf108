package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** What went wrong without a loss is an anomaly, and a complaint when a loss appears. */
class AnomalyHttpTest {
  private static final String CODE = "pcb-manufacturer";
  private static final Map<String, Object> HANDLED =
      Map.of("handling", "wiped clean on the spot", "handler", "SALES");

  @Test
  void what_costs_nobody_anything_gets_no_number_until_a_loss_appears_S4_02() {
    served(
        ShippedProcedures.text(CODE),
        company -> {
          var it = drafted(company);
          it.post("/anomalies", HANDLED).refused(403, "DUTY_NOT_YOURS", "S4-02");
          var office = it.by(company, "gm-office-clerk");
          office
              .post("/anomalies", Map.of("handling", "wiped", "handler", "KITCHEN"))
              .refused(422, "DEPARTMENT_NOT_IN_PROCEDURE", "S4-02");
          var one = "/anomalies/" + office.post("/anomalies", HANDLED).expect(201).text("/id");
          assertEquals("ANOMALY_RECORD", it.read().text("/stage"));
          var listed = company.desk("gm").get("/complaints?stage=ANOMALY_RECORD").expect(200);
          assertEquals(it.read().text("/id"), listed.text("/items/0/id"));
          office.post("/anomalies", HANDLED).refused(409, "ALREADY_AN_ANOMALY", "S4-02");
          office.register().refused(409, "ANOMALY_RECORD");
          assertNull(it.read().text("/number"));
          assertTrue(
              it.read().at("/obligations").findValuesAsText("kind").stream()
                  .noneMatch("CLOSE"::equals));
          var loss = Map.of("loss", "three boards are scrapped");
          it.change(one + "/promotion", 1, loss).refused(403, "DUTY_NOT_YOURS", "S4-02");
          office.change(one + "/promotion", 1, loss).expect(200);
          office.change(one + "/promotion", 2, loss).refused(409, "ALREADY_PROMOTED", "S4-02");
          office.post("/anomalies", HANDLED).refused(409, "ALREADY_PROMOTED", "S4-02");
          assertEquals("VERIFIED", it.read().text("/stage"));
          office.register().expect(200);
          assertEquals("261101", it.read().text("/number"));
          assertEquals("2026-12-06T23:59:59+08:00", it.due("CLOSE"));
          assertEquals(
              "three boards are scrapped", it.read().text("/parts/anomalies/0/promotion/loss"));
          office.post("/anomalies", HANDLED).refused(409, "ALREADY_REGISTERED", "S4-02");
          var told = it.timeline().toString();
          assertTrue(told.contains("found no loss: SALES handles it"), told);
          assertTrue(told.contains("found a loss: three boards are scrapped"), told);
        });
    served(
        ShippedCase.changed(
            CODE,
            "\"RECORD_ANOMALY\": {\"by\": [{\"department\": \"GM_OFFICE\"}]",
            "\"RECORD_ANOMALY\": {\"by\": [{\"department\": \"SALES\"}]"),
        company -> drafted(company).post("/anomalies", HANDLED).expect(201));
  }

  @Test
  void a_draft_that_is_an_anomaly_is_not_verified_before_a_loss_appears_S4_02() {
    served(
        ShippedProcedures.text(CODE),
        company -> {
          var it = ShippedCase.drafted(company, "sales-clerk", CircumstancesHttpTest.pcb("CN"));
          it.change("/waivers", Map.of("field", "SAMPLE", "reason", "lost")).expect(200);
          var office = it.by(company, "gm-office-clerk");
          var one = "/anomalies/" + office.post("/anomalies", HANDLED).expect(201).text("/id");
          it.verify().refused(409, "ANOMALY_RECORD");
          office.change(one + "/promotion", 1, Map.of("loss", "three boards")).expect(200);
          assertEquals("RECEIVED", it.read().text("/stage"));
          it.verify().expect(200);
        });
  }

  private static ShippedCase drafted(ServedCompany company) {
    var it = ShippedCase.drafted(company, "sales-clerk", CircumstancesHttpTest.pcb("CN"));
    it.change("/waivers", Map.of("field", "SAMPLE", "reason", "lost")).expect(200);
    it.verify().expect(200);
    return it;
  }

  private static void served(String document, Consumer<ServedCompany> work) {
    try (var company = ServedCompany.inMemory(document)) {
      work.accept(company);
    }
  }
}
