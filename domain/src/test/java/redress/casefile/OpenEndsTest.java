package redress.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.casefile.Aside.asking;
import static redress.casefile.Aside.codes;
import static redress.casefile.Aside.mark;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.QUALITY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.answer.CustomerAnswer;
import redress.answer.CustomerAnswer.Basis;
import redress.answer.CustomerAnswer.Sending;
import redress.closing.ClosingRules;
import redress.complaint.Channel;
import redress.complaint.Complaint;
import redress.complaint.Demand;
import redress.complaint.Part;
import redress.complaint.Stage;
import redress.complaint.Urgency;
import redress.disposition.Authors;
import redress.disposition.Course;
import redress.disposition.Disposition;
import redress.disposition.Signature;
import redress.disposition.Terms;
import redress.eightd.Assignment;
import redress.eightd.Course.Ending;
import redress.eightd.EightD;
import redress.eightd.Report;
import redress.followup.FollowUp;
import redress.followup.Satisfaction;
import redress.improvement.Improvement;
import redress.investigation.Analysis;
import redress.investigation.Investigation;
import redress.investigation.Liability;
import redress.investigation.Origin;
import redress.investigation.Provenance;
import redress.money.Money;
import redress.obligation.Moment;
import redress.organization.Department;
import redress.organization.Position;
import redress.ownership.Ownership;
import redress.procedure.Procedure;
import redress.procedure.ShippedProcedures;
import redress.rule.Refusal;
import redress.testing.Example;
import redress.testing.Json;
import redress.triage.Triage;

/** What keeps a case from its end, as far as it depends on what stands beside it. */
class OpenEndsTest {
  private static final Procedure EQUIPMENT = Aside.procedure("equipment-manufacturer");
  private static final Procedure PCB = Aside.procedure("pcb-manufacturer");
  private static final Procedure FEEDBACK = Aside.procedure("general-feedback");
  private static final Procedure SERVICE = Aside.procedure("after-sales-service");
  private static final Complaint CASE = Example.verified(Example.complaintId(1), 1);
  private static final Complaint SENT = Example.next(CASE, Stage.INVESTIGATING);

  @Test
  void whoever_is_responsible_is_asked_for_the_report_I_20() {
    var found = found(null);
    assertEquals(List.of("NOT_ASKED"), open(EQUIPMENT, ClosingRules.NOT_ASKED, found));
    assertEquals(
        List.of("NOT_ASKED"),
        open(EQUIPMENT, ClosingRules.NOT_ASKED, found, asked("PURCHASING", null)));
    var theirs = new Ending.Withdrawn(MONDAY, "head", "not theirs");
    assertEquals(
        List.of("NOT_ASKED"),
        open(EQUIPMENT, ClosingRules.NOT_ASKED, found, asked("QUALITY", theirs)));
    assertEquals(List.of(), open(EQUIPMENT, ClosingRules.NOT_ASKED, found, asked("QUALITY", null)));
    var guessed =
        new Investigation(
            Aside.part(2),
            1,
            analysis(),
            Liability.of(QUALITY, Liability.State.PRELIMINARY, "guess", mark("q")),
            null);
    assertEquals(List.of(), open(EQUIPMENT, ClosingRules.NOT_ASKED, guessed));
    assertEquals(List.of(), open(EQUIPMENT, ClosingRules.REVIEW_OPEN, found));
  }

  @Test
  void what_is_open_is_counted_in_the_refusal_I_04() {
    var asked = asking(ClosingRules.NOT_ASKED, ClosingRules.NOT_FORWARDED);
    var one = OpenEnds.refusal(Aside.of(EQUIPMENT, SENT, found(null)), asked, Moment.CLOSED);
    assertEquals("1 thing is still open", one.map(Refusal::getMessage).orElseThrow());
    var two = OpenEnds.refusal(Aside.of(EQUIPMENT, CASE, found(null)), asked, Moment.CLOSED);
    assertEquals("2 things are still open", two.map(Refusal::getMessage).orElseThrow());
    var none = OpenEnds.refusal(Aside.of(EQUIPMENT, SENT), asked, Moment.CLOSED);
    assertEquals(Optional.empty(), none);
  }

  @Test
  void a_case_that_was_never_compared_with_others_was_never_sent_on_H_7() {
    var asked = new String[] {ClosingRules.RECURRENCE_UNANSWERED};
    assertEquals(List.of("NOT_FORWARDED"), open(PCB, CASE, asked));
    var both = new String[] {ClosingRules.RECURRENCE_UNANSWERED, ClosingRules.NOT_FORWARDED};
    assertEquals(List.of("NOT_FORWARDED"), open(PCB, CASE, both), "once, as any case");
    assertEquals(Optional.empty(), RecurrenceActions.missing(Aside.of(PCB, CASE), asking(both)));
    assertEquals(List.of(), open(PCB, SENT, asked));
    assertEquals(List.of(), open(PCB, CASE, new String[] {ClosingRules.REVIEW_OPEN}));
    var unlike = Example.draft(Example.complaintId(1));
    assertEquals(List.of(), open(PCB, unlike, asked), "there is nothing to compare");
  }

  @Test
  void an_important_case_has_an_owner_as_the_newest_assessment_says_G_1() {
    var asked = ClosingRules.OWNER_MISSING;
    assertEquals(List.of(), open(FEEDBACK, asked));
    assertEquals(List.of(asked), open(FEEDBACK, asked, triage(4, true)));
    assertEquals(List.of(), open(FEEDBACK, asked, triage(4, false)));
    assertEquals(List.of(asked), open(FEEDBACK, asked, triage(4, false), triage(5, true)));
    assertEquals(List.of(), open(FEEDBACK, asked, triage(4, true), triage(5, false)));
    var owner = new Ownership.Owner("li", QUALITY, mark("head"));
    var named = new Ownership(Aside.part(6), 1, owner, List.of(), null, null, null);
    assertEquals(List.of(), open(FEEDBACK, asked, triage(4, true), named));
    var without =
        Procedure.read(
            Json.tree(
                ShippedProcedures.text("general-feedback")
                    .replace("\"important\": true,", "\"important\": false,")));
    assertEquals(List.of(), open(without, asked, triage(4, true)));
  }

  @Test
  void it_is_said_where_the_fault_came_from_and_what_follows_is_done_S4_18() {
    var origin = ClosingRules.ORIGIN_MISSING;
    assertEquals(List.of(origin), open(PCB, origin, found(null)));
    assertEquals(List.of(), open(PCB, origin, found(origin("SUPPLIER", true))));
    assertEquals(
        List.of(), open(PCB, origin, new Investigation(Aside.part(2), 1, analysis(), null, null)));
    assertEquals(List.of(), open(EQUIPMENT, origin, found(null)), "nobody asks for it there");
    var separate = ClosingRules.SEPARATE_DISPOSITION_MISSING;
    assertEquals(List.of(separate), open(PCB, separate, found(origin("OUR_QUALITY", true))));
    assertEquals(
        List.of(separate), open(PCB, separate, found(origin("OUR_QUALITY", true)), plan(false)));
    assertEquals(List.of(), open(PCB, separate, found(origin("OUR_QUALITY", true)), plan(true)));
    assertEquals(List.of(), open(PCB, separate, found(origin("SUPPLIER", true))));
    assertEquals(List.of(), open(PCB, separate, found(null)));
    var tracked = ClosingRules.TRACKED_IMPROVEMENT_MISSING;
    assertEquals(List.of(tracked), open(PCB, tracked, found(origin("SUPPLIER", true))));
    assertEquals(List.of(), open(PCB, tracked, found(origin("SUPPLIER", false))));
    assertEquals(List.of(), open(PCB, tracked, found(null)));
    assertEquals(
        List.of(),
        open(PCB, tracked, found(origin("SUPPLIER", true)), improvement("SUPPLIER", null)));
  }

  @Test
  void an_improvement_keeps_a_case_open_only_by_what_is_asked_of_it_S3_13() {
    var due = improvement("PROCESS", LocalDate.of(2026, 12, 1));
    var found = Improvements.missing(Aside.of(SERVICE, SENT, due), asking("REVIEW_OPEN"));
    assertEquals(List.of("REVIEW_OPEN"), codes(found));
    assertEquals("/parts/" + due.id().value(), found.getFirst().pointer());
    assertEquals(
        List.of(),
        Improvements.missing(
            Aside.of(SERVICE, SENT, improvement("PROCESS", null)), asking("REVIEW_OPEN")));
    assertEquals(List.of(), Improvements.missing(Aside.of(SERVICE, SENT, due), asking()));
    assertEquals(
        List.of("IMPROVEMENT_MISSING"),
        codes(Improvements.missing(Aside.of(SERVICE, SENT), asking("IMPROVEMENT_MISSING"))));
  }

  @Test
  void the_customer_was_told_by_a_full_answer_of_this_round_S3_05() {
    var began = MONDAY.plusSeconds(60);
    var again = call(began);
    assertFalse(told());
    assertFalse(told(answer(false, MONDAY)));
    assertTrue(told(answer(true, MONDAY)));
    assertFalse(told(answer(true, MONDAY), again));
    assertFalse(told(answer(true, began), again));
    assertTrue(told(answer(true, began.plusNanos(1000)), again));
    assertFalse(told(answer(false, began.plusNanos(1000)), again));
  }

  private static boolean told(Part... parts) {
    return Ends.toldAt(Aside.of(SERVICE, SENT, parts).beside()).isPresent();
  }

  private static List<String> open(Procedure procedure, String asked, Part... parts) {
    return open(procedure, SENT, new String[] {asked}, parts);
  }

  private static List<String> open(
      Procedure procedure, Complaint complaint, String[] asked, Part... parts) {
    var at = Aside.of(procedure, complaint, parts);
    return codes(OpenEnds.of(at, asking(asked), Moment.CLOSED));
  }

  private static Investigation found(Origin origin) {
    var theirs = Liability.of(QUALITY, Liability.State.DETERMINED, "seen", mark("q"));
    return new Investigation(
        Aside.part(2), 1, analysis(), theirs, new Provenance(null, null, origin));
  }

  private static Analysis analysis() {
    return new Analysis(true, "right", false, mark("q"));
  }

  private static Origin origin(String cause, boolean tracked) {
    return new Origin("line 3", cause, tracked, "seen", List.of(), mark("q"));
  }

  private static EightD asked(String department, Ending ending) {
    var assignment = new Assignment(new Department(department), "Why?", MONDAY, MONDAY, "head");
    var course = new redress.eightd.Course(null, null, 1, null, ending);
    return new EightD(Aside.part(8), 1, assignment, Report.EMPTY, course, List.of());
  }

  private static Triage triage(long number, boolean important) {
    return new Triage(
        Aside.part(number),
        1,
        new Triage.Assessment(new TreeMap<>(), false, new TreeMap<>()),
        new Triage.Priority(Urgency.ROUTINE, important),
        List.of(),
        mark("head"));
  }

  private static Improvement improvement(String category, LocalDate reviewOn) {
    var cause = new Improvement.Cause(category, "unclear", mark("q"));
    return new Improvement(Aside.part(9), 1, cause, List.of(), List.of(), reviewOn, List.of());
  }

  private static Disposition plan(boolean signed) {
    var amount = Money.of("50.00", "CNY");
    var line = new Terms.Line(Demand.COMPENSATION_CLAIM, null, null, null, amount);
    var signature =
        new Signature(new Position("SALES_MANAGER"), amount, mark("head"), Aside.RULE, null);
    return new Disposition(
        Aside.part(3),
        1,
        new Terms(List.of(line), "as agreed", null, null),
        new Authors(mark("clerk"), List.of()),
        signed ? signature : null,
        new Course(null, null),
        null);
  }

  private static CustomerAnswer answer(boolean full, Instant sentAt) {
    var basis = new Basis(Basis.Kind.TECHNICAL_ANALYSIS, new UUID(0, 8), MONDAY);
    return new CustomerAnswer(
        Aside.part(10),
        1,
        basis,
        full,
        new Sending(Channel.PHONE, "so it is", sentAt, List.of(), "clerk"));
  }

  private static FollowUp call(Instant at) {
    return new FollowUp(
        Aside.part(11),
        1,
        1,
        new FollowUp.Call(Channel.PHONE, at, mark("clerk")),
        new FollowUp.Said(Satisfaction.DISSATISFIED, "it hums", null, null),
        null);
  }
}
