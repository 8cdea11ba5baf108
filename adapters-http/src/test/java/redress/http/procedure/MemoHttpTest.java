package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import redress.application.assessment.AllocateShare.Given;
import redress.application.weeklylist.ExampleWeek;
import redress.http.Answer;
import redress.http.ServedCompany;
import redress.http.assessment.Carried;
import redress.procedure.ShippedProcedures;

/** Departments object to what was decided, and somebody else decides on it. */
class MemoHttpTest {
  private static final String PCB = ShippedProcedures.text("pcb-manufacturer");
  private static final String OFFICE = "gm-office-clerk";

  @Test
  void an_objection_that_is_upheld_lets_the_decision_fall_and_the_case_go_on_S4_25() {
    served(
        PCB,
        company -> {
          var it = Routed.forwarded(company, "CN").closed().it();
          var quality = it.by(company, "quality-clerk");
          var memo = file(quality, "DECISION").expect(201);
          assertEquals("QUALITY", memo.text("/department"));
          assertEquals("2026-12-03T23:59:59+08:00", it.due("OBJECTION"));
          assertEquals("GM_OFFICE", it.owed("OBJECTION", "/holder"));
          file(quality, "DECISION").refused(409, "MEMO_OPEN", "S4-25");
          decide(quality, memo, true).refused(403, "DUTY_NOT_YOURS", "S4-25");
          var upheld = decide(it.by(company, "gm"), memo, true).expect(200);
          assertEquals("true", upheld.text("/decision/upheld"));
          assertEquals("2", upheld.text("/decision/round"));
          decide(it.by(company, "gm"), upheld, true).refused(409, "MEMO_DECIDED", "S4-25");
          assertEquals("DISPOSITION_PROPOSED", it.read().text("/stage"));
          assertEquals("FULFILLED", it.owed("OBJECTION", "/standing"));
          assertEquals("WITHDRAWN", it.read().text("/parts/dispositions/0/ended/how"));
          it.propose(DispositionHttpTest.paid("200.00")).expect(201);
          var told = it.timeline().toString();
          assertTrue(told.contains("QUALITY objects (DECISION): the boards were bent"), told);
          assertTrue(told.contains("gm had the case handled again: round 2 begins"), told);
        });
  }

  @Test
  void what_was_carried_out_stays_given_when_an_objection_is_upheld_S4_25_S7() {
    served(
        PCB,
        company -> {
          var it = Routed.forwarded(company, "CN").closed().it();
          it.dispose("/completion", Map.of("doneAt", ShippedCase.NOW)).expect(200);
          var memo = file(it.by(company, "quality-clerk"), "DECISION").expect(201);
          decide(it.by(company, "gm"), memo, true).expect(200);
          var fallen = it.read();
          assertNull(fallen.text("/parts/dispositions/0/ended"));
          assertEquals("false", fallen.text("/parts/dispositions/0/inForce"));
          var given = fallen.text("/parts/dispositions/0/given/amount/amount");
          assertEquals(given, fallen.text("/parts/dispositions/0/settlement/amount"));
          var why = Map.of("reason", "it was not our fault");
          it.dispose("/withdrawal", why).refused(409, "ALREADY_GIVEN");
          it.propose(DispositionHttpTest.paid("200.00")).refused(409, "DISPOSITION_STANDS");
          it.dispose("/amendment", DispositionHttpTest.paid("0.01")).refused(422, "ALREADY_GIVEN");
          it.dispose("/amendment", DispositionHttpTest.paid("200.00")).expect(200);
        });
  }

  @Test
  void a_case_that_is_handled_again_has_its_days_again_as_the_document_says_S4_25_S4_28() {
    served(
        PCB,
        company -> {
          var it = upheldInDecember(company, "CN");
          assertEquals("2026-12-14T23:59:59+08:00", again(it, "/dueAt"));
          assertEquals("S4-28", again(it, "/rule"));
          assertEquals("GM_OFFICE", again(it, "/holder"));
          assertEquals("FULFILLED", it.owed("CLOSE", "/standing"));
          Routed.of(company, it).closed();
          assertNull(again(it, "/dueAt"));
          assertEquals(2, it.read().at("/parts/copySets").size());
          assertTrue(it.read().at("/parts/copySets/0").has("voided"));
          assertFalse(it.read().at("/parts/copySets/1").has("voided"));
        });
    served(
        PCB,
        company ->
            assertEquals(
                "2026-12-18T23:59:59+08:00", again(upheldInDecember(company, "US"), "/dueAt")));
    var reopened = "\"startedBy\": \"REOPENED\",\n      \"fulfilledBy\": \"CLOSED\",\n";
    var office = "      \"holder\": \"GM_OFFICE\",\n      \"limit\": {\"calendarDays\": ";
    served(
        ShippedCase.changed(
            "pcb-manufacturer", reopened + office + "13}", reopened + office + "5}"),
        company ->
            assertEquals(
                "2026-12-06T23:59:59+08:00", again(upheldInDecember(company, "CN"), "/dueAt")));
    served(
        PCB.replaceAll(
            "\\{\\s*\"kind\": \"CLOSE\",\\s*\"when\": [^}]*},\\s*\"startedBy\":"
                + " \"REOPENED\"[^}]*}[^}]*},",
            ""),
        company -> assertNull(again(upheldInDecember(company, "CN"), "/dueAt")));
  }

  @Test
  void what_falls_on_its_way_goes_back_to_who_proposed_it_and_its_clock_runs_on_S4_25_S4_15() {
    served(
        PCB,
        company -> {
          var way = Routed.forwarded(company, "CN").toApproval("10.00");
          way.it().by(company, "sales-head").dispose("/approval", null).expect(200);
          assertEquals("NEGOTIATION", way.turn());
          var due = way.it().due("CLOSE");
          var memo = file(way.it().by(company, "quality-clerk"), "DECISION").expect(201);
          decide(way.it().by(company, "gm"), memo, true).expect(200);
          assertEquals("SALES_OPINION", way.turn());
          assertNull(way.it().owed("RESULT_NOTICE", "/standing"));
          assertEquals("OPEN", way.it().owed("CLOSE", "/standing"));
          assertEquals(due, way.it().due("CLOSE"));
          assertEquals(due, again(way.it(), "/dueAt"));
          way.closed();
        });
  }

  @Test
  void what_fell_goes_its_way_again_and_its_papers_are_void_S4_25_S4_15() {
    served(
        PCB,
        company -> {
          var way = Routed.forwarded(company, "CN").closed();
          var it = way.it();
          var office = it.by(company, OFFICE);
          it.dispose("/completion", Map.of("doneAt", ShippedCase.NOW)).expect(200);
          var memo = file(it.by(company, "quality-clerk"), "DECISION").expect(201);
          decide(it.by(company, "gm"), memo, true).expect(200);
          assertEquals("SALES_OPINION", way.turn());
          assertEquals("SALES", way.read().text("/turn/holder"));
          assertTrue(way.read().at("/parts/copySets/0").has("voided"), way.read()::toString);
          var open = office.change("/closing", Map.of("reason", "x")).refused(409, "STILL_OPEN");
          assertTrue(open.toString().contains("ROUTING_OPEN"), open::toString);
          assertEquals("false", it.read().text("/parts/dispositions/0/inForce"));
          it.dispose("/amendment", DispositionHttpTest.paid("20.00")).expect(200);
          way.says("sales-clerk").expect(200);
          assertEquals("APPROVAL", way.turn());
          it.by(company, "sales-head").dispose("/approval", null).expect(200);
          var told = it.timeline().toString();
          assertTrue(told.contains("the case goes on from SALES_OPINION again"), told);
        });
  }

  @Test
  void nothing_is_carried_out_or_closed_while_somebody_objects_S4_25() {
    served(
        PCB,
        company -> {
          var it = decided(company);
          var memo = file(it.by(company, "quality-clerk"), "DECISION").expect(201);
          var done = Map.of("doneAt", ShippedCase.NOW);
          it.dispose("/completion", done).refused(409, "MEMO_OPEN", "S4-25");
          var open =
              it.by(company, OFFICE)
                  .change("/closing", Map.of("reason", "approved"))
                  .refused(409, "STILL_OPEN");
          assertTrue(open.texts("/errors", "/code").contains("MEMO_OPEN"), open::toString);
          decide(it.by(company, "gm"), memo, false).expect(200);
          it.dispose("/completion", done).expect(200);
        });
  }

  @Test
  void whoever_filed_it_does_not_decide_on_it_S4_25() {
    served(
        PCB,
        company -> {
          var it = decided(company).by(company, "gm");
          var memo = file(it, "DECISION").expect(201);
          decide(it, memo, true).refused(403, "OWN_MEMO", "S4-25");
        });
  }

  @Test
  void one_objects_within_the_days_that_the_document_gives_S4_25() {
    served(
        PCB,
        company -> {
          var it = decided(company);
          company.clock().set(OffsetDateTime.parse("2026-12-04T00:00:00+08:00").toInstant());
          file(it, "DECISION").refused(409, "OBJECTION_TOO_LATE", "S4-25");
          company.clock().set(OffsetDateTime.parse("2026-12-03T23:59:59+08:00").toInstant());
          file(it, "DECISION").expect(201);
        });
    served(
        PCB.replace("{\"within\": {\"calendarDays\": 10}", "{\"within\": {\"workingDays\": 1}"),
        company -> {
          var it = decided(company);
          company.clock().set(OffsetDateTime.parse("2026-11-24T09:00:01+08:00").toInstant());
          file(it, "DECISION").refused(409, "OBJECTION_TOO_LATE", "S4-25");
        });
  }

  @Test
  void there_must_be_something_to_object_to_S4_25() {
    served(
        PCB,
        company -> {
          var it = SupersessionHttpTest.registered(company, "sales-clerk");
          file(it, "DECISION").refused(409, "NOTHING_DECIDED", "S4-25");
          file(it, "UNFOUNDED").refused(409, "NOT_UNFOUNDED", "S4-27");
          file(it, "PENALTY").expect(201);
        });
  }

  @Test
  void what_is_unfounded_ends_and_the_receivable_stays_due_until_a_memo_is_upheld_S4_27() {
    served(
        PCB,
        company -> {
          var it = SupersessionHttpTest.registered(company, "sales-clerk");
          var reason = Map.of("reason", "the boards were soldered at 300 degrees");
          it.change("/unfounded", reason).refused(403, "DUTY_NOT_YOURS", "S4-27");
          var office = it.by(company, OFFICE);
          var ended = office.change("/unfounded", reason).expect(200);
          assertEquals("UNFOUNDED", ended.text("/stage"));
          assertNull(it.owed("CLOSE", "/dueAt"));
          var number = ended.text("/number");
          var told = it.timeline().toString();
          assertTrue(told.contains("what the customer owes for " + number + " stays due"), told);
          assertTrue(told.contains("RECEIVABLE_STAYS_DUE"), told);
          office.change("/unfounded", reason).refused(409, "CASE_OVER", "S4-27");
          var memo = file(it, "UNFOUNDED").expect(201);
          assertEquals("S4-27", memo.text("/rule"));
          company.clock().set(OffsetDateTime.parse("2026-11-25T09:00:00+08:00").toInstant());
          decide(it.by(company, "gm"), memo, true).expect(200);
          assertEquals("INVESTIGATING", it.read().text("/stage"));
          assertEquals("CAUSE", it.read().text("/turn/step"));
          assertEquals("2026-11-26T23:59:59+08:00", it.read().text("/turn/dueAt"));
          assertEquals("2026-12-08T23:59:59+08:00", it.due("CLOSE"));
        });
    served(
        PCB.replace("\"unfoundedRule\": \"S4-27\"", "\"unfoundedRule\": \"X-9\""),
        company -> {
          var it = SupersessionHttpTest.registered(company, OFFICE);
          it.change("/unfounded", Map.of("reason", "not ours")).expect(200);
          company.clock().set(OffsetDateTime.parse("2026-12-04T00:00:00+08:00").toInstant());
          file(it, "UNFOUNDED").refused(409, "OBJECTION_TOO_LATE", "X-9");
        });
  }

  @Test
  void nobody_is_charged_for_a_case_while_somebody_objects_S4_25() {
    served(
        ExampleWeek.objecting("X-2"),
        company -> {
          var week = new ExampleWeek(company.company());
          var it = week.determined(ExampleWeek.MANUFACTURING);
          week.ends();
          week.compiled();
          week.entered("100.00");
          var share = week.proposed().assessment().items().getLast();
          week.signed("quality-head");
          week.signed("gm");
          week.allocated(
              "manufacturing-head", share.id(), List.of(new Given("manufacturing-clerk", null)));
          var memos = "/complaints/" + it.id() + "/memos";
          var memo =
              company
                  .desk("manufacturing-head")
                  .post(memos, Map.of("against", "PENALTY", "text", "not ours"))
                  .expect(201);
          execute(company, week).refused(409, "PENALTY_FROZEN", "X-2");
          company
              .desk("gm")
              .ifMatch(1)
              .post(
                  memos + "/" + memo.text("/id") + "/decision",
                  Map.of("upheld", false, "reason", "it was theirs"))
              .expect(200);
          execute(company, week).expect(200);
        });
  }

  private static Answer execute(ServedCompany company, ExampleWeek week) {
    return company
        .desk("finance-head")
        .ifMatch(week.version())
        .post("/assessments/2026-W48/execution", Carried.out(week, "2026-11-30T09:00:00+08:00"));
  }

  /** A case that was closed and is handled again since the first of December. */
  private static ShippedCase upheldInDecember(ServedCompany company, String country) {
    var it = Routed.forwarded(company, country).closed().it();
    company.clock().set(OffsetDateTime.parse("2026-12-01T09:00:00+08:00").toInstant());
    var memo = file(it.by(company, "quality-clerk"), "DECISION").expect(201);
    decide(it.by(company, "gm"), memo, true).expect(200);
    return it;
  }

  /** A member of the clock for closing that runs; nothing if none does. */
  private static String again(ShippedCase it, String member) {
    for (var one : it.read().at("/obligations")) {
      if (one.get("kind").asText().equals("CLOSE") && one.get("standing").asText().equals("OPEN")) {
        return one.at(member).asText();
      }
    }
    return null;
  }

  private static Answer file(ShippedCase it, String against) {
    return it.post("/memos", Map.of("against", against, "text", "the boards were bent"));
  }

  private static Answer decide(ShippedCase it, Answer memo, boolean upheld) {
    return it.change(
        "/memos/" + memo.text("/id") + "/decision",
        Long.parseLong(memo.text("/version")),
        Map.of("upheld", upheld, "reason", "seen again"));
  }

  private static ShippedCase decided(ServedCompany company) {
    var it = DispositionHttpTest.pcb(company);
    it.propose(DispositionHttpTest.paid("100.00")).expect(201);
    it.by(company, "sales-head").dispose("/approval", null).expect(200);
    return it;
  }

  private static void served(String document, Consumer<ServedCompany> work) {
    try (var company = ServedCompany.inMemory(document)) {
      work.accept(company);
    }
  }
}
