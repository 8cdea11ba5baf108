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

/** A cause is found, what is done first does not work, what is done then does: on both stores. */
class ImprovedCaseTest {
  private static final String TICKETS = ShippedProcedures.text("ticketing-platform");
  private static final String NOW = "2026-11-23T10:00:00+08:00";

  @TempDir Path data;

  @Test
  void a_cause_is_improved_verified_and_read_across_S1_23_S1_27() {
    new TwoStores(data).alike(TICKETS, ImprovedCaseTest::improved);
  }

  private static void improved(Premises premises) {
    premises.itIs(NOW);
    var agent = premises.desk("ops-support-clerk");
    var it = "/complaints/" + agent.post("/complaints", intake()).expect(201).text("/id");
    agent.ifMatch(1).post(it + "/registration", null).expect(200);
    var cause = Map.of("category", "PROCESS", "finding", "nobody checks the seats");
    var begun = agent.post(it + "/improvements", cause).expect(201);
    var path = it + "/improvements/" + begun.text("/id");
    tried(agent, path, 1, false);
    tried(agent, path, 4, true);
    answered(premises.desk("technology-clerk"), path, 7, Map.of("department", "TECHNOLOGY"));
    answered(premises.desk("sales-clerk"), path, 8, Map.of("department", "SALES"));
    var last = answered(agent, path, 9, Map.of("product", "coach tickets"));
    assertEquals("false", last.text("/measures/0/verdict/effective"));
    assertEquals("true", last.text("/measures/1/verdict/effective"));
    assertEquals("10", last.text("/version"));
  }

  /** A measure is planned, carried out and found to work or not. */
  private static void tried(Desk desk, String path, long version, boolean effective) {
    var measure =
        Map.of(
            "kind", "PROCESS_IMPROVEMENT",
            "text", "the seats are checked",
            "owner", "OPS_SUPPORT",
            "dueOn", "2026-11-30");
    var planned = desk.ifMatch(version).post(path + "/measures", measure).expect(200);
    var all = planned.texts("/measures", "/id");
    var one = path + "/measures/" + all.get(all.size() - 1);
    var done = Map.of("doneAt", NOW, "evidence", "list 12");
    desk.ifMatch(version + 1).post(one + "/implementation", done).expect(200);
    var verdict = Map.of("effective", effective, "finding", "looked at ten");
    desk.ifMatch(version + 2).post(one + "/verification", verdict).expect(200);
  }

  private static Answer answered(Desk desk, String path, long version, Map<String, Object> where) {
    var answer = new HashMap<>(where);
    answer.put("applies", false);
    answer.put("reason", "it is checked there");
    return desk.ifMatch(version).post(path + "/read-across", answer).expect(200);
  }

  private static Map<String, Object> intake() {
    return Map.of(
        "source", Map.of("kind", "COMPLAINT", "channel", "PHONE", "receivedAt", NOW),
        "customer", Map.of("name", "East", "contact", "Li"),
        "defect", Map.of("description", "Two for one seat"),
        "demands", Map.of("asked", List.of("REFUND")));
  }
}
