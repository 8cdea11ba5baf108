package redress.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.complaint.Urgency;
import redress.history.Changed;
import redress.organization.Department;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.rule.Step;
import redress.testing.Example;
import redress.testing.Json;
import redress.testing.Told;
import redress.tree.Node;
import redress.triage.AtOnce.Concerned;
import redress.triage.Ranking.Pressure;
import redress.triage.Triage.Assessment;
import redress.triage.Triage.Priority;
import redress.triage.TriageRules.Criterion;
import redress.triage.TriageRules.Factor;

/** What makes a case urgent and important. */
class TriageRulesTest {
  private static final RuleId RULE = new RuleId("C-3");
  private static final RuleId FACTORS = new RuleId("D-1");
  private static final TriageRules RULES =
      new TriageRules(
          new TreeMap<>(Map.of("SATISFACTION", new Criterion(4, 3))),
          new TreeMap<>(
              Map.of(
                  "PRESSURE", new Factor(Set.of("NOW", "LATER"), Set.of("NOW"), Set.of()),
                  "REACH", new Factor(Set.of("ONE", "MANY"), Set.of(), Set.of("MANY")))),
          FACTORS,
          null,
          null,
          RULE);

  @ParameterizedTest
  @CsvSource({
    "1, false, LATER, ONE,  ROUTINE, ROUTINE, false",
    "2, false, LATER, ONE,  ROUTINE, ROUTINE, false",
    "3, false, LATER, ONE,  ROUTINE, ROUTINE, true",
    "4, false, LATER, ONE,  ROUTINE, ROUTINE, true",
    "1, true,  LATER, ONE,  ROUTINE, URGENT,  true",
    "1, false, NOW,   ONE,  ROUTINE, URGENT,  false",
    "1, false, LATER, MANY, ROUTINE, ROUTINE, true",
    "1, false, LATER, ONE,  URGENT,  URGENT,  false",
    "3, false, NOW,   MANY, URGENT,  URGENT,  true"
  })
  void law_grades_factors_and_the_intake_make_a_case_urgent_and_important_C_3_D_1(
      int grade,
      boolean legal,
      String pressure,
      String reach,
      Urgency before,
      Urgency urgency,
      boolean important) {
    var priority = RULES.priority(assessed(grade, legal, pressure, reach), before).value();
    assertEquals(new Priority(urgency, important), priority);
    assertEquals(urgency == Urgency.URGENT && important, priority.atOnce());
  }

  @Test
  void each_reason_is_told_with_its_rule_C_3_D_1() {
    var steps = RULES.priority(assessed(3, true, "NOW", "ONE"), Urgency.URGENT).steps();
    assertEquals(
        List.of(
            "the intake makes it urgent = URGENT",
            "law or compliance is concerned = URGENT, important",
            "SATISFACTION has the grade 3 of 4, and 3 is important = important",
            "PRESSURE is NOW = URGENT",
            "REACH is ONE = no matter"),
        steps.stream().map(it -> it.text() + " = " + it.result()).toList());
    assertEquals(
        List.of(RULE, RULE, RULE, FACTORS, FACTORS), steps.stream().map(Step::rule).toList());
    var nothing = RULES.priority(assessed(2, false, "LATER", "ONE"), null).steps();
    assertEquals(
        List.of("no matter", "no matter", "no matter"),
        nothing.stream().map(Step::result).toList());
  }

  @Test
  void a_case_is_assessed_by_all_that_is_asked_and_by_nothing_else_C_3() {
    var refusal =
        assertThrows(
            Refusal.class,
            () ->
                RULES.priority(
                    new Assessment(
                        new TreeMap<>(Map.of("TASTE", 1)),
                        false,
                        new TreeMap<>(Map.of("PRESSURE", "SOON", "SMELL", "BAD"))),
                    null));
    assertEquals("ASSESSMENT_UNFIT", refusal.code());
    assertEquals(RULE, refusal.rule());
    assertEquals(
        List.of(
            "/grades/SATISFACTION MISSING C-3",
            "/factors/PRESSURE NOT_IN_PROCEDURE D-1",
            "/factors/REACH MISSING D-1",
            "/grades/TASTE NOT_ASKED C-3",
            "/factors/SMELL NOT_ASKED C-3"),
        refusal.findings().stream()
            .map(it -> it.pointer() + " " + it.code() + " " + it.rule())
            .toList());
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "4, true", "5, false"})
  void a_grade_is_from_1_to_the_highest_C_3(int grade, boolean fits) {
    var given = assessed(grade, false, "LATER", "ONE");
    if (fits) {
      assertEquals(Urgency.ROUTINE, RULES.priority(given, null).value().urgency());
    } else {
      var refusal = assertThrows(Refusal.class, () -> RULES.priority(given, null));
      assertEquals(
          List.of("OUT_OF_RANGE"), refusal.findings().stream().map(Finding::code).toList());
    }
  }

  @Test
  void what_is_pressing_comes_first_C_8() {
    var ranking =
        new Ranking(
            List.of(
                Pressure.URGENT_IMPORTANT, Pressure.IMPORTANT, Pressure.URGENT, Pressure.ROUTINE),
            new RuleId("C-8"));
    assertEquals(1, ranking.place(new Priority(Urgency.URGENT, true)).value());
    assertEquals(2, ranking.place(new Priority(Urgency.ROUTINE, true)).value());
    assertEquals(3, ranking.place(new Priority(Urgency.URGENT, false)).value());
    var last = ranking.place(new Priority(Urgency.ROUTINE, false));
    assertEquals(4, last.value());
    assertEquals("ROUTINE is number 4", last.steps().getFirst().result());
    var ranked = new TriageRules(RULES.criteria(), RULES.factors(), FACTORS, null, ranking, RULE);
    assertEquals(2, ranked.place(new Priority(Urgency.ROUTINE, true)).orElseThrow().value());
    assertThrows(
        IllegalArgumentException.class,
        () -> new Ranking(List.of(Pressure.URGENT, Pressure.ROUTINE), ranking.rule()));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Ranking(
                List.of(Pressure.URGENT, Pressure.URGENT, Pressure.IMPORTANT, Pressure.ROUTINE),
                ranking.rule()));
    var twice = new ArrayList<>(ranking.order());
    twice.add(Pressure.ROUTINE);
    assertThrows(IllegalArgumentException.class, () -> new Ranking(twice, ranking.rule()));
    var registered = Changed.of(Example.judged(Example.complaintId(1), 4));
    assertSame(registered, RULES.awaiting(registered), "where there is no order");
    assertEquals(ranking.awaiting(registered), ranked.awaiting(registered));
  }

  @Test
  void whoever_assessed_a_case_has_worked_on_it() {
    var id = new PartId(Example.complaintId(1), Example.uuid(5));
    var priority = new Priority(Urgency.URGENT, true);
    var mark = new Mark(Example.MONDAY, "li");
    assertEquals(Set.of("li"), new Triage(id, 1, null, priority, List.of(), mark).workers());
  }

  @Test
  void who_is_told_at_once_is_who_is_named_and_whom_it_is_about_C_4() {
    var quality = new Department("QUALITY");
    var store = new Department("WAREHOUSE");
    var atOnce =
        new AtOnce(
            List.of(quality),
            List.of(
                new Concerned("CATEGORY", Set.of("LOGISTICS", "PACKING"), List.of(store, quality)),
                new Concerned("PLACE", Set.of("ABROAD"), List.of(new Department("EXPORT")))),
            new RuleId("C-4"));
    assertEquals(List.of(quality, store), atOnce.recipients(Map.of("CATEGORY", "PACKING")));
    assertEquals(List.of(quality), atOnce.recipients(Map.of("CATEGORY", "OTHER")));
    assertEquals(List.of(quality), atOnce.recipients(Map.of("PLACE", "PACKING")));
    assertEquals(List.of(quality), atOnce.recipients(Map.of()));
  }

  @Test
  void what_counts_is_among_what_there_is_C_3_D_1() {
    assertEquals(3, new Criterion(3, 3).importantFrom());
    assertThrows(IllegalArgumentException.class, () -> new Criterion(3, 4));
    assertThrows(
        IllegalArgumentException.class, () -> new Factor(Set.of("A"), Set.of("B"), Set.of()));
    assertThrows(
        IllegalArgumentException.class, () -> new Factor(Set.of("A"), Set.of(), Set.of("B")));
    assertThrows(
        IllegalArgumentException.class,
        () -> new TriageRules(RULES.criteria(), RULES.factors(), null, null, null, RULE));
    assertTrue(RULES.place(new Priority(Urgency.URGENT, true)).isEmpty());
    assertFalse(new Priority(Urgency.ROUTINE, true).atOnce());
  }

  @Test
  void what_nobody_has_assessed_yet_has_its_place_in_the_order_and_says_so_D_3() {
    var ranking =
        new Ranking(
            List.of(
                Pressure.URGENT_IMPORTANT,
                Pressure.URGENT,
                Pressure.UNASSESSED,
                Pressure.IMPORTANT,
                Pressure.ROUTINE),
            RULE);
    var awaiting = ranking.awaiting(Changed.of(Example.judged(Example.complaintId(1), 4)));
    assertEquals(List.of("ASSESSMENT_AWAITED C-3 {/judgement/priority null 3}"), Told.of(awaiting));
    assertEquals(3, awaiting.value().judgement().priority());
    assertEquals(awaiting, ranking.awaiting(awaiting), "it has its place already");
  }

  @Test
  void criteria_and_factors_are_read_whole_C_3_D_1() {
    var section =
        """
        {
          "criteria": {"SATISFACTION": {"grades": 4, "importantFrom": 3}},
          "factors": {
            "PRESSURE": {"codes": ["NOW", "LATER"], "urgentFor": ["NOW"]},
            "REACH": {"codes": ["ONE", "MANY"], "importantFor": ["MANY"]}
          },
          "factorRule": "D-1",
          "rule": "C-3"
        }
        """;
    assertEquals(RULES, Node.read(Json.tree(section), TriageRules::read));
  }

  private static Assessment assessed(int grade, boolean legal, String pressure, String reach) {
    return new Assessment(
        new TreeMap<>(Map.of("SATISFACTION", grade)),
        legal,
        new TreeMap<>(Map.of("PRESSURE", pressure, "REACH", reach)));
  }
}
