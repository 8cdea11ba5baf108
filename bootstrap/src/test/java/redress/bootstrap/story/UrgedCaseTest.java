package redress.bootstrap.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.http.Desk;
import redress.http.procedure.Routed;
import redress.procedure.ShippedProcedures;

/**
 * A department is late with a case and is urged, over a weekend, until it has done it; when the
 * case is closed it is asked why: in memory and on PostgreSQL.
 */
class UrgedCaseTest {
  @TempDir Path data;

  @Test
  void who_is_late_is_urged_each_working_day_and_asked_why_when_it_is_over_S4_42() {
    new TwoStores(data).alike(ShippedProcedures.text("pcb-manufacturer"), UrgedCaseTest::story);
  }

  private static void story(Premises premises) {
    var path = registered(premises);
    var office = premises.desk("gm-office-clerk");
    work(premises, "2026-11-27T13:00:00+08:00");
    assertEquals(List.of(), urged(office));
    work(premises, "2026-11-27T15:00:00+08:00");
    assertEquals(List.of("2026-11-27 1"), urged(office));
    work(premises, "2026-11-28T11:00:00+08:00");
    work(premises, "2026-11-30T08:30:00+08:00");
    assertEquals(List.of("2026-11-30 2", "2026-11-27 1"), urged(office));
    var now = "2026-11-30T10:00:00+08:00";
    premises.itIs(now);
    change(
        office, path, "/forwarding", Map.of("forwardedAt", now, "recipients", List.of("QUALITY")));
    work(premises, "2026-12-01T10:00:00+08:00");
    assertEquals(2, urged(office).size());
    Routed.close(premises.served(), path.substring("/complaints/".length()));
    work(premises, "2026-12-01T10:00:00+08:00");
    var note = office.get(path).expect(200).at("/parts/inquiryNotes/0");
    assertEquals("ROUTING_STEP", note.at("/step/kind").asText());
    office
        .ifMatch(1)
        .post(
            path + "/inquiry-notes/" + note.at("/id").asText() + "/answer",
            Map.of("cause", "the office was at the fair"))
        .expect(200);
    work(premises, "2026-12-07T10:00:00+08:00");
    assertEquals(1, office.get(path).expect(200).at("/parts/inquiryNotes").size());
    assertEquals(2, urged(office).size());
  }

  static String registered(Premises premises) {
    var now = "2026-11-27T09:00:00+08:00";
    premises.itIs(now);
    var sales = premises.desk("sales-clerk");
    var intake =
        Map.of(
            "source", Map.of("kind", "COMPLAINT", "channel", "PHONE", "receivedAt", now),
            "customer", Map.of("name", "East", "contact", "Li", "country", "CN"),
            "product",
                Map.of(
                    "shippedOn", "2026-09-01",
                    "orderNumber", "O-1",
                    "partNumber", "P-1",
                    "deliveredQuantity", 500,
                    "sample", true),
            "defect", Map.of("description", "It hums", "quantity", 3),
            "demands", Map.of("asked", List.of("RETURN")),
            "facts", Map.of("OPINION", "ours"));
    var path = "/complaints/" + sales.post("/complaints", intake).expect(201).text("/id");
    change(sales, path, "/verification", Map.of("receivedAt", now));
    change(premises.desk("gm-office-clerk"), path, "/registration", null);
    return path;
  }

  static void change(Desk desk, String path, String step, Object body) {
    var version = Long.parseLong(desk.get(path).expect(200).text("/version"));
    desk.ifMatch(version).post(path + step, body).expect(200);
  }

  static List<String> urged(Desk desk) {
    var notes = desk.get("/urging-notes").expect(200);
    var all = new java.util.ArrayList<String>();
    notes
        .at("/items")
        .forEach(it -> all.add(it.at("/day").asText() + " " + it.at("/number").asText()));
    return all;
  }

  /** The program does what is due at that time. */
  private static void work(Premises premises, String at) {
    premises.itIs(at);
    var jobs = premises.company().useCases().jobs();
    for (var done = jobs.handle(); done.isPresent(); done = jobs.handle()) {
      assertNull(done.get().failure());
    }
  }
}
