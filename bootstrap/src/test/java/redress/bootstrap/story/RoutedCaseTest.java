package redress.bootstrap.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.http.Answer;
import redress.http.Desk;
import redress.procedure.ShippedProcedures;

/** A case goes its whole way from one department to the next, in memory and on PostgreSQL. */
class RoutedCaseTest {
  private static final String PCB = ShippedProcedures.text("pcb-manufacturer");
  private static final String TALKED = "2026-11-27T10:00:00+08:00";

  @TempDir Path data;

  @Test
  void a_case_goes_its_whole_way_and_is_signed_at_its_end_S4_15_S4_16_S4_17_S4_29() {
    new TwoStores(data).alike(PCB, RoutedCaseTest::routed);
  }

  private static void routed(Premises premises) {
    premises.itIs("2026-11-23T10:00:00+08:00");
    var it = forwarded(premises);
    premises.itIs("2026-11-24T10:00:00+08:00");
    it.says("quality-clerk", "responsibleDepartment", "MANUFACTURING", "class", "QUALITY");
    assertEquals("MANUFACTURING", it.listed("/items/0/holder"));
    assertEquals("2026-11-25T23:59:59+08:00", it.listed("/items/0/dueAt"));
    it.says(
        "manufacturing-clerk",
        "facts",
        Map.of(
            "UNIT", "三号线",
            "SHIFT", "B",
            "OPERATORS", "Wu, Li",
            "PRODUCED_ON", "2026-08-20",
            "COUNTERMEASURE", "another mask"));
    // no limit of its own: the line tells what is due first, the report on the investigation
    assertEquals("MANUFACTURING", it.listed("/items/0/holder"));
    assertEquals("2026-11-27T23:59:59+08:00", it.listed("/items/0/dueAt"));
    it.says("manufacturing-head");
    it.says("gm-office-clerk", "asks", List.of("RESEARCH_OPINION"));
    it.says("research-and-development-clerk");
    var line =
        Map.of(
            "remedy",
            "COMPENSATION_CLAIM",
            "amount",
            Map.of("amount", "120000.00", "currency", "CNY"));
    var terms = Map.of("lines", List.of(line), "text", "as agreed");
    var proposed = premises.desk("sales-clerk").post(it.path + "/dispositions", terms).expect(201);
    it.says("sales-clerk");
    it.says("gm-office-clerk");
    assertEquals("GM_OFFICE", it.read().text("/turn/holder"));
    premises.itIs(TALKED);
    premises
        .desk("deputy-gm")
        .ifMatch(1)
        .post(it.path + "/dispositions/" + proposed.text("/id") + "/approval", null)
        .expect(200);
    it.says("sales-clerk", "negotiation", Map.of("accepted", true, "talkedAt", TALKED));
    it.slip("sales-head", "/reading", null);
    it.slip("gm-office-clerk", "/return", Map.of("to", "NEGOTIATION", "reason", "which lot?"));
    it.says("sales-clerk", "negotiation", Map.of("accepted", true, "talkedAt", TALKED));
    it.slip("sales-head", "/reading", null);
    it.says("gm-office-clerk");
    it.says("gm");
    var findings = Map.of("findings", "a torn mask", "handling", "another mask");
    var report = premises.desk("quality-clerk").post(it.path + "/investigation-reports", findings);
    premises
        .desk("gm")
        .ifMatch(1)
        .post(
            it.path + "/investigation-reports/" + report.expect(201).text("/id") + "/instruction",
            Map.of("text", "tell the others"))
        .expect(200);
    var investigation = it.read().at("/parts/investigations/0");
    premises
        .desk("quality-clerk")
        .ifMatch(investigation.get("version").asLong())
        .post(
            it.path + "/investigations/" + investigation.get("id").asText() + "/origin",
            Map.of(
                "unit",
                "line 3",
                "cause",
                "OUR_QUALITY",
                "trackImprovement",
                false,
                "reason",
                "seen"))
        .expect(200);
    var settled =
        Map.of("kind", "CLOSING", "channel", "PHONE", "text", "it is settled", "sentAt", TALKED);
    premises.desk("sales-clerk").post(it.path + "/messages", settled).expect(200);
    premises
        .desk("gm-office-clerk")
        .ifMatch(it.read().version())
        .post(it.path + "/closing", Map.of("reason", "signed"))
        .expect(200);
    assertEquals("CLOSED", it.read().text("/stage"));
  }

  private static Case forwarded(Premises premises) {
    var now = "2026-11-23T10:00:00+08:00";
    var sales = premises.desk("sales-clerk");
    var intake = new HashMap<String, Object>();
    intake.put("source", Map.of("kind", "COMPLAINT", "channel", "PHONE", "receivedAt", now));
    intake.put("customer", Map.of("name", "East", "contact", "Li", "country", "CN"));
    intake.put(
        "product",
        Map.of(
            "shippedOn", "2026-09-01",
            "orderNumber", "O-1",
            "partNumber", "P-1",
            "deliveredQuantity", 100,
            "sample", true));
    intake.put("defect", Map.of("description", "short circuit", "quantity", 3));
    intake.put("demands", Map.of("asked", List.of("RETURN")));
    intake.put("facts", Map.of("OPINION", "scratched before packing"));
    var path = "/complaints/" + sales.post("/complaints", intake).expect(201).text("/id");
    var it = new Case(premises, path);
    it.change("sales-clerk", "/verification", Map.of("receivedAt", now));
    it.change("gm-office-clerk", "/registration", null);
    it.change(
        "gm-office-clerk",
        "/forwarding",
        Map.of("forwardedAt", now, "recipients", List.of("QUALITY")));
    return it;
  }

  /** One case and everybody who works on it. */
  private record Case(Premises premises, String path) {
    Desk desk(String user) {
      return premises.desk(user);
    }

    Answer read() {
      return desk("gm-office-clerk").get(path).expect(200);
    }

    String listed(String pointer) {
      return desk("gm-office-clerk").get("/complaints").expect(200).text(pointer);
    }

    void change(String user, String step, Object body) {
      desk(user).ifMatch(read().version()).post(path + step, body).expect(200);
    }

    void slip(String user, String step, Object body) {
      var slip = read().at("/parts/routingSlips/0");
      desk(user)
          .ifMatch(slip.get("version").asLong())
          .post(path + "/routing-slips/" + slip.get("id").asText() + step, body)
          .expect(200);
    }

    void says(String user, Object... more) {
      var said = new HashMap<String, Object>(Map.of("text", "so it is"));
      for (int i = 0; i < more.length; i += 2) {
        said.put((String) more[i], more[i + 1]);
      }
      slip(user, "/opinions", said);
    }
  }
}
