package redress.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.casefile.Aside.mark;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.QUALITY;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import redress.complaint.Care;
import redress.complaint.Complaint;
import redress.complaint.Stage;
import redress.complaint.Track;
import redress.memo.Against;
import redress.memo.PetitionMemo;
import redress.obligation.Obligation;
import redress.organization.Department;
import redress.procedure.Procedure;
import redress.procedure.ShippedProcedures;
import redress.returns.Allowance;
import redress.returns.AllowanceExample;
import redress.routing.Hop;
import redress.routing.Opinion;
import redress.routing.RoutingSlip;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.testing.Example;
import redress.testing.Json;
import redress.time.Limit;

/** What a case allows as it stands, whoever asks. */
class GatesTest {
  private static final Procedure PCB = Aside.procedure("pcb-manufacturer");
  private static final Procedure EQUIPMENT = Aside.procedure("equipment-manufacturer");
  private static final Complaint CASE = Example.verified(Example.complaintId(1), 1);

  @Test
  void what_a_case_holds_is_given_back_also_when_another_stands_in_its_place_S4_21() {
    assertEquals(Optional.empty(), releasing(Example.next(CASE, Stage.SUPERSEDED)));
    assertEquals(Optional.empty(), releasing(CASE));
    assertEquals(Optional.of("CASE_OVER"), releasing(Example.next(CASE, Stage.ARCHIVED)));
    assertEquals(
        Optional.of("CASE_OVER"),
        Gates.alive(Aside.of(PCB, Example.next(CASE, Stage.SUPERSEDED)), Aside.RULE)
            .map(Refusal::code));
  }

  @Test
  void everybody_who_has_brought_a_case_on_its_way_has_handled_it_S1_06() {
    var numbered = Example.registered(CASE, YearMonth.of(2026, 11), 1);
    var track =
        new Track(
            Stage.INVESTIGATING,
            new Track.Origin(MONDAY, "taker", null),
            mark("verifier"),
            mark("registrar"),
            new Track.Forwarding(MONDAY, "sender", List.of(QUALITY)),
            mark("leader"),
            new Track.Ending(MONDAY, "closer", "done"));
    var whole = with(numbered, track);
    assertEquals(
        Set.of("taker", "verifier", "registrar", "sender", "leader", "closer"),
        Handlers.of(Aside.of(PCB, whole)));
    assertEquals(
        Set.of("clerk", "smith"),
        Handlers.of(Aside.of(PCB, Example.draft(Example.complaintId(1)), slip("CHECK", "smith"))));
  }

  @Test
  void only_a_step_that_closes_brings_a_case_to_its_end_S4_20() {
    assertEquals(Optional.empty(), Approved.of(Aside.of(PCB, CASE)));
    assertEquals(Optional.empty(), Approved.of(Aside.of(PCB, CASE, slip("CHECK", "smith"))));
    var approved = Approved.of(Aside.of(PCB, CASE, slip("FINAL_APPROVAL", "gm"))).orElseThrow();
    assertEquals("FINAL_APPROVAL", approved.step().code());
  }

  @Test
  void a_clock_stands_still_while_what_it_waits_for_is_awaited_I_10() {
    var any = Example.obligation(Example.uuid(5), CASE.id());
    var clock =
        new Obligation.Clock(
            MONDAY, new Limit.Working("0.5"), List.of(), new RuleId("I-13"), null, null);
    var owed =
        new Obligation(
            any.id(), any.kind(), any.concern(), any.holder(), clock, any.term(), any.standing());
    assertTrue(file(CASE).standsStill(owed));
    assertFalse(file(Example.draft(CASE.id())).standsStill(owed), "nothing is awaited");
    var answered =
        new Complaint(CASE.id(), 1, CASE.edition(), CASE.intake(), Care.NONE, null, CASE.track());
    assertFalse(file(answered).standsStill(owed));
  }

  @Test
  void the_department_that_has_the_turn_is_the_one_concerned_S4_15() {
    var here = new Hop("CHECK", QUALITY, MONDAY, null, null, null, null);
    var concerned = RoutingActions.OF_PART.concerned();
    assertEquals(QUALITY, concerned.apply(new RoutingSlip(Aside.part(2), 1, List.of(here))));
    assertEquals(null, concerned.apply(slip("CHECK", "smith")));
  }

  @Test
  void before_it_comes_to_those_who_decide_it_is_said_whose_turn_it_is_S4_15() {
    var here = new Hop("CHECK", QUALITY, MONDAY, null, null, null, null);
    var at = Aside.of(PCB, CASE, new RoutingSlip(Aside.part(2), 1, List.of(here)));
    var refusal = RoutingActions.undecided(at).orElseThrow();
    assertEquals("OPINIONS_MISSING", refusal.code());
    assertEquals("the opinions come first: QUALITY has the turn at CHECK", refusal.getMessage());
  }

  @Test
  void the_turn_of_those_who_decide_is_that_of_a_department_S4_15() {
    var document =
        ShippedProcedures.text("pcb-manufacturer")
            .replace(
                "{\"department\": \"SALES\", \"position\": \"SALES_MANAGER\"},\n"
                    + "        {\"department\": \"GM_OFFICE\", \"position\":"
                    + " \"OPERATIONS_DIRECTOR\"}",
                "{\"position\": \"SALES_MANAGER\"},\n"
                    + "        {\"department\": \"GM_OFFICE\", \"position\":"
                    + " \"OPERATIONS_DIRECTOR\"}");
    var concerned = Procedure.read(Json.tree(document));
    var step = concerned.routing().step("APPROVAL").orElseThrow();
    assertEquals(
        new Department("GM_OFFICE"),
        RoutingActions.holder(step, slip("CHECK", "smith"), concerned, CASE, List.of()));
  }

  @Test
  void a_paper_is_worked_on_while_the_case_lives_and_as_its_state_allows_S4_41() {
    Allowance over = AllowanceExample.over(Aside.part(4));
    for (var action : AllowanceActions.OF_PART.actions()) {
      assertEquals(
          Optional.of("ALLOWANCE_WITHDRAWN"),
          action.gate().refusal(Aside.of(PCB, CASE, over), over).map(Refusal::code),
          action::operation);
      assertEquals(
          Optional.of("CASE_OVER"),
          action
              .gate()
              .refusal(Aside.of(PCB, Example.next(CASE, Stage.ARCHIVED), over), over)
              .map(Refusal::code),
          action::operation);
    }
  }

  @Test
  void while_somebody_objects_a_case_comes_to_no_end_for_good_S4_25() {
    var numbered = Example.registered(CASE, YearMonth.of(2026, 11), 1);
    var closed = Example.next(numbered, Stage.CLOSED);
    var open =
        PetitionMemo.filed(Aside.part(6), Against.DECISION, QUALITY, "bent", mark("li"), Aside.RULE)
            .value();
    var decided = open.decided(new PetitionMemo.Decision(false, "straight", mark("gm"))).value();
    for (var action :
        List.of(
            SupersessionActions.SUPERSEDE,
            ComplaintActions.CANCEL,
            RecurrenceActions.MERGE,
            ComplaintActions.ARCHIVE)) {
      var it = action == ComplaintActions.ARCHIVE ? closed : numbered;
      assertEquals(
          Optional.of("MEMO_OPEN"),
          action.gate().refusal(Aside.of(PCB, it, open), it).map(Refusal::code),
          action::operation);
      assertNotEquals(
          Optional.of("MEMO_OPEN"),
          action.gate().refusal(Aside.of(PCB, it, decided), it).map(Refusal::code),
          action::operation);
    }
  }

  @Test
  void what_people_are_charged_may_fall_whatever_has_become_of_the_case_S4_25() {
    for (var stage :
        List.of(Stage.ARCHIVED, Stage.SUPERSEDED, Stage.MERGED, Stage.CANCELLED, Stage.INVALID)) {
      var over = Example.next(Example.registered(CASE, YearMonth.of(2026, 11), 1), stage);
      var at = Aside.of(PCB, over);
      assertEquals(Optional.empty(), MemoActions.FILE.gate().refusal(at, over));
      assertEquals(Optional.empty(), MemoActions.mayFall(at, Against.PENALTY));
      for (var against : List.of(Against.DECISION, Against.UNFOUNDED)) {
        assertEquals(Optional.of("CASE_OVER"), MemoActions.mayFall(at, against).map(Refusal::code));
      }
    }
    var draft = Aside.of(PCB, CASE);
    assertEquals(
        Optional.of("NOT_REGISTERED"),
        MemoActions.FILE.gate().refusal(draft, CASE).map(Refusal::code));
  }

  private static Optional<String> releasing(Complaint complaint) {
    return Gates.releasing(Aside.of(PCB, complaint), Aside.RULE).map(Refusal::code);
  }

  private static CaseFile file(Complaint complaint) {
    return new CaseFile(Aside.of(EQUIPMENT, complaint), List.of(), Map.of());
  }

  /** A slip that was left for good at that step. */
  private static RoutingSlip slip(String step, String by) {
    var said = new Opinion("so", new TreeMap<>(), null, null, Set.of(), null, mark(by));
    var left = new Hop(step, QUALITY, MONDAY, said, null, null, mark(by));
    return new RoutingSlip(Aside.part(2), 1, List.of(left));
  }

  private static Complaint with(Complaint it, Track track) {
    return new Complaint(
        it.id(), it.version(), it.edition(), it.intake(), it.care(), it.number(), track);
  }
}
