package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redress.http.Answer;
import redress.http.Desk;
import redress.http.ServedCompany;
import redress.procedure.InventedProcedure;

/** What follows from facts of its own, where the customer is and what was before: as data alone. */
class InventedCircumstancesHttpTest {
  private static final String NOW = "2026-11-23T10:30:00+01:00";
  private static final String HOSPITAL = "HOSPITAL";

  private final ServedCompany company = ServedCompany.inMemory(InventedProcedure.text());
  private final Desk dispatcher = company.desk("dispatcher");

  @BeforeEach
  void it_is_monday_morning() {
    company.clock().set(Instant.parse("2026-11-23T09:30:00Z"));
  }

  @AfterEach
  void close() {
    company.close();
  }

  @Test
  void a_lift_of_a_hospital_is_urgent_and_at_home_within_the_time_of_the_document_H_3_S4_28() {
    var home = registered(HOSPITAL, "DE");
    assertEquals("URGENT", home.text("/judgement/urgency"));
    assertEquals("DOMESTIC", home.text("/source/market"));
    assertEquals("2026-11-23T12:30:00+01:00", owed(home, "dueAt"));
    assertEquals("LS-61", owed(home, "rule"));
    var abroad = registered(HOSPITAL, "AT");
    assertEquals("OVERSEAS", abroad.text("/source/market"));
    assertEquals("LS-62", owed(abroad, "rule"));
    assertEquals("nobody has said how fast it goes abroad", owed(abroad, "limitNotSet"));
    var calm = registered("HOME", "DE");
    assertEquals("ROUTINE", calm.text("/judgement/urgency"));
    assertNull(owed(calm, "rule"));
    var wrong = dispatcher.post("/complaints", intake("FACTORY", "DE"));
    assertEquals("LS-60", wrong.refused(422, "INTAKE_NOT_ALLOWED").text("/errors/0/rule"));
  }

  @Test
  void the_third_with_part_failure_and_use_in_common_is_found_and_is_answered_by_others_H_7() {
    var first = sent(HOSPITAL);
    sent("OFFICE");
    var second = sent(HOSPITAL);
    assertEquals(0, read(second).at("/parts/recurrences").size());
    var third = sent(HOSPITAL);
    var file = read(third);
    assertEquals(2, file.at("/parts/recurrences/0/evidence/sightings").size());
    assertEquals(HOSPITAL, file.text("/parts/recurrences/0/evidence/same/USE"));
    var answer = third + "/recurrences/" + file.text("/parts/recurrences/0/id") + "/answer";
    var linked =
        Map.of("verdict", "LINKED", "complaint", first.substring(12), "reason", "one supplier");
    dispatcher.ifMatch(1).post(answer, linked).refused(403, "DUTY_NOT_YOURS", "LS-67");
    company.desk("engineering-one").ifMatch(1).post(answer, linked).expect(200);
  }

  @Test
  void nothing_is_put_away_that_is_not_closed_D_4() {
    var it = sent("HOME");
    var desk = company.desk("controlling-one");
    var version = read(it).version();
    desk.ifMatch(version).post(it + "/archiving", Map.of()).refused(409, "NOT_CLOSED", "LS-63");
    dispatcher
        .ifMatch(version)
        .post(it + "/archiving", Map.of())
        .refused(403, "DUTY_NOT_YOURS", "LS-63");
  }

  private Answer read(String path) {
    return dispatcher.get(path).expect(200);
  }

  private Answer registered(String use, String country) {
    var draft = dispatcher.post("/complaints", intake(use, country)).expect(201);
    var path = "/complaints/" + draft.text("/id");
    return dispatcher.ifMatch(1).post(path + "/registration", null).expect(200);
  }

  /** A case that was sent on; where it is. */
  private String sent(String use) {
    var path = "/complaints/" + registered(use, "DE").text("/id");
    var waiver = Map.of("field", "OCCURRED_ON", "reason", "nobody was there");
    dispatcher.ifMatch(2).post(path + "/waivers", waiver).expect(200);
    dispatcher.ifMatch(3).post(path + "/verification", Map.of("receivedAt", NOW)).expect(200);
    var forwarding = InventedProcedureHttpTest.forwarding();
    dispatcher.ifMatch(4).post(path + "/forwarding", forwarding).expect(200);
    return path;
  }

  /** A member of what is to be acknowledged, or nothing. */
  private static String owed(Answer file, String member) {
    for (var one : file.at("/obligations")) {
      if (one.get("kind").asText().equals("ACKNOWLEDGEMENT")) {
        return one.has(member) ? one.get(member).asText() : null;
      }
    }
    return null;
  }

  private static Map<String, Object> intake(String use, String country) {
    return Map.of(
        "source",
        Map.of("receivedAt", NOW, "channel", "PHONE", "kind", "COMPLAINT"),
        "customer",
        Map.of("name", "Klinikum Nord", "contact", "Frau Brandt", "country", country),
        "product",
        Map.of("serialNumber", "LIFT-7", "partNumber", "DOOR-2"),
        "defect",
        Map.of("description", "the door sticks", "codes", List.of("D7")),
        "facts",
        Map.of("USE", use, "FLOORS", "12"),
        "demands",
        Map.of("asked", List.of("REPAIR", "EXCHANGE")));
  }
}
