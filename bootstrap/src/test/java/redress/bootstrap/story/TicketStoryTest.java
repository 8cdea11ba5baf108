package redress.bootstrap.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.procedure.ShippedProcedures;

/**
 * One seat in a coach is sold twice on the evening before National Day. A refund becomes a claim,
 * the fault is shared with a partner, and whoever erred twice learns before taking calls again.
 */
class TicketStoryTest {
  private static final String TICKETS = ShippedProcedures.text("ticketing-platform");
  private static final String AGENT = "phone-agent";
  private static final String HEAD = "ops-support-head";
  private static final String DIRECTOR = "operations-director";
  private static final String EVENING = "2026-09-30T20:00:00+08:00";

  @TempDir Path data;

  @Test
  void one_seat_is_sold_twice_S1_01_S1_02_S1_06_S1_09_S1_12_S1_13_S1_16_S1_21_S1_22_S1_26() {
    new TwoStores(data, Life.EVE).alike(TICKETS, TicketStoryTest::told);
  }

  private static void told(Premises premises) {
    premises.itIs(EVENING);
    var it = Life.drafted(premises, AGENT, intake());
    theHeadAloneFindsItValid(it);
    aRefundBecomesAClaim(it);
    thePartnerIsAtFaultToo(it);
    whatThePartnerDoesIsAgreed(it);
    theOneWhoErredTwiceIsOffDuty(premises);
    anotherPersonAsksTwice(it);
    it.reads("ticketing-platform.txt");
  }

  private static void theHeadAloneFindsItValid(Life it) {
    var registered = it.step(AGENT, "/registration", null);
    assertEquals("APPEAL", registered.text("/judgement/kind"));
    it.step(AGENT, "/verification", Map.of("receivedAt", EVENING));
    it.step(
        AGENT, "/forwarding", Map.of("forwardedAt", EVENING, "recipients", List.of("OPS_SUPPORT")));
    var valid = Map.of("validity", "VALID", "reason", "both tickets name seat 12");
    it.tried(AGENT, "/validity", valid).refused(403, "DUTY_NOT_YOURS", "S1-12");
    it.itIs("2026-10-08T09:00:00+08:00");
    it.step(HEAD, "/validity", valid);
  }

  private static void aRefundBecomesAClaim(Life it) {
    it.added(AGENT, "/dispositions", terms("REFUND", "120.00"));
    it.triedPart(HEAD, "dispositions", "/approval", null)
        .refused(403, "AUTHORITY_TOO_LOW", "S1-03");
    it.part(DIRECTOR, "dispositions", "/approval", null);
    it.itIs("2026-10-08T14:00:00+08:00");
    it.part(AGENT, "dispositions", "/amendment", terms("COMPENSATION_CLAIM", "300.00"));
    assertEquals("CLAIM", it.read("/judgement/kind"));
    assertEquals("SERIOUS", it.read("/judgement/severity"));
    it.triedPart(DIRECTOR, "dispositions", "/approval", null)
        .refused(403, "AUTHORITY_TOO_LOW", "S1-02");
    it.part("gm", "dispositions", "/approval", null);
    it.part(AGENT, "dispositions", "/completion", Map.of("doneAt", "2026-10-08T14:00:00+08:00"));
  }

  private static void thePartnerIsAtFaultToo(Life it) {
    var shares =
        List.of(
            Map.of("party", "OURS", "percent", "30"), Map.of("party", "PARTNER", "percent", "70"));
    it.added(
        AGENT,
        "/liabilities",
        Map.of("shares", shares, "reason", "the partner's list was a day old"));
  }

  private static void whatThePartnerDoesIsAgreed(Life it) {
    it.itIs("2026-10-10T09:00:00+08:00");
    var cause = Map.of("category", "PARTNER", "finding", "the partner sends its list by hand");
    it.added(AGENT, "/improvements", cause);
    for (var kind : List.of("REMEDY", "AGREEMENT", "TRAINING")) {
      var measure =
          Map.of(
              "kind",
              kind,
              "text",
              "the list is sent by itself, " + kind.toLowerCase(Locale.ROOT),
              "owner",
              "OPS_SUPPORT",
              "dueOn",
              "2026-10-16");
      var planned = it.part(AGENT, "improvements", "/measures", measure);
      var all = planned.texts("/measures", "/id");
      var one = "/measures/" + all.getLast();
      var done = Map.of("doneAt", "2026-10-10T09:00:00+08:00", "evidence", "mail of the 10th");
      it.part(AGENT, "improvements", one + "/implementation", done);
      var seen = Map.of("effective", true, "finding", "the lists are equal");
      it.part(HEAD, "improvements", one + "/verification", seen);
    }
    across(it, "technology-clerk", Map.of("department", "TECHNOLOGY"));
    across(it, "sales-clerk", Map.of("department", "SALES"));
    across(it, AGENT, Map.of("product", "train tickets"));
  }

  private static void across(Life it, String user, Map<String, Object> where) {
    var answer = new HashMap<>(where);
    answer.put("applies", false);
    answer.put("reason", "no lists are sent there");
    it.part(user, "improvements", "/read-across", answer);
  }

  /** Twice in October: nothing is taken in by that person before the trainings and the exam. */
  private static void theOneWhoErredTwiceIsOffDuty(Premises premises) {
    var head = premises.desk(HEAD);
    head.post("/staff-errors", error("2026-10-02")).expect(201);
    var off = head.post("/staff-errors", error("2026-10-05")).expect(201);
    assertEquals("OFF_DUTY", off.text("/consequence"));
    premises.desk(AGENT).post("/complaints", intake()).refused(403, "OFF_DUTY", "S1-22");
    var path = "/conducts/" + off.text("/id");
    var staff = premises.desk("human-resources-clerk");
    long version = 2;
    for (var subject : List.of("SERVICE_ETIQUETTE", "JOB_SKILL", "PROFESSIONAL_KNOWLEDGE")) {
      var learnt = Map.of("subject", subject, "completedOn", "2026-10-10");
      staff.ifMatch(version++).post(path + "/trainings", learnt).expect(200);
    }
    var exam = Map.of("passed", true, "takenOn", "2026-10-10");
    assertEquals(
        "false", staff.ifMatch(version).post(path + "/exams", exam).expect(200).text("/offDuty"));
  }

  private static void anotherPersonAsksTwice(Life it) {
    it.itIs("2026-10-12T10:00:00+08:00");
    told(it, "2026-10-12T10:00:00+08:00");
    it.offered(AGENT, "/follow-ups", said("SATISFIED", "2026-10-12T10:00:00+08:00"))
        .refused(403, "DUTY_NOT_YOURS", "S1-06");
    it.added("callback-agent", "/follow-ups", said("DISSATISFIED", "2026-10-12T10:00:00+08:00"));
    it.itIs("2026-10-13T10:00:00+08:00");
    told(it, "2026-10-13T10:00:00+08:00");
    it.added("callback-agent", "/follow-ups", said("SATISFIED", "2026-10-13T10:00:00+08:00"));
    var closed = it.step(AGENT, "/closing", Map.of("reason", "paid and agreed"));
    assertEquals("CLOSED", closed.text("/stage"));
    assertTrue(closed.toString().contains("SATISFIED"));
  }

  private static void told(Life it, String at) {
    var message =
        Map.of(
            "kind", "CLOSING",
            "channel", "PHONE",
            "text", "The money was sent today",
            "sentAt", at);
    it.offered(AGENT, "/messages", message).expect(200);
  }

  private static Map<String, Object> said(String satisfaction, String at) {
    return Map.of(
        "channel",
        "PHONE",
        "calledAt",
        at,
        "satisfaction",
        satisfaction,
        "content",
        satisfaction.equals("SATISFIED") ? "it came" : "no money came");
  }

  private static Map<String, Object> error(String on) {
    return Map.of(
        "person",
        AGENT,
        "kind",
        "OPERATION_ERROR",
        "occurredOn",
        on,
        "analysis",
        "the old list was used");
  }

  private static Map<String, Object> terms(String remedy, String amount) {
    var line = Map.of("remedy", remedy, "amount", Map.of("amount", amount, "currency", "CNY"));
    return Map.of("lines", List.of(line), "text", "as agreed on the phone");
  }

  private static Map<String, Object> intake() {
    return Map.of(
        "source", Map.of("kind", "COMPLAINT", "channel", "PHONE", "receivedAt", EVENING),
        "customer", Map.of("name", "赵女士", "contact", "13900000000"),
        "defect", Map.of("description", "Seat 12 was sold to two of us"),
        "demands", Map.of("asked", List.of("REFUND")),
        "facts", Map.of("CUSTOMER_KIND", "END_USER", "SALES_PHASE", "AFTER_SALES"));
  }
}
