package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redress.http.Answer;
import redress.http.Desk;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** Where a complaint comes from, over real sockets. */
class OriginHttpTest {
  private static final String CODE = "pcb-manufacturer";

  private ServedCompany company = ServedCompany.inMemory(ShippedProcedures.text(CODE));

  @AfterEach
  void close() {
    company.close();
  }

  @Test
  void quality_confirms_by_inspection_and_names_persons_S4_06() {
    var it = investigated();
    var seen = Map.of("confirmed", true, "finding", "cracked", "inspectedAt", ShippedCase.NOW);
    post("sales-clerk", it, 1, "/inspection", seen).refused(403, "DUTY_NOT_YOURS", "S4-06");
    var future = Map.of("confirmed", true, "finding", "x", "inspectedAt", "2027-01-01T00:00:00Z");
    post("quality-clerk", it, 1, "/inspection", future).refused(422, "IN_THE_FUTURE", "S4-06");
    var inspected = post("quality-clerk", it, 1, "/inspection", seen).expect(200);
    assertEquals("true", inspected.text("/inspection/confirmed"));
    var persons = Map.of("persons", List.of("manufacturing-clerk"), "reason", "on shift");
    post("quality-clerk", it, 2, "/persons", persons).refused(409, "NOBODY_RESPONSIBLE", "S4-06");
    determined(it, 2);
    var strangers = Map.of("persons", List.of("manufacturing-clerk", "gm"), "reason", "on shift");
    post("quality-clerk", it, 4, "/persons", strangers).refused(422, "NOT_OF_DEPARTMENT", "S4-06");
    var named = post("quality-clerk", it, 4, "/persons", persons).expect(200);
    assertEquals("manufacturing-clerk", named.text("/responsible/users/0"));
    var told = desk("quality-clerk").get(it.substring(0, it.indexOf("/inv")) + "/timeline");
    assertTrue(told.toString().contains("named manufacturing-clerk as responsible"));
  }

  @Test
  void negligence_is_not_followed_up_unless_somebody_says_so_S4_18() {
    var it = investigated();
    post("quality-clerk", it, 1, "/origin", origin("MOON", null))
        .refused(422, "CAUSE_NOT_IN_PROCEDURE", "S4-18");
    var located = post("quality-clerk", it, 1, "/origin", origin("HUMAN_NEGLIGENCE", null));
    assertEquals("false", located.expect(200).text("/origin/trackImprovement"));
    assertEquals("line 2", located.text("/origin/unit"));
    assertEquals("false", located.text("/origin/warning"));
    var said = post("quality-clerk", it, 2, "/origin", origin("HUMAN_NEGLIGENCE", true));
    assertEquals("true", said.expect(200).text("/origin/trackImprovement"));
    post("quality-clerk", it, 3, "/origin", origin("OUR_QUALITY", null))
        .refused(422, "TRACKING_MISSING", "S4-18");
    var own = post("quality-clerk", it, 3, "/origin", origin("OUR_QUALITY", true)).expect(200);
    assertEquals("OUR_QUALITY", own.text("/origin/cause"));
  }

  @Test
  void what_is_followed_up_is_what_the_document_says_S4_18() {
    company.close();
    company =
        ServedCompany.inMemory(
            ShippedCase.changed(
                CODE,
                "\"HUMAN_NEGLIGENCE\": {\"tracked\": false",
                "\"HUMAN_NEGLIGENCE\": {\"tracked\": true"));
    var located =
        post("quality-clerk", investigated(), 1, "/origin", origin("HUMAN_NEGLIGENCE", null));
    assertEquals("true", located.expect(200).text("/origin/trackImprovement"));
  }

  @Test
  void negligence_that_repeats_itself_and_is_not_followed_up_is_warned_of_S4_18() {
    var first = investigated();
    post("quality-clerk", first, 1, "/origin", origin("HUMAN_NEGLIGENCE", null)).expect(200);
    var second = investigated();
    var located =
        post("quality-clerk", second, 1, "/origin", origin("HUMAN_NEGLIGENCE", null)).expect(200);
    assertEquals("true", located.text("/origin/warning"));
    assertEquals(1, located.at("/origin/repeats").size());
    var told = desk("quality-clerk").get(second.substring(0, second.indexOf("/inv")) + "/timeline");
    assertTrue(told.toString().contains("it is not followed up, though it repeats"));
    var tracked =
        post("quality-clerk", second, 2, "/origin", origin("HUMAN_NEGLIGENCE", true)).expect(200);
    assertEquals("false", tracked.text("/origin/warning"));
  }

  @Test
  void where_the_quality_was_ours_a_disposition_of_its_own_is_approved_first_S4_18() {
    var it = investigated();
    determined(it, 1);
    var id = it.substring("/complaints/".length(), it.indexOf("/inv"));
    var open = close(id).refused(409, "STILL_OPEN", "S4-20");
    assertTrue(open.toString().contains("ORIGIN_MISSING"), open.toString());
    post("quality-clerk", it, 3, "/origin", origin("OUR_QUALITY", true)).expect(200);
    open = close(id).refused(409, "STILL_OPEN", "S4-20");
    assertTrue(open.toString().contains("SEPARATE_DISPOSITION_MISSING"), open.toString());
    var file = ShippedCase.of(company, "sales-clerk", id);
    Routed.of(company, file).closed();
  }

  private Answer close(String id) {
    var office = desk("gm-office-clerk");
    var version = Long.parseLong(office.get("/complaints/" + id).text("/version"));
    return office.ifMatch(version).post("/complaints/" + id + "/closing", Map.of("reason", "done"));
  }

  private void determined(String it, long version) {
    post("quality-clerk", it, version, "/analysis", Map.of("infoCorrect", true, "reason", "seen"))
        .expect(200);
    post(
            "gm-office-clerk",
            it,
            version + 1,
            "/liability",
            Map.of("department", "MANUFACTURING", "reason", "drilled so"))
        .expect(200);
  }

  private String investigated() {
    var more = new HashMap<>(CircumstancesHttpTest.pcb("CN"));
    more.put(
        "defect", Map.of("description", "It is cracked", "quantity", 3, "codes", List.of("CRACK")));
    var it = ShippedCase.drafted(company, "sales-clerk", more);
    it.change("/waivers", Map.of("field", "SAMPLE", "reason", "lost")).expect(200);
    it.verify().expect(200);
    var office = it.by(company, "gm-office-clerk");
    office.register().expect(200);
    office.forward("QUALITY").expect(200);
    var file = office.read();
    return "/complaints/%s/investigations/%s"
        .formatted(file.text("/id"), file.text("/parts/investigations/0/id"));
  }

  private Answer post(String user, String it, long version, String step, Object body) {
    return desk(user).ifMatch(version).post(it + step, body);
  }

  private static Map<String, Object> origin(String cause, Boolean tracked) {
    var origin = new HashMap<String, Object>();
    origin.put("unit", "line 2");
    origin.put("cause", cause);
    origin.put("reason", "seen in the shift book");
    if (tracked != null) {
      origin.put("trackImprovement", tracked);
    }
    return origin;
  }

  private Desk desk(String user) {
    return company.desk(user);
  }
}
