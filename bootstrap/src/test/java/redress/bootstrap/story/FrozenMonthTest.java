package redress.bootstrap.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.application.seal.VerifyMonthBooks;
import redress.http.procedure.Routed;
import redress.procedure.ShippedProcedures;

/** A case is closed, its month frozen, and what is found out later told: on both stores. */
class FrozenMonthTest {
  private static final String PCB = ShippedProcedures.text("pcb-manufacturer");
  private static final String NOW = "2026-11-23T10:00:00+08:00";
  private static final String BOOK = "/month-books/2026-11";
  private static final List<String> HEADS =
      List.of("manufacturing-head", "quality-head", "research-and-development-head");

  @TempDir Path data;

  @Test
  void a_month_is_confirmed_frozen_and_corrected_in_the_next_one_S4_22() {
    new TwoStores(data).alike(PCB, FrozenMonthTest::month);
  }

  private static void month(Premises premises) {
    premises.itIs(NOW);
    var it = closed(premises);
    premises.itIs("2026-12-01T08:30:00+08:00");
    var jobs = premises.company().useCases().jobs();
    for (var done = jobs.handle(); done.isPresent(); done = jobs.handle()) {
      assertNull(done.get().failure());
    }
    var office = premises.desk("gm-office-clerk");
    office.post("/month-books", Map.of("month", "2026-11")).expect(201);
    var row = BOOK + "/rows/" + it + "/confirmation";
    office.ifMatch(1).post(row, verdict("MANUFACTURING")).expect(200);
    for (int i = 0; i < HEADS.size(); i++) {
      premises.desk(HEADS.get(i)).ifMatch(i + 2).post(BOOK + "/signatures", null).expect(200);
    }
    var frozen = office.ifMatch(5).post(BOOK + "/freezing", null).expect(200);
    var kept = office.get(BOOK + "/snapshot").expect(200);
    assertEquals(frozen.text("/sha256"), kept.text("/sha256"));
    var correction = new java.util.HashMap<String, Object>(verdict("QUALITY"));
    correction.put("complaint", it);
    correction.put("reason", "the gauge was wrong");
    office.ifMatch(6).post(BOOK + "/corrections", correction).expect(200);
    premises.itIs("2027-01-04T08:30:00+08:00");
    var december = office.post("/month-books", Map.of("month", "2026-12")).expect(201);
    assertEquals(List.of("2026-11"), december.texts("/rows", "/adjusts"));
    assertEquals("MANUFACTURING 100 %", december.text("/rows/0/before"));
    var verified = new VerifyMonthBooks(premises.company().ports()).handle(premises.company().id());
    assertEquals(new VerifyMonthBooks.Result(1, Optional.empty()), verified);
  }

  private static Map<String, Object> verdict(String department) {
    return Map.of(
        "ratios",
        List.of(Map.of("department", department, "percent", 100)),
        "countermeasure",
        "another gauge",
        "result",
        "none since",
        "loss",
        Map.of("amount", "1200.50", "currency", "CNY"));
  }

  private static String closed(Premises premises) {
    var sales = premises.desk("sales-clerk");
    var id = sales.post("/complaints", intake()).expect(201).text("/id");
    var it = "/complaints/" + id;
    sales.ifMatch(1).post(it + "/waivers", Map.of("field", "SAMPLE", "reason", "lost")).expect(200);
    sales.ifMatch(2).post(it + "/verification", Map.of("receivedAt", NOW)).expect(200);
    var office = premises.desk("gm-office-clerk");
    office.ifMatch(3).post(it + "/registration", null).expect(200);
    var forwarding = Map.of("forwardedAt", NOW, "recipients", List.of("QUALITY"));
    office.ifMatch(4).post(it + "/forwarding", forwarding).expect(200);
    Routed.close(premises.served(), id);
    return id;
  }

  private static Map<String, Object> intake() {
    return Map.of(
        "source", Map.of("kind", "COMPLAINT", "channel", "PHONE", "receivedAt", NOW),
        "customer", Map.of("name", "East", "contact", "Li", "country", "CN"),
        "product",
            Map.of(
                "shippedOn", "2026-09-01",
                "orderNumber", "O-1",
                "partNumber", "P-1",
                "deliveredQuantity", 100),
        "defect", Map.of("description", "It is cracked", "quantity", 3),
        "demands", Map.of("asked", List.of("RETURN")),
        "facts", Map.of("OPINION", "scratched before packing"));
  }
}
