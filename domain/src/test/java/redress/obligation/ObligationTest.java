package redress.obligation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.obligation;
import static redress.testing.Example.still;
import static redress.testing.Example.undetermined;
import static redress.testing.Example.uuid;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import redress.complaint.Care;
import redress.complaint.Demand;
import redress.complaint.Kind;
import redress.complaint.Market;
import redress.complaint.Severity;
import redress.complaint.Urgency;
import redress.obligation.Obligation.Concern;
import redress.obligation.Obligation.Standing;
import redress.obligation.Obligation.Term;
import redress.organization.Department;
import redress.rule.RuleId;
import redress.time.Limit;
import redress.time.Pause;

/** What is owed: when it is late, when it is over, and under what it began. */
class ObligationTest {
  private static final Instant DUE = MONDAY.plusSeconds(3600);
  private static final Duration A_MICROSECOND = Duration.ofNanos(1000);
  private static final Obligation OWED = obligation(uuid(1), complaintId(1));
  private static final RuleId RULE = new RuleId("I-13");

  @Test
  void it_is_late_after_the_instant_at_which_it_is_due_I_13() {
    assertFalse(OWED.lateAt(DUE));
    assertTrue(OWED.lateAt(DUE.plus(A_MICROSECOND)));
    assertFalse(OWED.fulfilled(DUE).lateAt(DUE.plusSeconds(9)));
    assertTrue(OWED.fulfilled(DUE.plus(A_MICROSECOND)).lateAt(DUE));
    assertFalse(OWED.withdrawn(DUE.plusSeconds(9), "over").lateAt(DUE.plusSeconds(99)));
    var unknown = undetermined(uuid(1), complaintId(1), 2027);
    assertFalse(unknown.lateAt(DUE.plusSeconds(99)));
    assertFalse(unknown.fulfilled(DUE).lateAt(DUE.plusSeconds(99)));
  }

  @Test
  void a_clock_that_stood_still_when_it_was_due_is_not_late_I_13() {
    assertEquals(Optional.of(DUE), OWED.lateFrom());
    assertEquals(Optional.empty(), still(OWED, DUE.minus(A_MICROSECOND)).lateFrom());
    assertEquals(Optional.empty(), still(OWED, DUE).lateFrom());
    assertEquals(Optional.of(DUE), still(OWED, DUE.plus(A_MICROSECOND)).lateFrom());
    assertEquals(Optional.empty(), OWED.fulfilled(DUE.plusSeconds(9)).lateFrom());
    assertEquals(Optional.empty(), undetermined(uuid(1), complaintId(1), 2027).lateFrom());
  }

  @Test
  void what_is_over_stays_as_it_ended() {
    var done = OWED.fulfilled(DUE);
    assertEquals(Optional.of(DUE), done.endedAt());
    assertSame(done, done.withdrawn(DUE.plusSeconds(1), "over"));
    assertSame(done, done.fulfilled(DUE.plusSeconds(1)));
    assertSame(done, done.urged(Urge.NONE));
    assertSame(done, done.still(DUE));
    var gone = OWED.withdrawn(DUE, "over");
    assertEquals(new Standing.Withdrawn(DUE, "over"), gone.standing());
    assertEquals(Optional.of(DUE), gone.endedAt());
    assertSame(gone, gone.fulfilled(DUE));
    assertEquals(Optional.empty(), OWED.endedAt());
    assertFalse(done.open());
    assertFalse(gone.open());
    assertEquals(Optional.empty(), done.urge());
  }

  @Test
  void its_clock_stands_still_while_somebody_is_waited_for_and_keeps_what_was_urged() {
    var urged = OWED.urged(new Urge(2, DUE));
    var still = urged.still(DUE);
    assertEquals(new Standing.Open(DUE, new Urge(2, DUE)), still.standing());
    assertSame(still, still.still(DUE));
    assertEquals(new Standing.Open(null, new Urge(2, DUE)), still.still(null).standing());
    assertEquals(Optional.empty(), still.urgeAt());
    assertEquals(Optional.of(DUE.plus(A_MICROSECOND)), urged.urgeAt());
  }

  @Test
  void the_next_note_is_never_before_it_is_late() {
    var late = DUE.plus(A_MICROSECOND);
    assertEquals(late, Urge.NONE.next(DUE));
    assertEquals(late, new Urge(1, DUE).next(DUE));
    assertEquals(late, new Urge(1, late).next(DUE));
    assertEquals(late.plusSeconds(1), new Urge(1, late.plusSeconds(1)).next(DUE));
    assertEquals(new Urge(1, late), Urge.NONE.noted(late));
    assertEquals(new Urge(0, late), Urge.NONE.putOff(late));
  }

  @Test
  void of_two_terms_the_earlier_one_is_sooner_and_one_that_is_unknown_never() {
    var due = new Term(DUE, DUE, null, null);
    var later = new Term(DUE.plus(A_MICROSECOND), DUE, null, null);
    var unknown = new Term(null, null, "CN", 2027);
    assertTrue(due.sooner(later));
    assertFalse(later.sooner(due));
    assertFalse(due.sooner(due));
    assertTrue(due.sooner(unknown));
    assertFalse(unknown.sooner(due));
    assertFalse(unknown.sooner(unknown));
  }

  @Test
  void a_rule_holds_in_the_circumstances_that_it_names() {
    var now =
        new Circumstances(
            Market.OVERSEAS,
            Kind.COMPLAINT,
            Urgency.URGENT,
            Severity.SERIOUS,
            Set.of(Demand.ON_SITE));
    assertTrue(When.ALWAYS.holds(now));
    assertTrue(When.ALWAYS.holds(Circumstances.NONE));
    var whole =
        new When(
            Set.of(Market.OVERSEAS),
            Set.of(Kind.COMPLAINT),
            Set.of(Urgency.URGENT),
            Set.of(Severity.SERIOUS),
            Set.of(Demand.ON_SITE, Demand.RETURN));
    assertTrue(whole.holds(now));
    assertFalse(whole.holds(Circumstances.NONE));
    var others =
        List.of(
            new Circumstances(
                Market.DOMESTIC, now.kind(), now.urgency(), now.severity(), now.demands()),
            new Circumstances(
                now.market(), Kind.INQUIRY, now.urgency(), now.severity(), now.demands()),
            new Circumstances(
                now.market(), now.kind(), Urgency.ROUTINE, now.severity(), now.demands()),
            new Circumstances(
                now.market(), now.kind(), now.urgency(), Severity.GENERAL, now.demands()));
    for (var other : others) {
      assertFalse(whole.holds(other), other.toString());
      assertFalse(whole.in(other), other.toString());
    }
    var without =
        new Circumstances(
            now.market(), now.kind(), now.urgency(), now.severity(), Set.of(Demand.REPLENISH));
    assertFalse(whole.holds(without));
    assertTrue(whole.in(without));
  }

  @Test
  void two_rules_meet_where_both_may_hold() {
    var overseas = new When(Set.of(Market.OVERSEAS), Set.of(), Set.of(), Set.of(), Set.of());
    var domestic = new When(Set.of(Market.DOMESTIC), Set.of(), Set.of(), Set.of(), Set.of());
    assertTrue(overseas.meets(overseas));
    assertTrue(overseas.meets(When.ALWAYS));
    assertTrue(When.ALWAYS.meets(overseas));
    assertFalse(overseas.meets(domestic));
    var urgent = new When(Set.of(), Set.of(), Set.of(Urgency.URGENT), Set.of(), Set.of());
    var normal = new When(Set.of(), Set.of(), Set.of(Urgency.ROUTINE), Set.of(), Set.of());
    assertFalse(urgent.meets(normal));
    assertTrue(urgent.meets(domestic));
    var serious = new When(Set.of(), Set.of(), Set.of(), Set.of(Severity.SERIOUS), Set.of());
    var general = new When(Set.of(), Set.of(), Set.of(), Set.of(Severity.GENERAL), Set.of());
    assertFalse(serious.meets(general));
    var complaint = new When(Set.of(), Set.of(Kind.COMPLAINT), Set.of(), Set.of(), Set.of());
    var consultation = new When(Set.of(), Set.of(Kind.INQUIRY), Set.of(), Set.of(), Set.of());
    assertFalse(complaint.meets(consultation));
  }

  @Test
  void only_pauses_that_the_rule_names_stop_its_clock_I_13() {
    var rule = rule(Set.of("CUSTOMER_DATA"));
    var customer = new Pause(MONDAY, DUE, "CUSTOMER_DATA");
    assertEquals(
        List.of(customer), rule.counting(List.of(customer, new Pause(MONDAY, DUE, "SPARE_PARTS"))));
    assertEquals(List.of(), rule(Set.of()).counting(List.of(customer)));
    assertTrue(rule.pausedBy("CUSTOMER_DATA"));
    assertFalse(rule.pausedBy("SPARE_PARTS"));
  }

  @Test
  void it_stands_still_from_when_it_began_or_from_when_somebody_was_waited_for() {
    var rules = new ObligationRules(List.of(rule(Set.of("CUSTOMER_DATA"))));
    var owed = owed();
    assertEquals(Optional.of(MONDAY), rules.stillSince(owed, waiting(MONDAY.minusSeconds(9))));
    assertEquals(Optional.of(MONDAY), rules.stillSince(owed, waiting(MONDAY)));
    assertEquals(
        Optional.of(MONDAY.plusSeconds(9)), rules.stillSince(owed, waiting(MONDAY.plusSeconds(9))));
    assertEquals(Optional.empty(), rules.stillSince(owed, Care.NONE));
    assertEquals(
        Optional.empty(),
        new ObligationRules(List.of(rule(Set.of("SPARE_PARTS")))).stillSince(owed, waiting(DUE)));
    assertEquals(new Standing.Open(MONDAY, null), rules.standing(owed, waiting(MONDAY)).standing());
    var done = owed.fulfilled(DUE);
    assertSame(done, rules.standing(done, waiting(MONDAY)));
  }

  @Test
  void only_cases_are_urged_and_only_of_what_the_document_names_S4_42() {
    var rules = new ObligationRules(List.of()).urging(Set.of(ObligationKind.CLOSE));
    assertEquals(Urge.NONE, rules.urge(ObligationKind.CLOSE, Concern.of(complaintId(1))));
    assertEquals(null, rules.urge(ObligationKind.FORWARD, Concern.of(complaintId(1))));
    var week = new Concern(complaintId(1).company(), null, uuid(3));
    assertEquals(null, rules.urge(ObligationKind.CLOSE, week));
  }

  @Test
  void a_step_of_a_way_has_clocks_of_its_own() {
    var own = rule(Set.of());
    var step =
        new ObligationRule(
            ObligationKind.ROUTING_STEP,
            When.ALWAYS,
            Moment.STEP_ARRIVED,
            Moment.STEP_LEFT,
            null,
            new Limit.Elapsed(Duration.ofHours(2)),
            Set.of(),
            new RuleId("S4-10"),
            null,
            null);
    var rules = new ObligationRules(List.of(own)).steps(Map.of("LAB", List.of(step)));
    assertEquals(List.of(step), rules.ofStep("LAB"));
    assertEquals(List.of(), rules.ofStep("SALES"));
    assertEquals(List.of(step), rules.startedBy(Moment.STEP_ARRIVED, "LAB", Circumstances.NONE));
    assertEquals(List.of(), rules.startedBy(Moment.STEP_ARRIVED, "SALES", Circumstances.NONE));
    assertEquals(List.of(), rules.startedBy(Moment.STEP_ARRIVED, null, Circumstances.NONE));
    assertEquals(List.of(), rules.startedBy(Moment.STEP_LEFT, "LAB", Circumstances.NONE));
    assertEquals(List.of(step), rules.fulfilledBy(Moment.STEP_LEFT));
    assertEquals(List.of(own), rules.fulfilledBy(Moment.FORWARDED));
    assertEquals(List.of(own), rules.startedBy(Moment.REGISTERED));
    assertEquals(List.of(own), rules.of(ObligationKind.FORWARD));
    assertEquals(Optional.of(own), rules.of(owed()));
    assertEquals(Optional.empty(), new ObligationRules(List.of(step)).of(owed()));
    assertEquals(List.of(own, step), rules.with(step).all());
  }

  @Test
  void what_a_step_owes_is_owed_under_the_clock_of_that_step() {
    var lab = step(2);
    var sales = step(3);
    var rules =
        new ObligationRules(List.of()).steps(Map.of("LAB", List.of(lab), "SALES", List.of(sales)));
    assertEquals(Optional.of(lab), rules.of(owedBy("LAB", lab)));
    assertEquals(Optional.of(sales), rules.of(owedBy("SALES", sales)));
    assertEquals(Optional.empty(), rules.of(owedBy("SALES", lab)), "another step's");
    assertEquals(Optional.of(lab), rules.of(owedBy(null, lab)), "stored before that was kept");
  }

  private static ObligationRule step(int hours) {
    return new ObligationRule(
        ObligationKind.ROUTING_STEP,
        When.ALWAYS,
        Moment.STEP_ARRIVED,
        Moment.STEP_LEFT,
        null,
        new Limit.Elapsed(Duration.ofHours(hours)),
        Set.of(),
        new RuleId("S4-10"),
        null,
        null);
  }

  private static Obligation owedBy(String step, ObligationRule rule) {
    var owed = owed();
    var clock =
        new Obligation.Clock(MONDAY, rule.limit(), List.of(), rule.rule(), null, null, step);
    return new Obligation(
        owed.id(), rule.kind(), owed.concern(), owed.holder(), clock, owed.term(), owed.standing());
  }

  private static Obligation owed() {
    var clock = new Obligation.Clock(MONDAY, new Limit.Working("0.5"), List.of(), RULE, null, null);
    return new Obligation(
        uuid(1),
        ObligationKind.FORWARD,
        Concern.of(complaintId(1)),
        new Department("SALES"),
        clock,
        new Term(DUE, DUE, null, null),
        new Standing.Open());
  }

  private static ObligationRule rule(Set<String> pausedBy) {
    return new ObligationRule(
        ObligationKind.FORWARD,
        When.ALWAYS,
        Moment.REGISTERED,
        Moment.FORWARDED,
        null,
        new Limit.Working("0.5"),
        pausedBy,
        RULE,
        null,
        null);
  }

  private static Care waiting(Instant from) {
    return new Care(
        new TreeMap<>(), List.of(new Care.Waiting(from, null, "CUSTOMER_DATA", "photo", "li")));
  }
}
