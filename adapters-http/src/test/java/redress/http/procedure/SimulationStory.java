package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.http.Answer;
import redress.http.Desk;
import redress.http.ServedCompany;
import redress.procedure.BareProcedure;
import redress.procedure.ShippedProcedures;

/** What another version would have made of closed cases, over HTTP and on whatever store. */
public abstract class SimulationStory {
  private static final String PROCEDURE = "/procedures/bare-desk";
  private static final String SIMULATIONS = PROCEDURE + "/simulations";
  private static final String MONDAY = "2026-11-23";

  private static final String FIRST =
      BareProcedure.text()
          .replace(
              "\"CANCEL\":",
              """
              "PROPOSE": {"by": [{"department": "WORKSHOP"}], "rule": "B-5"},
              "APPROVE": {"by": [{"department": "DESK"}], "rule": "B-5"},
              "CARRY_OUT": {"by": [{"department": "WORKSHOP"}], "rule": "B-5"},
              "CANCEL":\
              """)
          .replace(
              "\"penalty\": {\"currency\": \"CNY\"}",
              """
              "disposition": {"remedies": ["RETURN"], "rule": "B-5"},
              "authority": {
                "levels": [{"positions": ["CLERK"]}, {"positions": ["OWNER"]}],
                "byAmount": {
                  "upperInclusive": true,
                  "brackets": [
                    {"from": 0, "upTo": 100, "approver": "CLERK"},
                    {"from": 100, "approver": "OWNER"}
                  ],
                  "rule": "B-5"
                }
              },
              "penalty": {
                "currency": "CNY",
                "lateFines": [
                  {
                    "obligation": "FORWARD",
                    "perDay": 10,
                    "cap": null,
                    "counting": "PER_PLAN",
                    "rule": "B-6"
                  }
                ]
              }\
              """);

  /** An hour instead of three, twice the fine, a lower bracket, and a clock more. */
  private static final String SECOND =
      FIRST
          .replace("{\"workingHours\": 3}", "{\"workingHours\": 1}")
          .replace("\"perDay\": 10", "\"perDay\": 20")
          .replace("\"upTo\": 100", "\"upTo\": 50")
          .replace("\"from\": 100", "\"from\": 50")
          .replace(
              "\"obligations\": [",
              """
              "obligations": [
                {
                  "kind": "CLOSE",
                  "startedBy": "REGISTERED",
                  "fulfilledBy": "CLOSED",
                  "holder": "WORKSHOP",
                  "limit": {"hours": 5},
                  "pausedBy": [],
                  "rule": "B-7"
                },\
              """);

  /** Signed in once each: many sessions in a row are refused. */
  private final Map<String, Desk> desks = new HashMap<>();

  protected abstract ServedCompany served(String document);

  @Test
  void a_draft_shows_which_clocks_approvers_and_fines_would_have_differed() {
    try (var company = served(FIRST)) {
      closed(company, "2026-11-23T11:00:00+08:00", "80.00", "2026-11-23T13:00:00+08:00");
      closed(company, "2026-11-24T13:00:00+08:00", "40.00", "2026-11-24T14:00:00+08:00");
      var owner = company.desk("owner");
      owner.post(PROCEDURE + "/versions", SECOND).expect(201);
      var asked = Map.of("version", 2, "from", MONDAY, "to", "2026-11-24");
      var started = owner.post(SIMULATIONS, asked).expect(202);
      var path = started.header("Location").replaceFirst("/api/v1", "");
      assertEquals(SIMULATIONS + "/" + started.text("/id"), path);
      assertEquals("0", started.text("/progress/done"));
      assertEquals("2", started.text("/progress/total"));
      assertNull(owner.get(path).expect(200).text("/finishedAt"));
      run(company);

      var it = owner.get(path).expect(200);
      assertTrue(it.text("/finishedAt") != null, it.toString());
      assertEquals("2", it.text("/progress/done"));
      assertEquals(List.of("DESK", "WORKSHOP"), it.texts("/departments", "/department"));
      var forward = "/departments/0/clocks/0";
      assertEquals("FORWARD", it.text(forward + "/kind"));
      side(it, forward + "/was", 2, 1, "20.00");
      side(it, forward + "/would", 2, 2, "60.00");
      assertEquals("2", it.text(forward + "/sooner"));
      var close = "/departments/1/clocks/0";
      assertEquals("CLOSE", it.text(close + "/kind"));
      side(it, close + "/was", 0, 0, "0.00");
      side(it, close + "/would", 2, 1, "0.00");
      assertEquals(List.of("CLERK", "CLERK"), it.texts("/departments/1/approvals", "/was"));
      assertEquals(List.of("CLERK", "OWNER"), it.texts("/departments/1/approvals", "/would"));
      assertEquals("1", it.text("/departments/1/total/otherSigners"));
      side(it, "/total/was", 2, 1, "20.00");
      side(it, "/total/would", 4, 3, "60.00");
      assertEquals("1", it.text("/total/otherSigners"));
      assertEquals("2", it.text("/total/signatures"));
    }
  }

  @Test
  void what_is_in_force_differs_in_nothing_from_itself_and_other_days_are_not_counted() {
    try (var company = served(FIRST)) {
      closed(company, "2026-11-24T13:00:00+08:00", "80.00", "2026-11-24T14:00:00+08:00");
      var owner = company.desk("owner");
      var same =
          simulated(company, owner, Map.of("version", 1, "from", MONDAY, "to", "2026-11-24"));
      assertEquals(same.at("/total/was"), same.at("/total/would"));
      assertEquals("0", same.text("/total/sooner"));
      assertEquals("0", same.text("/total/later"));
      assertEquals("0", same.text("/total/otherSigners"));
      var monday = simulated(company, owner, Map.of("version", 1, "from", MONDAY, "to", MONDAY));
      assertEquals("0", monday.text("/progress/total"));
      assertEquals(List.of(), monday.texts("/departments", "/department"));
    }
  }

  @Test
  void what_is_written_to_those_who_are_late_would_have_differed_S4_42() {
    var first =
        FIRST
            .replace(
                "\"CANCEL\":",
                """
                "INQUIRE": {"by": [{"department": "DESK"}], "rule": "B-9"},
                "ANSWER_INQUIRY": {"by": [{"department": "DESK"}], "rule": "B-9"},
                "CANCEL":\
                """)
            .replace(
                "\"disposition\": {",
                """
                "urging": {"everyWorkingDays": 1, "department": "DESK", "rule": "B-9"},
                "inquiry": {"automatic": true, "department": "DESK", "rule": "B-9"},
                "disposition": {\
                """);
    try (var company = served(first)) {
      closed(company, "2026-11-24T13:30:00+08:00", "80.00", "2026-11-24T14:00:00+08:00");
      var owner = company.desk("owner");
      var second =
          first
              .replace("\"everyWorkingDays\": 1", "\"everyWorkingDays\": 2")
              .replace("\"automatic\": true", "\"automatic\": false");
      owner.post(PROCEDURE + "/versions", second).expect(201);
      var it = simulated(company, owner, Map.of("version", 2, "from", MONDAY, "to", "2026-11-24"));
      for (var of : List.of("/total", "/departments/0/total", "/departments/0/clocks/0")) {
        assertEquals("2", it.text(of + "/was/notes/urging"), it::toString);
        assertEquals("1", it.text(of + "/was/notes/inquiry"));
        assertEquals("1", it.text(of + "/would/notes/urging"));
        assertEquals("0", it.text(of + "/would/notes/inquiry"));
      }
    }
  }

  @Test
  void only_who_may_write_a_version_tries_one() {
    try (var company = served(FIRST.replace("\"approver\": \"OWNER\",", AUTHORS))) {
      var asked = Map.of("version", 1, "from", MONDAY, "to", MONDAY);
      company.desk("desk-clerk").post(SIMULATIONS, asked).refused(403, "NOT_AUTHOR");
      var owner = company.desk("owner");
      owner
          .post(SIMULATIONS, Map.of("version", 9, "from", MONDAY, "to", MONDAY))
          .refused(404, "NOT_FOUND");
      owner.post("/procedures/another/simulations", asked).refused(404, "NOT_FOUND");
      var backwards = Map.of("version", 1, "from", MONDAY, "to", "2026-11-22");
      assertEquals(
          List.of("/to"), owner.post(SIMULATIONS, backwards).refused(400, "MALFORMED").faults());
      var path = owner.post(SIMULATIONS, asked).expect(202).header("Location");
      var other = path.replaceFirst("/api/v1", "").replace("bare-desk", "another");
      owner.get(other).refused(404, "NOT_FOUND");
    }
  }

  @Test
  void where_no_author_is_named_everybody_drafts_and_only_who_approves_has_it_tried() {
    try (var company = served(FIRST)) {
      var asked = Map.of("version", 2, "from", MONDAY, "to", MONDAY);
      var clerk = company.desk("desk-clerk");
      clerk.post(PROCEDURE + "/versions", SECOND).expect(201);
      clerk.post(SIMULATIONS, asked).refused(403, "NOT_AUTHOR");
      company.desk("owner").post(SIMULATIONS, asked).expect(202);
    }
  }

  @Test
  void who_is_named_as_author_has_it_tried_and_so_does_who_approves() {
    var named = "\"approver\": \"OWNER\", \"authors\": [\"CLERK\"],";
    try (var company = served(FIRST.replace("\"approver\": \"OWNER\",", named))) {
      var asked = Map.of("version", 1, "from", MONDAY, "to", MONDAY);
      company.desk("desk-clerk").post(SIMULATIONS, asked).expect(202);
      company.desk("owner").post(SIMULATIONS, asked).expect(202);
    }
  }

  @Test
  void a_company_has_few_tries_going_at_once_and_is_told_which() {
    try (var company = served(FIRST)) {
      var owner = company.desk("owner");
      var asked = Map.of("version", 1, "from", MONDAY, "to", MONDAY);
      for (int i = 0; i < 3; i++) {
        owner.post(SIMULATIONS, asked).expect(202);
      }
      var full = owner.post(SIMULATIONS, asked).refused(409, "SIMULATIONS_UNFINISHED");
      var said = full.text("/detail");
      assertTrue(said.startsWith("at most 3 versions are tried at once"), said);
      assertTrue(said.contains("version 1 over 2026-11-23 to 2026-11-23"), said);
      assertTrue(said.contains("asked for by 'owner'"), said);
      run(company);
      owner.post(SIMULATIONS, asked).expect(202);
    }
  }

  @Test
  void a_way_is_compared_step_by_step_S4_29() {
    var document = ShippedProcedures.text("pcb-manufacturer");
    try (var company = served(document)) {
      along(company);
      var gm = company.desk("gm");
      var base = "/procedures/pcb-manufacturer";
      var same = asked(company, gm, base, 1);
      assertEquals("1", same.text("/progress/done"));
      assertEquals(same.at("/total/was"), same.at("/total/would"), same::toString);
      assertEquals("0", same.text("/total/sooner"));
      assertEquals("0", same.text("/total/later"));
      var slower =
          document
              .replace(
                  "\"rule\": \"S4-03\"},\n"
                      + "        \"budgets\": [{\"limit\": {\"calendarDays\": 1}}]",
                  "\"rule\": \"S4-03\"},\n"
                      + "        \"budgets\": [{\"limit\": {\"calendarDays\": 2}}]")
              .replace("{\"calendarDays\": 13}", "{\"calendarDays\": 14}")
              .replace("{\"calendarDays\": 17}", "{\"calendarDays\": 18}");
      gm.post(base + "/versions", slower).expect(201);
      var later = asked(company, gm, base, 2);
      assertEquals("2", later.text("/total/later"), later::toString);
      assertEquals("0", later.text("/total/sooner"));
      var quality = later.texts("/departments", "/department").indexOf("QUALITY");
      assertEquals("1", later.text("/departments/" + quality + "/total/later"));
    }
  }

  /** The whole way, a minute for each step. */
  private static void along(ServedCompany company) {
    var it = Routed.forwarded(company, "CN");
    minute(company);
    it.says("quality-clerk", Routed.cause()).expect(200);
    minute(company);
    it.says("manufacturing-clerk", Routed.said("facts", Routed.FACTS)).expect(200);
    minute(company);
    it.says("manufacturing-head").expect(200);
    minute(company);
    it.says("gm-office-clerk").expect(200);
    it.it().propose(DispositionHttpTest.paid("10.00")).expect(201);
    minute(company);
    it.says("sales-clerk").expect(200);
    minute(company);
    it.says("gm-office-clerk").expect(200);
    minute(company);
    it.it().by(company, "sales-head").dispose("/approval", null).expect(200);
    minute(company);
    it.says("sales-clerk", talked(company)).expect(200);
    it.slip("sales-head", "/reading", null).expect(200);
    minute(company);
    it.says("gm-office-clerk").expect(200);
    minute(company);
    it.says("sales-head").expect(200);
    it.located().reported();
    it.it().tell("CLOSING", "it is settled", company.clock().instant().toString()).expect(200);
    it.it()
        .by(company, "gm-office-clerk")
        .change("/closing", Map.of("reason", "signed"))
        .expect(200);
  }

  private static Map<String, Object> talked(ServedCompany company) {
    var now = company.clock().instant().toString();
    return Routed.said("negotiation", Map.of("accepted", true, "talkedAt", now));
  }

  private static void minute(ServedCompany company) {
    company.clock().set(company.clock().instant().plusSeconds(60));
  }

  private static Answer asked(ServedCompany company, Desk gm, String base, int version) {
    var form = Map.of("version", version, "from", MONDAY, "to", MONDAY);
    var path = gm.post(base + "/simulations", form).expect(202).header("Location");
    run(company);
    return gm.get(path.replaceFirst("/api/v1", "")).expect(200);
  }

  private static final String AUTHORS = "\"approver\": \"OWNER\", \"authors\": [\"OWNER\"],";

  private static Answer simulated(ServedCompany company, Desk owner, Map<String, ?> asked) {
    var path = owner.post(SIMULATIONS, asked).expect(202).header("Location");
    run(company);
    return owner.get(path.replaceFirst("/api/v1", "")).expect(200);
  }

  private static void run(ServedCompany company) {
    var jobs = company.company().useCases().jobs();
    for (var outcome = jobs.handle(); outcome.isPresent(); outcome = jobs.handle()) {
      assertNull(outcome.get().failure(), outcome.get().toString());
    }
  }

  private static void side(Answer it, String pointer, int owed, int late, String fines) {
    assertEquals(Integer.toString(owed), it.text(pointer + "/owed"), pointer);
    assertEquals(Integer.toString(late), it.text(pointer + "/late"), pointer);
    assertEquals(fines, it.text(pointer + "/fines/amount"), pointer);
  }

  /** A case that came in at nine o'clock on Monday. */
  private void closed(ServedCompany company, String forwardedAt, String amount, String closedAt) {
    var nine = "2026-11-23T09:00:00+08:00";
    at(company, nine);
    var clerk = desk(company, "desk-clerk");
    var intake =
        Map.of(
            "source", Map.of("kind", "COMPLAINT", "channel", "PHONE", "receivedAt", nine),
            "demands", Map.of("asked", List.of("RETURN")));
    var path = "/complaints/" + clerk.post("/complaints", intake).expect(201).text("/id");
    clerk.ifMatch(1).post(path + "/verification", Map.of("receivedAt", nine)).expect(200);
    clerk.ifMatch(2).post(path + "/registration", null).expect(200);
    at(company, forwardedAt);
    var forwarding = Map.of("forwardedAt", forwardedAt, "recipients", List.of("WORKSHOP"));
    desk(company, "desk-clerk").ifMatch(3).post(path + "/forwarding", forwarding).expect(200);
    var line =
        Map.of(
            "remedy",
            "RETURN",
            "quantity",
            1,
            "amount",
            Map.of("amount", amount, "currency", "CNY"));
    var proposed =
        desk(company, "workshop-clerk")
            .post(path + "/dispositions", Map.of("lines", List.of(line), "text", "take it back"))
            .expect(201);
    desk(company, "owner")
        .ifMatch(1)
        .post(path + "/dispositions/" + proposed.text("/id") + "/approval", null)
        .expect(200);
    at(company, closedAt);
    var closing = desk(company, "desk-clerk");
    closing
        .ifMatch(Long.parseLong(closing.get(path).text("/version")))
        .post(path + "/closing", Map.of("reason", "mended"))
        .expect(200);
  }

  private Desk desk(ServedCompany company, String user) {
    return desks.computeIfAbsent(user, company::desk);
  }

  private static void at(ServedCompany company, String time) {
    company.clock().set(OffsetDateTime.parse(time).toInstant());
  }
}
