package redress.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.QUALITY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
class LateFactTest {
  private static final Instant DUE = Instant.parse("2026-11-23T02:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");

  @Test
  void measures_in_time_to_the_second_are_not_late_I_31() {
    assertTrue(late(plan(new Standing.Fulfilled(DUE)), NOW).isEmpty());
    assertTrue(late(plan(new Standing.Open()), DUE).isEmpty());
  }

  @Test
  void late_measures_are_late_until_they_were_handed_in_I_31() {
    var done = DUE.plusSeconds(60);
    var late = late(plan(new Standing.Fulfilled(done)), NOW).orElseThrow();
    assertEquals(new Overdue(DUE, done), late.stretch());
    assertEquals(QUALITY, late.department());
    assertEquals("261101", late.number());
    assertFalse(late.open());
  }

  @Test
  void measures_still_owed_are_late_until_now_and_growing_I_31() {
    var late = late(plan(new Standing.Open()), NOW).orElseThrow();
    assertEquals(new Overdue(DUE, NOW), late.stretch());
    assertTrue(late.open());
  }

  @Test
  void a_withdrawal_ends_the_lateness_I_31() {
    var withdrawn = new Standing.Withdrawn(DUE.plusSeconds(5), "not theirs");
    var late = late(plan(withdrawn), NOW).orElseThrow();
    assertEquals(new Overdue(DUE, DUE.plusSeconds(5)), late.stretch());
    assertFalse(late.open());
    var before = new Standing.Withdrawn(DUE.minusSeconds(5), "not theirs");
    assertTrue(late(plan(before), NOW).isEmpty());
  }

  @Test
  void what_has_no_due_instant_yet_is_not_late_I_31() {
    var undetermined = obligation(new Term(null, null, "CN", 2027), new Standing.Open());
    assertTrue(late(undetermined, NOW).isEmpty());
  }

  @Test
  void the_duties_of_a_department_in_a_case_are_one_plan_I_32() {
    var one = late(plan(new Standing.Open()), NOW).orElseThrow();
    var other = late(plan(new Standing.Fulfilled(NOW)), NOW).orElseThrow();
    assertEquals(one.plan(), other.plan());
    assertFalse(one.obligation().equals(other.obligation()));
  }

  @Test
  void what_stood_still_before_it_was_due_is_not_late_I_31() {
    var before = new Standing.Open(DUE.minusSeconds(1), null);
    assertTrue(late(plan(before), NOW).isEmpty());
    var after = new Standing.Open(DUE.plusSeconds(1), null);
    assertEquals(new Overdue(DUE, NOW), late(plan(after), NOW).orElseThrow().stretch());
  }

  @Test
  void what_was_due_at_the_same_instant_comes_in_the_order_of_its_identity() {
    var facts =
        Stream.of(3, 1, 2)
            .map(id -> late(obligation(uuid(id), DUE), NOW).orElseThrow())
            .collect(Collectors.toCollection(ArrayList::new));
    facts.add(late(obligation(uuid(9), DUE.minusSeconds(1)), NOW).orElseThrow());
    assertEquals(
        List.of(uuid(9), uuid(1), uuid(2), uuid(3)),
        facts.stream().sorted(LateFact.IN_ORDER).map(LateFact::obligation).toList());
  }

  private static Obligation obligation(UUID id, Instant due) {
    var it = obligation(new Term(due, due, null, null), new Standing.Open());
    return new Obligation(
        id, it.kind(), it.concern(), it.holder(), it.clock(), it.term(), it.standing());
  }

  private static Optional<LateFact> late(Obligation duty, Instant now) {
    return LateFact.of(duty, "261101", now);
  }

  private static Obligation plan(Standing standing) {
    return obligation(new Term(DUE, DUE, null, null), standing);
  }

  private static Obligation obligation(Term term, Standing standing) {
    var clock =
        new Clock(DUE, new Limit.Open(), List.of(), new RuleId("I-31"), null, new RuleId("I-22"));
    return new Obligation(
        UUID.randomUUID(),
        ObligationKind.MEASURES,
        Concern.of(complaintId(1), uuid(7)),
        QUALITY,
        clock,
        term,
        standing);
  }
}
