package redress.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import redress.complaint.ComplaintClass;
import redress.complaint.PartId;
import redress.complaint.Stage;
import redress.complaint.Track.Mark;
import redress.organization.Department;
import redress.organization.Person;
import redress.organization.Position;
import redress.procedure.Procedure;
import redress.procedure.ShippedProcedures;
import redress.rule.Refusal;
import redress.testing.Example;
import redress.testing.Json;

/** Who has the turn at a step, what has to be said there, and where it goes from there. */
class SlipGatesTest {
  private static final RoutingRules RULES =
      Procedure.read(Json.tree(ShippedProcedures.text("pcb-manufacturer"))).routing();
  private static final Department MANUFACTURING = new Department("MANUFACTURING");
  private static final Map<String, String> FACTS =
      Map.of(
          "UNIT", "line 3",
          "SHIFT", "B",
          "OPERATORS", "Wu, Li",
          "PRODUCED_ON", "2026-08-20",
          "COUNTERMEASURE", "another mask");

  @Test
  void the_turn_is_that_of_the_department_and_of_the_position_S4_15() {
    var cause = begun();
    assertEquals(Optional.empty(), cause.may(RULES).turn(person("QUALITY", "CLERK")));
    var other = cause.may(RULES).turn(person("SALES", "CLERK")).orElseThrow();
    assertEquals("NOT_YOUR_TURN", other.code());
    var opinion = atManager();
    var may = opinion.may(RULES);
    assertEquals(Optional.empty(), may.turn(person("MANUFACTURING", "DEPARTMENT_HEAD")));
    assertEquals(Optional.empty(), may.turn(person("MANUFACTURING", "SALES_MANAGER")));
    var clerk = may.turn(person("MANUFACTURING", "CLERK")).orElseThrow();
    assertEquals("NOT_YOUR_TURN", clerk.code());
    assertEquals("S4-15", clerk.rule().id());
    assertEquals(
        "it is for [DEPARTMENT_HEAD, SALES_MANAGER] at MANAGER_OPINION; li is CLERK of"
            + " MANUFACTURING",
        clerk.getMessage());
    assertTrue(may.turn(person("QUALITY", "DEPARTMENT_HEAD")).isPresent());
  }

  @Test
  void what_was_said_is_read_by_somebody_else_in_the_right_position_S4_16() {
    var talking = at("NEGOTIATION");
    assertEquals("NOTHING_TO_READ", talking.may(RULES).read().orElseThrow().code());
    assertEquals(Optional.empty(), talking.may(RULES).give());
    var said = talking.give(talk(true), null, step("NEGOTIATION"), onward("li")).value();
    var may = said.may(RULES);
    assertEquals(Optional.empty(), may.read());
    assertEquals("AWAITS_READING", may.give().orElseThrow().code());
    var own = may.reader(person("SALES", "SALES_MANAGER")).orElseThrow();
    assertEquals("OWN_OPINION", own.code());
    assertEquals("S4-16", own.rule().id());
    assertEquals(Optional.empty(), may.reader(person("wu", "SALES", "SALES_MANAGER")));
    for (var wrong : List.of(person("wu", "SALES", "CLERK"), person("QUALITY", "SALES_MANAGER"))) {
      assertEquals("NOT_YOUR_TURN", may.reader(wrong).orElseThrow().code());
    }
    var unread =
        new Hop("CHECK", step("CHECK").turn().department(), MONDAY, talk(true), null, null, null);
    assertEquals("NOTHING_TO_READ", slip(List.of(unread)).may(RULES).read().orElseThrow().code());
  }

  @Test
  void an_opinion_holds_what_its_step_asks_for_and_nothing_else_S4_08() {
    wrong(
        begun(),
        said(Map.of("UNIT", "line 3"), null, null, Set.of()),
        "/facts/UNIT NOT_ASKED, /responsibleDepartment MISSING, /class MISSING");
    wrong(
        begun(),
        said(Map.of(), MANUFACTURING, ComplaintClass.CLAIM, Set.of()),
        "/class NOT_IN_PROCEDURE");
    begun().may(RULES).check(said(Map.of(), MANUFACTURING, ComplaintClass.QUALITY, Set.of()));
    var countermeasure = at("COUNTERMEASURE");
    wrong(
        countermeasure,
        said(Map.of("UNIT", "line 3", "SHIFT", "B"), null, null, Set.of()),
        "/facts/COUNTERMEASURE MISSING, /facts/OPERATORS MISSING, /facts/PRODUCED_ON MISSING");
    var misfit = new TreeMap<>(FACTS);
    misfit.put("PRODUCED_ON", "yesterday");
    wrong(
        countermeasure, said(misfit, null, null, Set.of()), "/facts/PRODUCED_ON NOT_IN_PROCEDURE");
    wrong(
        countermeasure,
        said(FACTS, MANUFACTURING, ComplaintClass.QUALITY, Set.of()),
        "/responsibleDepartment NOT_ASKED, /class NOT_ASKED");
    wrong(countermeasure, talk(FACTS), "/negotiation NOT_ASKED");
    countermeasure.may(RULES).check(said(FACTS, null, null, Set.of()));
    wrong(at("NEGOTIATION"), said(Map.of(), null, null, Set.of()), "/negotiation MISSING");
    at("NEGOTIATION").may(RULES).check(talk(true));
  }

  @Test
  void the_customer_is_told_after_it_was_approved_and_not_before_S4_16() {
    var talked = new Opinion("so", new TreeMap<>(), null, null, Set.of(), before(), mark("li"));
    var may = at("NEGOTIATION").may(RULES);
    var refused = assertThrows(Refusal.class, () -> may.check(talked));
    assertEquals("TALKED_BEFORE_APPROVED", refused.code());
    assertEquals("S4-16", refused.rule().id());
  }

  @Test
  void only_what_is_optional_is_asked_for_and_by_those_who_may_S4_15() {
    var quality = begun().may(RULES);
    quality.check(asking("RESEARCH_OPINION"));
    assertEquals("STEP_NOT_OPTIONAL", asked(quality, asking("CHECK")).code());
    assertEquals("STEP_NOT_OPTIONAL", asked(quality, asking("LUNCH")).code());
    var other = at("COUNTERMEASURE").may(RULES);
    var refused = asked(other, said(FACTS, null, null, Set.of("RESEARCH_OPINION")));
    assertEquals("NOT_YOURS_TO_ASK", refused.code());
    assertEquals("RESEARCH_OPINION is asked for by [GM_OFFICE, QUALITY]", refused.getMessage());
  }

  @Test
  void it_is_sent_back_to_where_it_was_and_to_where_it_is_once_something_was_said_S4_15() {
    var may = atManager().may(RULES);
    assertEquals("CAUSE", may.backTo("CAUSE").code());
    for (var wrong : List.of("CHECK", "MANAGER_OPINION", "LUNCH")) {
      var refused = assertThrows(Refusal.class, () -> may.backTo(wrong));
      assertEquals("STEP_NOT_PASSED", refused.code());
      assertEquals("S4-15", refused.rule().id());
    }
    var said = at("NEGOTIATION").give(talk(true), null, step("NEGOTIATION"), onward("li")).value();
    assertEquals("NEGOTIATION", said.may(RULES).backTo("NEGOTIATION").code());
  }

  @Test
  void an_optional_step_has_its_turn_once_somebody_has_asked_for_it_S4_15() {
    assertEquals("CHECK", afterManager(begun(), Set.of()).current().orElseThrow().step());
    assertEquals(
        "RESEARCH_OPINION",
        afterManager(begun(), Set.of("RESEARCH_OPINION")).current().orElseThrow().step());
  }

  @Test
  void where_a_slip_stands_and_who_has_said_something_at_it_S4_15() {
    var nothing = slip(List.of());
    assertEquals(Optional.empty(), nothing.current());
    assertEquals(Optional.empty(), nothing.endedAt());
    assertEquals(Set.of(), begun().workers());
    assertEquals(Set.of("li", "wu"), atManager().workers());
    assertEquals(Optional.empty(), atManager().endedAt());
    var ended =
        begun()
            .give(
                cause(Set.of()),
                null,
                step("CAUSE"),
                new Onward(first(), (it, to) -> null, mark("li")))
            .value();
    assertEquals(Optional.of("CAUSE"), ended.endedAt());
    assertEquals("ROUTING_ENDED", ended.may(RULES).ended().orElseThrow().code());
    var returned =
        new Hop(
            "CHECK",
            MANUFACTURING,
            MONDAY,
            null,
            null,
            new Hop.Returned("CAUSE", "no"),
            mark("wu"));
    assertEquals(Optional.empty(), slip(List.of(returned)).endedAt());
  }

  @Test
  void a_step_brings_a_case_to_no_end_S4_15() {
    assertEquals(Stage.APPROVAL, new RoutingStep.Effect(Stage.APPROVAL, true).stage());
    assertThrows(IllegalArgumentException.class, () -> new RoutingStep.Effect(Stage.CLOSED, false));
  }

  private static void wrong(RoutingSlip slip, Opinion opinion, String findings) {
    var refused = asked(slip.may(RULES), opinion);
    assertEquals("OPINION_INCOMPLETE", refused.code());
    assertEquals(
        findings,
        String.join(
            ", ", refused.findings().stream().map(it -> it.pointer() + " " + it.code()).toList()));
  }

  private static Refusal asked(SlipGates may, Opinion opinion) {
    return assertThrows(Refusal.class, () -> may.check(opinion));
  }

  private static RoutingSlip begun() {
    var id = new PartId(Example.complaintId(1), Example.uuid(2));
    return RoutingSlip.begun(id, MONDAY, onward("clerk")).value();
  }

  private static RoutingSlip atManager() {
    return onceCaused(begun(), Set.of());
  }

  private static RoutingSlip onceCaused(RoutingSlip slip, Set<String> asks) {
    return slip.give(cause(asks), null, step("CAUSE"), onward("li"))
        .value()
        .give(said(FACTS, null, null, Set.of()), null, step("COUNTERMEASURE"), onward("wu"))
        .value();
  }

  private static RoutingSlip afterManager(RoutingSlip slip, Set<String> asks) {
    return onceCaused(slip, asks)
        .give(said(Map.of(), null, null, Set.of()), null, step("MANAGER_OPINION"), onward("ma"))
        .value();
  }

  private static RoutingSlip at(String step) {
    var holder = step(step).turn().department();
    return slip(List.of(new Hop(step, holder, MONDAY, null, null, null, null)));
  }

  private static RoutingSlip slip(List<Hop> hops) {
    return new RoutingSlip(new PartId(Example.complaintId(1), Example.uuid(2)), 1, hops);
  }

  /** A way that ends with its first step. */
  private static RoutingRules first() {
    return new RoutingRules(List.of(step("CAUSE")), RULES.rule());
  }

  private static Onward onward(String by) {
    return new Onward(
        RULES,
        (slip, to) ->
            to.turn().responsible() ? slip.responsible().orElseThrow() : to.turn().department(),
        mark(by));
  }

  private static RoutingStep step(String code) {
    return RULES.step(code).orElseThrow();
  }

  private static Opinion cause(Set<String> asks) {
    return said(Map.of(), MANUFACTURING, ComplaintClass.QUALITY, asks);
  }

  private static Opinion asking(String step) {
    return cause(Set.of(step));
  }

  private static Opinion said(
      Map<String, String> facts, Department responsible, ComplaintClass kind, Set<String> asks) {
    var by = facts.isEmpty() ? "li" : "wu";
    return new Opinion("so", new TreeMap<>(facts), responsible, kind, asks, null, mark(by));
  }

  private static Opinion talk(boolean accepted) {
    var talked = new Opinion.Negotiation(accepted, MONDAY);
    return new Opinion("so", new TreeMap<>(), null, null, Set.of(), talked, mark("li"));
  }

  private static Opinion talk(Map<String, String> facts) {
    var talked = new Opinion.Negotiation(true, MONDAY);
    return new Opinion("so", new TreeMap<>(facts), null, null, Set.of(), talked, mark("li"));
  }

  private static Opinion.Negotiation before() {
    return new Opinion.Negotiation(true, MONDAY.minusSeconds(1));
  }

  private static Mark mark(String by) {
    return new Mark(MONDAY, by);
  }

  private static Person person(String department, String position) {
    return person("li", department, position);
  }

  private static Person person(String user, String department, String position) {
    return new Person(ACME, user, new Department(department), new Position(position));
  }
}
