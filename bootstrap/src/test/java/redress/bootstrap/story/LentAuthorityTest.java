package redress.bootstrap.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.procedure.ShippedProcedures;

/** Authority that is lent and ends, and somebody who errs twice and comes back: on both stores. */
class LentAuthorityTest {
  private static final String NOW = "2026-11-23T10:00:00+08:00";
  private static final String LATER = "2026-11-24T10:00:00+08:00";

  private static final Map<String, Object> FACTS =
      Map.of(
          "UNIT", "line 3",
          "SHIFT", "B",
          "OPERATORS", "Wu, Li",
          "PRODUCED_ON", "2026-08-20",
          "COUNTERMEASURE", "another mask");

  @TempDir Path data;

  @Test
  void what_is_lent_holds_until_its_end_S4_30() {
    new TwoStores(data).alike(ShippedProcedures.text("pcb-manufacturer"), LentAuthorityTest::lent);
  }

  @Test
  void who_errs_twice_is_off_duty_until_the_exam_and_fault_is_shared_S1_13_S1_22() {
    new TwoStores(data)
        .alike(ShippedProcedures.text("ticketing-platform"), LentAuthorityTest::erred);
  }

  private static void lent(Premises premises) {
    premises.itIs(NOW);
    var sales = premises.desk("sales-clerk");
    var it = "/complaints/" + sales.post("/complaints", boards()).expect(201).text("/id");
    var sample = Map.of("field", "SAMPLE", "reason", "lost");
    sales.ifMatch(1).post(it + "/waivers", sample).expect(200);
    sales.ifMatch(2).post(it + "/verification", Map.of("receivedAt", NOW)).expect(200);
    var office = premises.desk("gm-office-clerk");
    office.ifMatch(3).post(it + "/registration", null).expect(200);
    var forwarding = Map.of("forwardedAt", NOW, "recipients", List.of("QUALITY"));
    office.ifMatch(4).post(it + "/forwarding", forwarding).expect(200);
    var money = Map.of("amount", "900.00", "currency", "CNY");
    var line = Map.of("remedy", "ALLOWANCE", "amount", money);
    var terms = Map.of("lines", List.of(line), "text", "as agreed");
    var life = Life.of(premises, "sales-clerk", it);
    life.says("quality-clerk", "responsibleDepartment", "MANUFACTURING", "class", "QUALITY");
    life.says("manufacturing-clerk", "facts", FACTS);
    life.says("manufacturing-head");
    life.says("gm-office-clerk");
    var one =
        it + "/dispositions/" + sales.post(it + "/dispositions", terms).expect(201).text("/id");
    life.says("sales-clerk");
    life.says("gm-office-clerk");
    var form = Map.of("delegate", "quality-head", "until", LATER, "reason", "on leave");
    premises.desk("sales-head").post("/delegations", form).expect(201);
    var peer = premises.desk("quality-head");
    var signed = peer.ifMatch(1).post(one + "/approval", null).expect(200);
    assertEquals("sales-head", signed.text("/signature/inPlaceOf/user"));
    premises.itIs(LATER);
    peer.ifMatch(2)
        .post(one + "/refusal", Map.of("reason", "no"))
        .refused(403, "DELEGATION_ENDED", "S4-30");
    assertEquals(1, peer.get("/delegations").expect(200).at("/items").size());
  }

  private static void erred(Premises premises) {
    premises.itIs(NOW);
    var head = premises.desk("ops-support-head");
    head.post("/staff-errors", error("2026-11-02")).expect(201);
    var off = head.post("/staff-errors", error("2026-11-20")).expect(201);
    var agent = premises.desk("phone-agent");
    agent.post("/complaints", ticket()).refused(403, "OFF_DUTY", "S1-22");
    var path = "/conducts/" + off.text("/id");
    var staff = premises.desk("human-resources-head");
    long version = 2;
    for (var subject : List.of("SERVICE_ETIQUETTE", "JOB_SKILL", "PROFESSIONAL_KNOWLEDGE")) {
      var learnt = Map.of("subject", subject, "completedOn", "2026-11-23");
      staff.ifMatch(version++).post(path + "/trainings", learnt).expect(200);
    }
    var exam = Map.of("passed", true, "takenOn", "2026-11-23");
    staff.ifMatch(version).post(path + "/exams", exam).expect(200);
    var it = "/complaints/" + agent.post("/complaints", ticket()).expect(201).text("/id");
    agent.ifMatch(1).post(it + "/registration", null).expect(200);
    var shares =
        List.of(
            Map.of("party", "OURS", "percent", "40"), Map.of("party", "PARTNER", "percent", "60"));
    agent.post(it + "/liabilities", Map.of("shares", shares, "reason", "both")).expect(201);
    assertEquals("PARTNER", agent.get(it).text("/parts/liabilities/0/shares/1/party"));
    assertEquals(1, head.get("/conducts?month=2026-11").expect(200).at("/items").size());
  }

  private static Map<String, Object> error(String day) {
    return Map.of(
        "person", "phone-agent",
        "kind", "OPERATION_ERROR",
        "occurredOn", day,
        "analysis", "the wrong order was taken");
  }

  private static Map<String, Object> ticket() {
    return Map.of(
        "source", Map.of("kind", "COMPLAINT", "channel", "PHONE", "receivedAt", NOW),
        "customer", Map.of("name", "East", "contact", "Li"),
        "defect", Map.of("description", "The ticket is void"),
        "demands", Map.of("asked", List.of("REFUND")),
        "facts", Map.of("CUSTOMER_KIND", "AGENT", "SALES_PHASE", "IN_SALES"));
  }

  private static Map<String, Object> boards() {
    return Map.of(
        "source", Map.of("kind", "COMPLAINT", "channel", "PHONE", "receivedAt", NOW),
        "customer", Map.of("name", "East", "contact", "Li", "country", "CN"),
        "product",
            Map.of(
                "orderNumber", "O-1",
                "partNumber", "P-1",
                "shippedOn", "2026-09-01",
                "deliveredQuantity", 100),
        "defect", Map.of("description", "It hums", "quantity", 3),
        "demands", Map.of("asked", List.of("ALLOWANCE")),
        "facts", Map.of("OPINION", "let it be"));
  }
}
