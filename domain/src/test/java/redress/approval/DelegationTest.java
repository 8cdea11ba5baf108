package redress.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.uuid;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import redress.approval.Delegation.Ended;
import redress.approval.Delegation.Grant;
import redress.approval.Delegation.Key;
import redress.complaint.Demand;
import redress.complaint.Severity;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.history.Changed;
import redress.money.Money;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.procedure.Procedure;
import redress.procedure.ShippedProcedures;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.testing.Json;

/** Authority that is lent: for how long, of how much, and never more than both have. */
class DelegationTest {
  private static final RuleId RULE = new RuleId("S4-30");
  private static final AuthorityRules AUTHORITY =
      Procedure.read(Json.tree(ShippedProcedures.text("pcb-manufacturer")))
          .authority()
          .orElseThrow();
  private static final DelegationRules RULES = new DelegationRules(14, RULE);
  private static final Person MANAGER = person("manager", "SALES_MANAGER");
  private static final Person DEPUTY = person("deputy", "DEPUTY_GENERAL_MANAGER");
  private static final Duration A_MICROSECOND = Duration.ofNanos(1000);
  private static final Instant LAST = MONDAY.plus(Duration.ofDays(14));

  @Test
  void it_begins_now_at_the_earliest_and_lasts_as_long_as_the_document_allows() {
    var given = give(MANAGER, DEPUTY, MONDAY, LAST, null);
    assertEquals(
        List.of(
            new Change("/giver", null, "manager"),
            new Change("/delegate", null, "deputy"),
            new Change("/from", null, MONDAY.toString()),
            new Change("/until", null, LAST.toString())),
        given.entries().getFirst().changes());
    assertEquals("on leave", given.entries().getFirst().reason());
    refused(
        "IN_THE_PAST",
        "/from",
        () -> give(MANAGER, DEPUTY, MONDAY.minus(A_MICROSECOND), LAST, null));
    refused("ENDS_BEFORE_IT_BEGINS", "/until", () -> give(MANAGER, DEPUTY, MONDAY, MONDAY, null));
    give(MANAGER, DEPUTY, MONDAY, MONDAY.plus(A_MICROSECOND), null);
    refused(
        "DELEGATION_TOO_LONG",
        "/until",
        () -> give(MANAGER, DEPUTY, MONDAY, LAST.plus(A_MICROSECOND), null));
    var endless = new DelegationRules(null, RULE);
    var years = MONDAY.plus(Duration.ofDays(3000));
    assertEquals(
        years,
        endless
            .given(key(), MANAGER, DEPUTY, grant(MONDAY, years, null), AUTHORITY)
            .value()
            .endsAt());
  }

  @Test
  void nobody_lends_to_himself_or_to_whoever_may_sign_nothing() {
    var same = assertThrows(Refusal.class, () -> give(MANAGER, MANAGER, MONDAY, LAST, null));
    assertEquals("SAME_PERSON", same.code());
    refused(
        "ABOVE_OWN_LIMIT",
        "/delegate",
        () -> give(MANAGER, person("clerk", "CLERK"), MONDAY, LAST, null));
  }

  @Test
  void what_is_lent_is_not_above_what_both_may_sign() {
    for (var both : List.of(List.of(MANAGER, DEPUTY), List.of(DEPUTY, MANAGER))) {
      var giver = both.getFirst();
      var delegate = both.getLast();
      give(giver, delegate, MONDAY, LAST, "100000.00");
      refused("ABOVE_OWN_LIMIT", "/upTo", () -> give(giver, delegate, MONDAY, LAST, "100000.01"));
    }
  }

  @Test
  void it_holds_from_its_first_instant_to_before_its_last() {
    var given = give(MANAGER, DEPUTY, MONDAY, LAST, null).value();
    assertFalse(given.holds(MONDAY.minus(A_MICROSECOND)));
    assertTrue(given.holds(MONDAY));
    assertTrue(given.holds(LAST.minus(A_MICROSECOND)));
    assertFalse(given.holds(LAST));
    var noon = MONDAY.plus(Duration.ofHours(3));
    var ended = given.end(new Ended("back", new Mark(noon, "manager")), RULE);
    assertEquals(
        List.of(new Change("/until", LAST.toString(), noon.toString())),
        ended.entries().getFirst().changes());
    assertTrue(ended.value().holds(noon.minus(A_MICROSECOND)));
    assertFalse(ended.value().holds(noon));
    assertEquals(2, ended.value().version());
    refused("ALREADY_ENDED", null, () -> end(ended.value(), noon));
    refused("ALREADY_ENDED", null, () -> end(given, LAST));
    assertEquals(LAST.minus(A_MICROSECOND), end(given, LAST.minus(A_MICROSECOND)).value().endsAt());
  }

  @Test
  void a_department_settles_by_itself_what_is_within_its_own_limit_S1_19() {
    var own =
        new OwnAuthority(
            Severity.GENERAL,
            new BigDecimal("500"),
            Set.of(Demand.REFUND, Demand.EXCHANGE),
            new Approver(new Position("HEAD"), RULE));
    assertTrue(own.values(Demand.REFUND));
    assertFalse(own.values(Demand.RETURN));
    assertTrue(own.covers(matter("500.00", Severity.GENERAL, Demand.REFUND)));
    assertTrue(own.covers(matter("0.00", Severity.GENERAL, Demand.EXCHANGE, Demand.REFUND)));
    assertFalse(own.covers(matter("500.01", Severity.GENERAL, Demand.REFUND)));
    assertFalse(own.covers(matter("1.00", Severity.SERIOUS, Demand.REFUND)));
    assertFalse(own.covers(matter("1.00", null, Demand.REFUND)));
    assertFalse(own.covers(matter(null, Severity.GENERAL, Demand.REFUND)));
    assertFalse(own.covers(matter("1.00", Severity.GENERAL, Demand.REFUND, Demand.RETURN)));
    assertFalse(own.covers(new Matter(Money.of("1.00", "CNY"), Severity.GENERAL, null)));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new OwnAuthority(Severity.GENERAL, new BigDecimal("-0.01"), Set.of(), own.approver()));
    assertEquals(
        0,
        new OwnAuthority(Severity.GENERAL, BigDecimal.ZERO, Set.of(), own.approver())
            .upTo()
            .signum());
  }

  @Test
  void an_end_that_comes_too_late_ends_nothing_S4_30() {
    var given = give(MANAGER, DEPUTY, MONDAY, LAST, null).value();
    assertEquals(MONDAY.plusSeconds(60), end(given, MONDAY.plusSeconds(60)).value().endsAt());
    var after = new Ended("back", new Mark(LAST.plusSeconds(1), "manager"));
    var late = new Delegation(key(), 2, "manager", "deputy", given.grant(), after);
    assertEquals(LAST, late.endsAt());
  }

  private static Matter matter(String amount, Severity severity, Demand... remedies) {
    return new Matter(amount == null ? null : Money.of(amount, "CNY"), severity, Set.of(remedies));
  }

  private static Changed<Delegation> give(
      Person giver, Person delegate, Instant from, Instant until, String upTo) {
    return RULES.given(key(), giver, delegate, grant(from, until, upTo), AUTHORITY);
  }

  private static Grant grant(Instant from, Instant until, String upTo) {
    return new Grant(
        from,
        until,
        upTo == null ? null : Money.of(upTo, "CNY"),
        "on leave",
        new Mark(MONDAY, "manager"));
  }

  private static Changed<Delegation> end(Delegation given, Instant at) {
    return given.end(new Ended("back", new Mark(at, "manager")), RULE);
  }

  private static Key key() {
    return new Key(ACME, uuid(1));
  }

  private static Person person(String user, String position) {
    return new Person(ACME, user, new Department("SALES"), new Position(position));
  }

  private static void refused(String code, String pointer, Executable work) {
    var refusal = assertThrows(Refusal.class, work);
    assertEquals(code, refusal.code());
    assertEquals(RULE, refusal.rule());
    assertEquals(
        pointer == null ? List.of() : List.of(pointer),
        refusal.findings().stream().map(Finding::pointer).toList());
  }
}
