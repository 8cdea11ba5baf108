package redress.http.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import redress.http.Answer;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;

/** Departments that are late are urged, and asked afterwards why they were late, by themselves. */
class NoticesHttpTest {
  private static final String PCB = ShippedProcedures.text("pcb-manufacturer");
  private static final String OFFICE = "gm-office-clerk";

  @Test
  void a_late_step_is_urged_once_on_each_working_day_until_it_is_done_S4_42() {
    served(
        PCB,
        company -> {
          var it = registered(company);
          assertEquals("2026-11-23T14:00:00+08:00", it.due("ROUTING_STEP"));
          assertEquals(0, notes(company, "2026-11-23T14:00:00+08:00"));
          assertEquals(1, notes(company, "2026-11-23T14:00:01+08:00"));
          assertEquals(1, notes(company, "2026-11-23T17:00:00+08:00"));
          assertEquals(1, notes(company, "2026-11-24T08:29:00+08:00"));
          assertEquals(2, notes(company, "2026-11-24T08:30:00+08:00"));
          assertEquals(3, notes(company, "2026-11-27T16:00:00+08:00"));
          assertEquals(3, notes(company, "2026-11-29T16:00:00+08:00"));
          var newest = list(company, "").at("/items/0");
          assertEquals("GM_OFFICE", newest.at("/step/holder").asText());
          assertEquals("ROUTING_STEP", newest.at("/step/kind").asText());
          assertEquals("3", newest.at("/number").asText());
          assertEquals("2026-11-27", newest.at("/day").asText());
          assertEquals("S4-42", newest.at("/rule").asText());
          var told = it.timeline().toString();
          assertTrue(
              told.contains(
                  "urging note 2: GM_OFFICE had to send the case on by Mon 2026-11-23 14:00"),
              told);
          sentOn(it, "2026-11-29T16:00:00+08:00");
          assertEquals(4, notes(company, "2026-12-01T16:00:00+08:00"));
          assertEquals(3, list(company, "?holder=GM_OFFICE").at("/items").size());
          assertEquals("QUALITY", list(company, "").text("/items/0/step/holder"));
        });
  }

  @Test
  void notes_are_listed_by_case_and_by_department_page_by_page_S4_42() {
    served(
        PCB,
        company -> {
          var one = registered(company).read().text("/id");
          registered(company);
          assertEquals(2, notes(company, "2026-11-23T15:00:00+08:00"));
          assertEquals(1, list(company, "?complaint=" + one).at("/items").size());
          assertEquals(2, list(company, "?holder=GM_OFFICE").at("/items").size());
          assertEquals(0, list(company, "?holder=SALES").at("/items").size());
          var page = list(company, "?limit=1");
          assertEquals(1, page.at("/items").size());
          var next = page.header("Link").replaceAll(".*cursor=([^&>]+).*", "$1");
          var second = list(company, "?limit=1&cursor=" + next).text("/items/0/id");
          assertTrue(second.compareTo(page.text("/items/0/id")) < 0, second);
        });
  }

  @Test
  void what_is_urged_and_how_often_is_said_by_the_document_S4_42() {
    served(
        PCB.replace("\"everyWorkingDays\": 1", "\"everyWorkingDays\": 2"),
        company -> {
          registered(company);
          assertEquals(1, notes(company, "2026-11-23T15:00:00+08:00"));
          assertEquals(1, notes(company, "2026-11-24T15:00:00+08:00"));
          assertEquals(2, notes(company, "2026-11-25T15:00:00+08:00"));
        });
    served(
        PCB.replaceFirst("\"obligations\": \\[\\s*\"[^]]*]", "\"obligations\": [\"CLOSE\"]"),
        company -> {
          registered(company);
          assertEquals(0, notes(company, "2026-12-04T15:00:00+08:00"));
          assertEquals(1, notes(company, "2026-12-07T15:00:00+08:00"));
          assertEquals("CLOSE", list(company, "").text("/items/0/step/kind"));
        });
    served(
        PCB.replaceFirst("\"urging\": [{][^}]*[}],", ""),
        company -> {
          registered(company);
          assertEquals(0, notes(company, "2026-11-27T15:00:00+08:00"));
        });
  }

  @Test
  void whoever_is_urged_by_another_rule_reads_that_rule() {
    served(
        ShippedProcedures.text("general-feedback"),
        company -> {
          var it =
              ShippedCase.drafted(
                  company, "after-sales-clerk", Map.of("facts", Map.of("CATEGORY", "OTHER")));
          it.register().expect(200);
          it.verify().expect(200);
          company.clock().set(OffsetDateTime.parse("2026-11-24T10:00:00+08:00").toInstant());
          work(company);
          var note = company.desk("after-sales-clerk").get("/urging-notes").expect(200);
          assertEquals("H-6", note.text("/items/0/rule"));
          assertEquals("ACKNOWLEDGEMENT", note.text("/items/0/step/kind"));
        });
  }

  @Test
  void after_closing_those_who_were_late_are_asked_why_by_itself_S4_42() {
    served(
        PCB,
        company -> {
          var it = closed(company, "2026-11-28T10:00:00+08:00");
          work(company);
          assertEquals(0, it.read().at("/parts/inquiryNotes").size());
          company.clock().set(OffsetDateTime.parse("2026-11-30T08:30:00+08:00").toInstant());
          work(company);
          var note = it.read().at("/parts/inquiryNotes/0");
          assertEquals(2, it.read().at("/parts/inquiryNotes").size());
          assertEquals("QUALITY", it.read().text("/parts/inquiryNotes/1/step/holder"));
          assertEquals("ROUTING_STEP", note.at("/step/kind").asText());
          assertEquals("GM_OFFICE", note.at("/step/holder").asText());
          assertEquals("clock", note.at("/issued/by").asText());
          var path = "/inquiry-notes/" + note.at("/id").asText() + "/answer";
          var cause = Map.of("cause", "the whole office was at the fair");
          it.by(company, "sales-clerk")
              .change(path, 1, cause)
              .refused(403, "DUTY_NOT_YOURS", "S4-42");
          var answered = it.change(path, 1, cause).expect(200);
          assertEquals("the whole office was at the fair", answered.text("/answer/cause"));
          it.change(path, 2, cause).refused(409, "INQUIRY_ANSWERED", "S4-42");
          it.post("/inquiry-notes", Map.of("obligation", note.at("/step/obligation").asText()))
              .refused(409, "ALREADY_INQUIRED", "S4-42");
          it.post("/inquiry-notes", Map.of("obligation", it.owed("CLOSE", "/id")))
              .refused(422, "STEP_NOT_LATE", "S4-42");
          var told = it.timeline().toString();
          assertTrue(told.contains("GM_OFFICE is asked why it was late: it was due at"), told);
        });
  }

  @Test
  void where_the_document_says_so_somebody_asks_and_nobody_else_S4_42() {
    served(
        PCB.replace("\"automatic\": true", "\"automatic\": false"),
        company -> {
          var it = closed(company, "2026-11-24T10:00:00+08:00");
          work(company);
          assertEquals(0, it.read().at("/parts/inquiryNotes").size());
          var asked =
              Map.of("obligation", it.owed("ROUTING_STEP", "/id"), "text", "What kept you?");
          it.by(company, "sales-clerk")
              .post("/inquiry-notes", asked)
              .refused(403, "DUTY_NOT_YOURS", "S4-42");
          var note = it.post("/inquiry-notes", asked).expect(201);
          assertEquals("What kept you?", note.text("/text"));
          assertEquals(OFFICE, note.text("/issued/by"));
          assertEquals("GM_OFFICE", note.text("/department"));
        });
  }

  @Test
  void nobody_is_asked_before_the_closing_or_about_what_was_in_time_S4_42() {
    served(
        PCB,
        company -> {
          var it = registered(company);
          it.post("/inquiry-notes", Map.of("obligation", it.owed("CLOSE", "/id")))
              .refused(409, "NOT_CLOSED", "S4-42");
          it.forward("QUALITY").expect(200);
          Routed.of(company, it).closed();
          company.clock().set(OffsetDateTime.parse("2026-11-24T10:00:00+08:00").toInstant());
          work(company);
          assertEquals(0, it.read().at("/parts/inquiryNotes").size());
        });
  }

  @Test
  void a_clock_that_stands_still_is_neither_late_nor_urged_S4_42() {
    var pausing =
        PCB.replaceFirst(
            "(\"limit\": [{]\"workingDays\": 0.5[}],\\s*\"pausedBy\": \\[)\\]",
            "$1\"CUSTOMER_DATA\"]");
    served(
        pausing,
        company -> {
          var it = registered(company);
          var sales = it.by(company, "sales-clerk");
          company.clock().set(OffsetDateTime.parse("2026-11-23T10:00:00+08:00").toInstant());
          var waiting = Map.of("code", "CUSTOMER_DATA", "reason", "no sample yet");
          sales.change("/waitings", waiting).expect(200);
          assertEquals(0, notes(company, "2026-11-23T16:00:00+08:00"));
          assertEquals("false", it.owed("ROUTING_STEP", "/late"));
          assertEquals("true", it.owed("ROUTING_STEP", "/paused"));
          assertEquals(0, overdue(company).at("/items").size());
          assertNull(statistics(company));
          company.clock().set(OffsetDateTime.parse("2026-11-24T10:00:00+08:00").toInstant());
          sales.change("/resumption", null).expect(200);
          assertEquals("2026-11-24T14:00:00+08:00", it.due("ROUTING_STEP"));
          assertEquals(0, notes(company, "2026-11-24T14:00:00+08:00"));
          assertEquals(1, notes(company, "2026-11-24T14:01:00+08:00"));
          assertEquals("true", it.owed("ROUTING_STEP", "/late"));
          assertEquals(1, overdue(company).at("/items").size());
          assertEquals("1", statistics(company));
          sales.change("/waitings", waiting).expect(200);
          assertEquals(1, notes(company, "2026-11-25T14:01:00+08:00"));
          assertEquals("true", it.owed("ROUTING_STEP", "/late"));
          assertEquals(1, overdue(company).at("/items").size());
          assertEquals("1", statistics(company));
        });
  }

  private static Answer overdue(ServedCompany company) {
    return company.desk(OFFICE).get("/complaints?overdue=true").expect(200);
  }

  /** How many steps the month's statistics call overdue. */
  private static String statistics(ServedCompany company) {
    var month = company.desk(OFFICE).get("/statistics?month=2026-11").expect(200);
    return "0".equals(month.text("/overdue")) ? null : month.text("/overdue");
  }

  private static ShippedCase registered(ServedCompany company) {
    var draft = ShippedCase.drafted(company, "sales-clerk", CircumstancesHttpTest.pcb("CN"));
    draft.change("/waivers", Map.of("field", "SAMPLE", "reason", "lost")).expect(200);
    draft.verify().expect(200);
    var it = draft.by(company, OFFICE);
    it.register().expect(200);
    return it;
  }

  /** One that was forwarded on Tuesday morning, late, and closed then. */
  private static ShippedCase closed(ServedCompany company, String at) {
    var it = registered(company);
    company.clock().set(OffsetDateTime.parse("2026-11-24T09:00:00+08:00").toInstant());
    sentOn(it, "2026-11-24T09:00:00+08:00");
    company.clock().set(OffsetDateTime.parse(at).toInstant());
    Routed.of(company, it).closed();
    return it;
  }

  private static void sentOn(ShippedCase it, String at) {
    it.change("/forwarding", Map.of("forwardedAt", at, "recipients", List.of("QUALITY")))
        .expect(200);
  }

  /** How many notes there are when the program has worked at that time. */
  private static int notes(ServedCompany company, String at) {
    company.clock().set(OffsetDateTime.parse(at).toInstant());
    work(company);
    return list(company, "").at("/items").size();
  }

  private static Answer list(ServedCompany company, String query) {
    return company.desk(OFFICE).get("/urging-notes" + query).expect(200);
  }

  /** The program does what is due. */
  private static void work(ServedCompany company) {
    var jobs = company.company().useCases().jobs();
    for (var done = jobs.handle(); done.isPresent(); done = jobs.handle()) {
      assertNull(done.get().failure());
    }
  }

  private static void served(String document, Consumer<ServedCompany> work) {
    try (var company = ServedCompany.inMemory(document)) {
      work.accept(company);
    }
  }
}
