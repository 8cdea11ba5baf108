package redress.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.casefile.Aside.mark;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import redress.approval.Delegation;
import redress.approval.Deputyship;
import redress.complaint.Complaint;
import redress.complaint.Demand;
import redress.complaint.Severity;
import redress.conduct.Conduct;
import redress.disposition.Authors;
import redress.disposition.Course;
import redress.disposition.Disposition;
import redress.disposition.Signature;
import redress.disposition.Terms;
import redress.money.Money;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.organization.Duty;
import redress.organization.Person;
import redress.organization.Position;
import redress.procedure.Procedure;
import redress.procedure.ShippedProcedures;
import redress.rule.Refusal;
import redress.testing.Example;
import redress.testing.Json;

/** Who signs what the customer is given, by a post of his own or in whose place (S4-30). */
class SigningTest {
  private static final Procedure PCB = Aside.procedure("pcb-manufacturer");
  private static final Complaint CASE = Example.verified(Example.complaintId(1), 1);
  private static final Instant LATER = MONDAY.plusSeconds(3600);
  private static final Person LI = person("li", "QUALITY", "DEPARTMENT_HEAD");
  private static final Person MANAGER = person("manager", "SALES", "SALES_MANAGER");
  private static final Person GM = person("gm", "GM_OFFICE", "GENERAL_MANAGER");
  private static final Person NOBODY_ANY_MORE = person("gm", "GM_OFFICE", "CLERK");

  @Test
  void whoever_has_no_post_for_it_signs_only_while_somebody_who_has_lends_it_S4_30() {
    assertEquals(Optional.of("DUTY_NOT_YOURS"), entitled(PCB));
    assertEquals(Optional.empty(), entitled(PCB, lent(GM, MONDAY, LATER)));
    assertEquals(
        Optional.of("DELEGATION_ENDED"), entitled(PCB, lent(GM, MONDAY.minusSeconds(9), MONDAY)));
    assertEquals(
        Optional.of("DUTY_NOT_YOURS"), entitled(PCB, lent(GM, MONDAY.plusSeconds(1), LATER)));
    assertEquals(
        Optional.of("DELEGATION_ENDED"), entitled(PCB, lent(NOBODY_ANY_MORE, MONDAY, LATER)));
    assertEquals(Optional.of("DELEGATION_ENDED"), entitled(PCB, lent(null, MONDAY, LATER)));
    assertEquals(
        Optional.empty(),
        entitled(PCB, lent(GM, MONDAY.minusSeconds(9), MONDAY), lent(GM, MONDAY, LATER)));
  }

  @Test
  void where_nothing_is_lent_what_was_lent_before_gives_nobody_anything_S4_30() {
    var without =
        Procedure.read(
            Json.tree(
                ShippedProcedures.text("pcb-manufacturer")
                    .replace(",\n    \"delegation\": {\"rule\": \"S4-30\"}", "")));
    assertEquals(Optional.empty(), without.authority().orElseThrow().delegation());
    assertEquals(Optional.of("DUTY_NOT_YOURS"), entitled(without, lent(GM, MONDAY, LATER)));
  }

  @Test
  void of_several_places_the_one_that_is_high_enough_signs_S4_30() {
    var narrow = lent(MANAGER, MONDAY, LATER, "10.00");
    var wide = lent(GM, MONDAY, LATER);
    var plan = plan("50.00");
    assertEquals(Optional.empty(), refusal(LI, plan, narrow, wide));
    assertEquals("gm", signature(LI, plan, narrow, wide).inPlaceOf().user());
    assertEquals(Optional.of("BEYOND_DELEGATION"), refusal(LI, plan, narrow));
    assertEquals("manager", signature(LI, plan("10.00"), narrow, wide).inPlaceOf().user());
    assertEquals(Optional.of("AUTHORITY_TOO_LOW"), refusal(LI, plan("100000.01"), wide));
  }

  @Test
  void nobody_signs_in_a_place_that_is_over_S4_30() {
    var over = lent(MANAGER, MONDAY.minusSeconds(9), MONDAY);
    var signed = signature(LI, plan("50.00"), over, lent(GM, MONDAY, LATER));
    assertEquals("gm", signed.inPlaceOf().user());
    assertEquals(new Position("DEPARTMENT_HEAD"), signed.level());
  }

  @Test
  void whoever_may_by_his_own_post_signs_by_that_alone_S4_30() {
    var signed = signature(MANAGER, plan("50.00"), lent(GM, MONDAY, LATER));
    assertNull(signed.inPlaceOf());
    assertEquals(new Position("SALES_MANAGER"), signed.level());
  }

  @Test
  void a_signature_holds_for_less_only_if_it_stands_high_enough_S4_30() {
    assertTrue(holds(PCB, "GENERAL_MANAGER", "200000.00", "150000.00"));
    assertTrue(holds(PCB, "GENERAL_MANAGER", "200000.00", "200000.00"));
    assertFalse(holds(PCB, "GENERAL_MANAGER", "200000.00", "200000.01"));
    assertTrue(holds(PCB, "SALES_MANAGER", "200000.00", "100000.00"));
    assertFalse(holds(PCB, "SALES_MANAGER", "200000.00", "100000.01"));
    var alike = Aside.procedure("after-sales-service");
    assertTrue(holds(alike, "DEPARTMENT_HEAD", "50.00", "50.00"));
    assertFalse(holds(alike, "DEPARTMENT_HEAD", "50.00", "49.99"));
  }

  @Test
  void whoever_signed_or_lent_it_does_not_say_afterwards_what_was_signed_S6_S7_S4_30() {
    var signed = signed("SALES_MANAGER", "50.00");
    var less = plan("49.99").terms();
    assertTrue(Authority.holds(signed, less, "clerk", PCB, CASE));
    assertFalse(Authority.holds(signed, less, "gm", PCB, CASE));
    assertFalse(Authority.holds(signed, less, "lender", PCB, CASE));
    assertTrue(Authority.holds(signed, signed.terms(), "gm", PCB, CASE));
    var otherWords = new Terms(less.lines(), "and a trip to Hainan", null, null);
    assertFalse(Authority.holds(signed, otherWords, "clerk", PCB, CASE));
  }

  @Test
  void who_signs_is_asked_of_what_decides_it_and_of_nothing_else_S1_02_G_2() {
    var tickets = Aside.procedure("ticketing-platform");
    var terms = plan("50.00").terms();
    assertEquals(
        Optional.of("SEVERITY_MISSING"),
        Authority.undecided(Aside.of(tickets, CASE), terms).map(Refusal::code));
    var serious = Example.judged(Example.complaintId(1), 1);
    assertEquals(Severity.SERIOUS, serious.judgement().severity());
    assertEquals(Optional.empty(), Authority.undecided(Aside.of(tickets, serious), terms));
    var feedback = Aside.procedure("general-feedback");
    assertEquals(Optional.empty(), Authority.refusal(LI, feedback, CASE, terms));
    var goodwill =
        new Terms(
            List.of(new Terms.Line(Demand.GOODWILL, null, null, null, yuan("50.00"))),
            "as agreed",
            null,
            null);
    assertEquals(
        Optional.of("AUTHORITY_TOO_LOW"),
        Authority.refusal(LI, feedback, CASE, goodwill).map(Refusal::code));
  }

  @Test
  void instead_of_somebody_acts_whom_he_lent_it_or_anybody_once_he_may_not_any_more_S4_30() {
    assertFalse(standsIn(MANAGER));
    assertTrue(standsIn(MANAGER, lent(MANAGER, MONDAY, LATER)));
    assertFalse(standsIn(MANAGER, lent(MANAGER, MONDAY.minusSeconds(9), MONDAY)));
    assertFalse(standsIn(MANAGER, lent(GM, MONDAY, LATER)));
    assertTrue(standsIn(null));
    assertTrue(standsIn(person("manager", "SALES", "CLERK")));
  }

  private static boolean standsIn(Person absent, Deputyship... lent) {
    var at = Aside.of(PCB, CASE, new Lent(absent, List.of(lent)));
    return StandIn.may(LI, "manager", Duty.VERIFY_RETURN, at);
  }

  private static boolean holds(Procedure procedure, String level, String signed, String now) {
    return Authority.holds(signed(level, signed), plan(now).terms(), "clerk", procedure, CASE);
  }

  private static Disposition signed(String level, String amount) {
    var inPlace = new Signature.InPlace("lender", Example.uuid(7), null);
    var signature =
        new Signature(new Position(level), yuan(amount), mark("gm"), Aside.RULE, inPlace);
    var plan = plan(amount);
    return new Disposition(
        plan.id(), 2, plan.terms(), plan.authors(), signature, plan.course(), null);
  }

  private static Optional<String> entitled(Procedure procedure, Deputyship... lent) {
    var at = Aside.of(procedure, CASE, new Lent(null, List.of(lent)));
    return Signing.entitled(LI, null, at).map(Refusal::code);
  }

  private static Optional<String> refusal(Person by, Disposition plan, Deputyship... lent) {
    var at = Aside.of(PCB, CASE, new Lent(null, Arrays.asList(lent)), plan);
    return Signing.refusal(by, at, plan).map(Refusal::code);
  }

  private static Signature signature(Person by, Disposition plan, Deputyship... lent) {
    var at = Aside.of(PCB, CASE, new Lent(null, List.of(lent)), plan);
    return Signing.signature(by, at, plan, mark(by.user()));
  }

  private static Deputyship lent(Person giver, Instant from, Instant until) {
    return lent(giver, from, until, null);
  }

  private static Deputyship lent(Person giver, Instant from, Instant until, String upTo) {
    var user = giver == null ? "gone" : giver.user();
    var grant =
        new Delegation.Grant(
            from, until, upTo == null ? null : yuan(upTo), "on the road", mark(user));
    var key = new Delegation.Key(ACME, Example.uuid(7));
    return new Deputyship(new Delegation(key, 1, user, "li", grant, null), giver);
  }

  private static Disposition plan(String amount) {
    var line = new Terms.Line(Demand.COMPENSATION_CLAIM, null, null, null, yuan(amount));
    return new Disposition(
        Aside.part(3),
        1,
        new Terms(List.of(line), "as agreed", null, null),
        new Authors(mark("clerk"), List.of()),
        null,
        new Course(null, null),
        null);
  }

  private static Money yuan(String amount) {
    return Money.of(amount, "CNY");
  }

  private static Person person(String user, String department, String position) {
    return new Person(ACME, user, new Department(department), new Position(position));
  }

  private record Lent(Person known, List<Deputyship> all) implements Entitlements {
    @Override
    public List<Deputyship> deputyships(Person by) {
      return all;
    }

    @Override
    public Optional<Person> person(CompanyId company, String user) {
      return Optional.ofNullable(known).filter(it -> it.user().equals(user));
    }

    @Override
    public Optional<Conduct> offDuty(Person by) {
      return Optional.empty();
    }
  }
}
