package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

/** The same program under a procedure that agrees with the shipped one in nothing. */
class InventedProcedureHttpTest {
  private static final String NOW = "2026-11-23T10:30:00+01:00";
  private static final String QUOTES = "/procedures/lift-service/quotes/";

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
  void a_complaint_is_registered_then_verified_and_forwarded_within_two_hours_I_10_I_13() {
    var draft = dispatcher.post("/complaints", intake()).expect(201);
    var path = "/complaints/" + draft.text("/id");
    var received = Map.of("receivedAt", NOW);
    var early = dispatcher.ifMatch(1).post(path + "/verification", received);
    assertEquals("LS-04", early.refused(409, "NOT_REGISTERED").text("/rule"));
    var registered = dispatcher.ifMatch(1).post(path + "/registration", null).expect(200);
    assertEquals("LS-26110001", registered.text("/number"));
    assertEquals("FORWARD", registered.text("/obligations/0/kind"));
    assertEquals("LS-06", registered.text("/obligations/0/rule"));
    assertEquals("2026-11-23T13:00:00+01:00", registered.text("/obligations/0/dueAt"));

    var missing = dispatcher.ifMatch(2).post(path + "/verification", received);
    assertEquals(List.of("/source/occurredOn"), missing.faults());
    assertEquals("LS-03", missing.refused(409, "INTAKE_INCOMPLETE").text("/errors/0/rule"));
    var waiver = Map.of("field", "OCCURRED_ON", "reason", "nobody was there");
    dispatcher.ifMatch(2).post(path + "/waivers", waiver).expect(200);
    dispatcher.ifMatch(3).post(path + "/verification", received).expect(200);

    var stranger = company.desk("service-desk-one").ifMatch(4);
    var refused = stranger.post(path + "/forwarding", forwarding()).refused(403, "DUTY_NOT_YOURS");
    assertEquals("LS-06", refused.text("/rule"));
    var forwarded = dispatcher.ifMatch(4).post(path + "/forwarding", forwarding()).expect(200);
    assertEquals("FULFILLED", forwarded.text("/obligations/0/standing"));
    var file = dispatcher.get("/complaints/LS-26110001").expect(200);
    assertEquals("ON_SITE", file.text("/parts/errands/0/kind"));
    assertEquals("FIELD_SERVICE", file.text("/parts/errands/0/owner"));
    assertEquals("RETURN", file.text("/parts/goodsRequests/0/kind"));
  }

  @Test
  void the_days_off_of_its_own_calendar_move_the_analysis_I_17() {
    var answer = quote("deadline", Map.of("obligation", "PRELIMINARY_ANALYSIS", "startedAt", NOW));
    assertEquals("2026-11-26T14:45:00+01:00", answer.text("/dueAt"));
    assertEquals("LS-10", answer.text("/rule"));
  }

  @Test
  void measures_take_seventy_two_hours_and_a_fine_is_capped_in_euro_I_21_I_31() {
    var due = quote("deadline", Map.of("obligation", "MEASURES", "startedAt", NOW));
    assertEquals("2026-11-26T10:30:00+01:00", due.text("/dueAt"));
    assertEquals("LS-17", due.text("/rule"));
    var fine =
        quote(
            "late-fine",
            Map.of(
                "obligation",
                "MEASURES",
                "dueAt",
                "2026-11-16T10:30:00+01:00",
                "doneAt",
                "2026-11-21T10:30:00+01:00"));
    assertEquals("5", fine.text("/days"));
    assertEquals("100.00", fine.text("/fine/amount"));
    assertEquals("EUR", fine.text("/fine/currency"));
    assertEquals("LS-26", fine.text("/rule"));
  }

  @Test
  void costs_are_shared_by_its_own_brackets_and_bearers_I_34() {
    var shared = quote("cost-share", Map.of("cost", Map.of("amount", "300.00", "currency", "EUR")));
    assertEquals("212.50", shared.text("/charged/amount"));
    assertEquals(
        List.of("DIRECTOR", "SUPERVISOR", "RESPONSIBLE_PERSONS", "COMPANY"),
        shared.texts("/shares", "/bearer"));
    assertEquals(
        List.of("85.00", "85.00", "42.50", "87.50"), shared.texts("/shares", "/money/amount"));
    assertEquals("LS-28", shared.text("/rule"));
  }

  private Answer quote(String what, Map<String, Object> question) {
    return dispatcher.with("Idempotency-Key", null).post(QUOTES + what, question).expect(200);
  }

  private static Map<String, Object> intake() {
    return Map.of(
        "source",
        Map.of("receivedAt", NOW, "channel", "PHONE", "kind", "COMPLAINT"),
        "customer",
        Map.of("name", "Hausverwaltung Nord", "contact", "Frau Brandt"),
        "product",
        Map.of("serialNumber", "LIFT-7"),
        "demands",
        Map.of("asked", List.of("REPAIR", "EXCHANGE")));
  }

  static Map<String, Object> forwarding() {
    return Map.of(
        "forwardedAt",
        NOW,
        "recipients",
        List.of("FIELD_SERVICE", "ENGINEERING", "WORKS"),
        "form",
        Map.of(
            "rows",
            List.of(Map.of("demands", List.of("REPAIR")), Map.of("demands", List.of("EXCHANGE")))),
        "goods",
        List.of(
            Map.of(
                "kind", "RETURN", "items", List.of(Map.of("description", "door", "quantity", 1)))));
  }
}
