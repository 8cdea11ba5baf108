package redress.eightd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.obligation.Obligation;
import redress.obligation.Obligation.Clock;
import redress.obligation.Obligation.Concern;
import redress.obligation.Obligation.Standing;
import redress.obligation.Obligation.Term;
import redress.obligation.ObligationKind;
import redress.rule.RuleId;
import redress.time.Limit;
import redress.time.Overdue;

/** What a department did late, as facts. */
class LateDutyTest {
  private static final Instant DUE = Instant.parse("2026-11-23T02:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");

  private final EightD eightD = EightDTest.draft(Report.EMPTY);
  private final UUID own = eightD.id().value();

  @Test
  void measures_in_time_to_the_second_are_not_late_I_31() {
    assertTrue(LateDuty.ofPlan(eightD, List.of(plan(new Standing.Fulfilled(DUE))), NOW).isEmpty());
    assertTrue(LateDuty.ofPlan(eightD, List.of(plan(new Standing.Open())), DUE).isEmpty());
  }

  @Test
  void late_measures_are_late_until_they_were_handed_in_I_31() {
    var done = DUE.plusSeconds(60);
    var late =
        LateDuty.ofPlan(eightD, List.of(plan(new Standing.Fulfilled(done))), NOW).orElseThrow();
    assertEquals(new Overdue(DUE, done), late.stretch());
    assertEquals("MANUFACTURING", late.department().code());
    assertFalse(late.provisional());
  }

  @Test
  void measures_still_owed_are_late_until_now_and_growing_I_31() {
    var late = LateDuty.ofPlan(eightD, List.of(plan(new Standing.Open())), NOW).orElseThrow();
    assertEquals(new Overdue(DUE, NOW), late.stretch());
    assertTrue(late.provisional());
  }

  @Test
  void a_withdrawal_ends_the_lateness_I_31() {
    var withdrawn = new Standing.Withdrawn(DUE.plusSeconds(5), "not theirs");
    var late = LateDuty.ofPlan(eightD, List.of(plan(withdrawn)), NOW).orElseThrow();
    assertEquals(new Overdue(DUE, DUE.plusSeconds(5)), late.stretch());
    assertFalse(late.provisional());
    var before = new Standing.Withdrawn(DUE.minusSeconds(5), "not theirs");
    assertTrue(LateDuty.ofPlan(eightD, List.of(plan(before)), NOW).isEmpty());
  }

  @Test
  void what_has_no_due_instant_yet_is_not_late_I_31() {
    var undetermined =
        obligation(
            ObligationKind.MEASURES, own, new Term(null, null, "CN", 2027), new Standing.Open());
    assertTrue(LateDuty.ofPlan(eightD, List.of(undetermined), NOW).isEmpty());
  }

  @Test
  void late_execution_is_that_of_the_full_report_and_of_each_measure_of_the_plan_I_32() {
    var measure = Measure.planned(new UUID(0, 7), MeasureKind.CORRECTIVE, null, null);
    var planned = eightD.with(eightD.course(), List.of(measure));
    var all =
        List.of(
            execution(new UUID(0, 7), DUE.plusSeconds(10), new Standing.Open()),
            execution(own, DUE, new Standing.Fulfilled(NOW)),
            execution(new UUID(0, 8), DUE, new Standing.Open()),
            plan(new Standing.Open()));
    var late = LateDuty.ofExecution(planned, all, NOW);
    assertEquals(
        List.of(new Overdue(DUE, NOW), new Overdue(DUE.plusSeconds(10), NOW)),
        late.stream().map(LateDuty::stretch).toList());
    assertEquals(List.of(false, true), late.stream().map(LateDuty::provisional).toList());
  }

  private Obligation plan(Standing standing) {
    return obligation(ObligationKind.MEASURES, own, new Term(DUE, DUE, null, null), standing);
  }

  private Obligation execution(UUID record, Instant due, Standing standing) {
    return obligation(ObligationKind.EXECUTION, record, new Term(due, due, null, null), standing);
  }

  private Obligation obligation(ObligationKind kind, UUID record, Term term, Standing standing) {
    var clock =
        new Clock(DUE, new Limit.Open(), List.of(), new RuleId("I-31"), null, new RuleId("I-22"));
    return new Obligation(
        UUID.randomUUID(),
        kind,
        Concern.of(eightD.id().complaint(), record),
        eightD.department(),
        clock,
        term,
        standing);
  }
}
