package redress.eightd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.eightd.Course.Ending;
import redress.eightd.Course.Submitted;
import redress.eightd.Measure.Implemented;
import redress.eightd.Measure.Verified;
import redress.eightd.Report.Planned;
import redress.procedure.ShippedProcedures;
import redress.rule.Finding;
import redress.rule.Refusal;

/** A measure from its plan to its effect. */
class MeasureWorkTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 8);
  private static final Instant DONE = Instant.parse("2026-11-30T02:00:00Z");
  private static final Instant LOOKED = Instant.parse("2026-12-08T02:00:00Z");

  private final EightDRules rules =
      EightDTest.rules(ShippedProcedures.text("equipment-manufacturer"));
  private final EightD submitted =
      EightDTest.draft(ExampleReports.full(LocalDate.of(2026, 11, 30), TODAY))
          .submitFull(
              new Submitted(Instant.parse("2026-11-24T02:00:00Z"), "manufacturing-head"),
              LocalDate.of(2026, 11, 23),
              rules,
              UUID::randomUUID)
          .value();

  @Test
  void a_measure_is_implemented_and_then_verified_by_somebody_else_I_04_I_32() {
    var implemented = implemented(submitted, 0, "manufacturing-head");
    assertEquals(Measure.State.IMPLEMENTED, implemented.measures().getFirst().state());
    var verified = verified(implemented, 0, true, "quality-head");
    assertEquals(Measure.State.EFFECTIVE, verified.measures().getFirst().state());
    assertEquals(submitted.version() + 2, verified.version());
  }

  @Test
  void neither_the_owner_nor_whoever_implemented_it_verifies_a_measure_I_04() {
    var implemented = implemented(submitted, 0, "manufacturing-head");
    for (var own : List.of("manufacturing-clerk", "manufacturing-head")) {
      var refusal = assertThrows(Refusal.class, () -> verified(implemented, 0, true, own), own);
      assertEquals(Refusal.Kind.ANOTHER_PERSON, refusal.kind());
      assertEquals("OWN_MEASURE", refusal.code());
      assertEquals("I-04", refusal.rule().id());
    }
  }

  @Test
  void nor_does_whoever_has_written_in_that_report_whoever_hands_it_in_I_04_S6() {
    var written =
        EightDTest.draft(Report.EMPTY)
            .amend(ExampleReports.full(TODAY, TODAY), ExampleReports.WRITER, rules)
            .value()
            .amend(ExampleReports.full(TODAY.plusDays(1), TODAY), "manufacturing-last", rules)
            .value()
            .submitFull(
                new Submitted(Instant.parse("2026-11-24T02:00:00Z"), "manufacturing-head"),
                LocalDate.of(2026, 11, 23),
                rules,
                UUID::randomUUID)
            .value();
    assertEquals(
        Set.of(ExampleReports.WRITER, "manufacturing-last", "manufacturing-head"),
        written.workers());
    var implemented = implemented(written, 0, "manufacturing-other");
    written
        .workers()
        .forEach(
            author ->
                assertEquals(
                    "OWN_MEASURE",
                    assertThrows(
                            Refusal.class, () -> verified(implemented, 0, true, author), author)
                        .code()));
    assertEquals(
        Measure.State.EFFECTIVE,
        verified(implemented, 0, true, "quality-head").measures().getFirst().state());
  }

  @Test
  void nor_does_whoever_plans_it_in_the_place_of_one_that_does_not_work_I_04_S6() {
    var ineffective =
        verified(implemented(submitted, 0, "manufacturing-head"), 0, false, "quality-clerk");
    var planned =
        work(ineffective, 0).replan(new UUID(0, 9), plan("C-2", TODAY), "quality-clerk", TODAY);
    var done = implemented(planned.value(), 2, "manufacturing-head");
    assertEquals(
        "OWN_MEASURE",
        assertThrows(Refusal.class, () -> verified(done, 2, true, "quality-clerk")).code());
    assertEquals(
        Measure.State.EFFECTIVE, verified(done, 2, true, "quality-head").measures().get(2).state());
  }

  @Test
  void nor_does_whoever_handed_in_the_report_that_plans_it_I_04() {
    var implemented = implemented(submitted, 0, "manufacturing-other");
    var refusal =
        assertThrows(Refusal.class, () -> verified(implemented, 0, true, "manufacturing-head"));
    assertEquals(Refusal.Kind.ANOTHER_PERSON, refusal.kind());
    assertEquals("OWN_MEASURE", refusal.code());
    assertEquals("I-04", refusal.rule().id());
    assertEquals(
        Measure.State.EFFECTIVE,
        verified(implemented, 0, true, "quality-head").measures().getFirst().state());
  }

  @Test
  void a_measure_is_implemented_before_it_is_verified_and_each_once_I_04_I_32() {
    assertEquals(
        "NOT_IMPLEMENTED",
        assertThrows(Refusal.class, () -> verified(submitted, 0, true, "quality-head")).code());
    var implemented = implemented(submitted, 0, "manufacturing-head");
    assertEquals(
        "ALREADY_IMPLEMENTED",
        assertThrows(Refusal.class, () -> implemented(implemented, 0, "manufacturing-head"))
            .code());
    var verified = verified(implemented, 0, true, "quality-head");
    assertEquals(
        "ALREADY_VERIFIED",
        assertThrows(Refusal.class, () -> verified(verified, 0, false, "quality-head")).code());
  }

  @Test
  void nothing_is_carried_out_before_the_department_was_asked_I_32() {
    var sent = submitted.assignment().sentAt();
    var early = new Implemented(sent.minusMillis(1), "photo", "manufacturing-clerk");
    var refusal =
        assertThrows(Refusal.class, () -> work(submitted, 0).implement(early, Optional.empty()));
    assertEquals("BEFORE_ASSIGNMENT", refusal.code());
    assertEquals("I-32", refusal.rule().id());
    var then = new Implemented(sent, "photo", "manufacturing-clerk");
    assertEquals(
        sent,
        work(submitted, 0)
            .implement(then, Optional.empty())
            .value()
            .measures()
            .getFirst()
            .implemented()
            .executedAt());
  }

  @Test
  void nothing_is_carried_out_before_the_full_report_I_27() {
    var draft = EightDTest.draft(Report.EMPTY);
    assertEquals("NOT_SUBMITTED", draft.may(rules).implement().orElseThrow().code());
    assertEquals("NOT_SUBMITTED", draft.may(rules).close().orElseThrow().code());
  }

  @Test
  void an_ineffective_measure_stays_and_gets_a_successor_with_a_new_date_I_04_I_32() {
    var ineffective =
        verified(implemented(submitted, 0, "manufacturing-head"), 0, false, "quality-head");
    var next =
        work(ineffective, 0)
            .replan(new UUID(0, 9), plan("C-2", TODAY), ExampleReports.WRITER, TODAY)
            .value();
    assertEquals(2, next.course().revision());
    assertEquals(Measure.State.INEFFECTIVE, next.measures().get(0).state());
    var successor = next.measures().getLast();
    assertEquals(Measure.State.PLANNED, successor.state());
    assertEquals(next.measures().get(0).id(), successor.replaces());
    assertEquals(MeasureKind.CORRECTIVE, successor.kind());
    assertEquals(
        "ALREADY_REPLANNED",
        assertThrows(
                Refusal.class,
                () ->
                    work(next, 0)
                        .replan(new UUID(0, 10), plan("C-3", TODAY), ExampleReports.WRITER, TODAY))
            .code());
  }

  @Test
  void a_successor_is_not_carried_out_before_it_was_planned_I_32() {
    var ineffective =
        verified(implemented(submitted, 0, "manufacturing-head"), 0, false, "quality-head");
    var next =
        work(ineffective, 0)
            .replan(new UUID(0, 9), plan("C-2", TODAY), ExampleReports.WRITER, TODAY)
            .value();
    var successor = work(next, next.measures().size() - 1);
    var planned = LOOKED.plusSeconds(60);
    for (var since : List.of(Optional.<Instant>empty(), Optional.of(planned))) {
      var first = since.orElse(LOOKED);
      var early = new Implemented(first.minusMillis(1), "photo", "manufacturing-clerk");
      var refusal = assertThrows(Refusal.class, () -> successor.implement(early, since));
      assertEquals("BEFORE_PLAN", refusal.code());
      assertEquals("I-32", refusal.rule().id());
      assertTrue(refusal.getMessage().contains(first.toString()));
      var then = new Implemented(first, "photo", "manufacturing-clerk");
      assertEquals(
          Measure.State.IMPLEMENTED,
          successor.implement(then, since).value().measures().getLast().state());
    }
  }

  @Test
  void a_report_that_is_over_refuses_under_the_rule_of_what_is_asked_I_04_I_20_I_27_I_32_I_37() {
    var over =
        submitted
            .withdraw(new Ending.Withdrawn(LOOKED, "quality-head", "not theirs"), rules)
            .value()
            .may(rules);
    var refusals =
        List.of(
            over.amend(),
            over.submitInterim(),
            over.submitFull(),
            over.implement(),
            over.verify(),
            over.replan(),
            over.close(),
            over.withdraw());
    assertEquals(
        List.of("I-37", "I-27", "I-27", "I-32", "I-04", "I-32", "I-04", "I-20"),
        refusals.stream().map(it -> it.orElseThrow().rule().id()).toList());
    assertTrue(refusals.stream().allMatch(it -> it.orElseThrow().code().equals("EIGHT_D_OVER")));
  }

  @Test
  void a_new_plan_has_a_new_date_a_key_of_its_own_and_a_cause_I_04_I_32() {
    var ineffective =
        verified(implemented(submitted, 0, "manufacturing-head"), 0, false, "quality-head");
    var wrong = new Planned("C-1", "x", "manufacturing-clerk", TODAY.minusDays(1), List.of("NO"));
    var refusal =
        assertThrows(
            Refusal.class,
            () -> work(ineffective, 0).replan(new UUID(0, 9), wrong, ExampleReports.WRITER, TODAY));
    assertEquals(
        List.of("/key USED_TWICE", "/causes NO_SUCH_CAUSE", "/dueOn IN_THE_PAST"),
        refusal.findings().stream().map(it -> it.pointer() + " " + it.code()).toList());
  }

  @Test
  void only_an_ineffective_measure_is_planned_anew_I_04() {
    assertEquals(
        "NOT_INEFFECTIVE",
        assertThrows(
                Refusal.class,
                () ->
                    work(submitted, 0)
                        .replan(new UUID(0, 9), plan("C-2", TODAY), ExampleReports.WRITER, TODAY))
            .code());
  }

  @Test
  void a_report_is_closed_when_every_measure_works_or_has_a_successor_that_does_I_04() {
    var first = verified(implemented(submitted, 0, "manufacturing-head"), 0, false, "quality-head");
    var refusal = first.may(rules).close().orElseThrow();
    assertEquals("MEASURES_NOT_EFFECTIVE", refusal.code());
    assertEquals(
        List.of("/measures/0", "/measures/1"),
        refusal.findings().stream().map(Finding::pointer).toList());
    var replanned =
        work(first, 0)
            .replan(new UUID(0, 9), plan("C-2", TODAY), ExampleReports.WRITER, TODAY)
            .value();
    var done = verified(implemented(replanned, 2, "manufacturing-clerk"), 2, true, "quality-head");
    assertEquals(1, done.may(rules).close().orElseThrow().findings().size());
    var all = verified(implemented(done, 1, "manufacturing-clerk"), 1, true, "quality-clerk");
    var closed =
        all.close(new Ending.Closed(LOOKED, "quality-head", "Thanks to the team"), rules).value();
    assertEquals(Course.State.CLOSED, closed.course().state());
    assertTrue(closed.may(rules).implement().isPresent());
    assertTrue(closed.may(rules).withdraw().isPresent());
    assertEquals("EIGHT_D_OVER", closed.may(rules).amend().orElseThrow().code());
  }

  private EightD implemented(EightD eightD, int index, String by) {
    boolean successor = eightD.measures().get(index).replaces() != null;
    return work(eightD, index)
        .implement(new Implemented(successor ? LOOKED : DONE, "photo 12", by), Optional.empty())
        .value();
  }

  private EightD verified(EightD eightD, int index, boolean effective, String by) {
    return work(eightD, index)
        .verify(new Verified(effective, "ten spindles measured", LOOKED, by))
        .value();
  }

  private MeasureWork work(EightD eightD, int index) {
    return new MeasureWork(eightD, eightD.measures().get(index), rules);
  }

  private static Planned plan(String key, LocalDate due) {
    return new Planned(key, "The bearings are preloaded", "manufacturing-clerk", due, List.of("O"));
  }
}
