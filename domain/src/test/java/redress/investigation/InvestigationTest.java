package redress.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import redress.complaint.Part.Unfinished;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.history.Change;
import redress.history.Changed;
import redress.investigation.Liability.State;
import redress.organization.Department;
import redress.organization.Departments;
import redress.procedure.Procedure;
import redress.procedure.ShippedProcedures;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.testing.Json;

/** What quality finds out about a case, and whose fault it is. */
class InvestigationTest {
  private static final InvestigationRules RULES =
      Procedure.read(Json.tree(ShippedProcedures.text("equipment-manufacturer"))).investigation();
  private static final Department BUYERS = new Department("PURCHASING");
  private static final Department QUALITY = new Department("QUALITY");
  private static final Departments KNOWN = new Departments(Set.of(BUYERS, QUALITY));
  private static final Mark MARK = new Mark(MONDAY, "li");

  @Test
  void an_analysis_may_name_a_department_for_the_time_being_I_17() {
    var done = analyse(begun(), true, BUYERS);
    assertEquals(
        List.of(
            new Change("/investigation/department", null, "PURCHASING"),
            new Change("/investigation/liability", null, "PRELIMINARY"),
            new Change("/investigation/infoCorrect", null, "true"),
            new Change("/investigation/technical", null, "false")),
        done.entries().getFirst().changes());
    assertEquals(new RuleId("I-17"), done.entries().getFirst().rule());
    var investigation = done.value();
    assertEquals(2, investigation.version());
    assertTrue(investigation.infoCorrect());
    assertFalse(investigation.groundless());
    assertFalse(investigation.determined());
    assertEquals(Set.of("li"), investigation.workers());
    var again = analyse(investigation, true, QUALITY);
    assertEquals(
        List.of(new Change("/investigation/department", "PURCHASING", "QUALITY")),
        again.entries().getFirst().changes());
  }

  @Test
  void an_analysis_that_names_nobody_leaves_who_was_named_I_17() {
    var named = analyse(begun(), true, BUYERS).value();
    assertEquals(BUYERS, analyse(named, true, null).value().department());
  }

  @Test
  void where_the_customer_s_information_is_not_right_nobody_is_responsible_I_17() {
    var named = analyse(begun(), true, BUYERS).value();
    refused("NOBODY_RESPONSIBLE", "I-17", () -> analyse(named, false, BUYERS));
    var wrong = analyse(named, false, null);
    assertEquals(
        List.of(
            new Change("/investigation/department", "PURCHASING", null),
            new Change("/investigation/liability", "PRELIMINARY", null),
            new Change("/investigation/infoCorrect", "true", "false")),
        wrong.entries().getFirst().changes());
    assertTrue(wrong.value().groundless());
    assertEquals(Optional.empty(), wrong.value().unfinished());
    refused("NOBODY_RESPONSIBLE", "I-18", () -> determine(wrong.value(), BUYERS));
    assertEquals(List.of(), name(wrong.value(), QUALITY).entries());
  }

  @Test
  void who_is_responsible_is_determined_once_it_was_analysed_I_18() {
    assertEquals(Optional.of("LIABILITY_OPEN"), begun().unfinished().map(Unfinished::code));
    refused("NOT_ANALYSED", "I-18", () -> determine(begun(), BUYERS));
    var analysed = analyse(begun(), true, null).value();
    assertEquals(
        Optional.of("quality has not determined which department is responsible"),
        analysed.unfinished().map(Unfinished::sentence));
    refused(
        "DEPARTMENT_NOT_IN_PROCEDURE", "I-18", () -> determine(analysed, new Department("NOBODY")));
    var determined = determine(analysed, BUYERS);
    assertEquals(new RuleId("I-18"), determined.entries().getFirst().rule());
    assertEquals(
        List.of(
            new Change("/investigation/department", null, "PURCHASING"),
            new Change("/investigation/liability", null, "DETERMINED")),
        determined.entries().getFirst().changes());
    assertEquals(3, determined.value().version());
    assertTrue(determined.value().determined());
    assertEquals(Optional.empty(), determined.value().unfinished());
    refused("LIABILITY_DETERMINED", "I-17", () -> analyse(determined.value(), true, QUALITY));
    assertEquals(BUYERS, analyse(determined.value(), true, null).value().department());
  }

  @Test
  void what_was_determined_falls_only_by_who_determines_it_S4_04() {
    var analysed = analyse(begun(), true, BUYERS).value();
    var wrong = new Analysis(false, "it was not ours", false, MARK);
    assertEquals(Optional.empty(), begun().erased(wrong, RULES));
    assertEquals(Optional.empty(), analysed.erased(wrong, RULES));
    var determined = determine(analysed, BUYERS).value();
    var refusal = determined.erased(wrong, RULES).orElseThrow();
    assertEquals("LIABILITY_DETERMINED", refusal.code());
    assertEquals(Refusal.Kind.ANOTHER_PERSON, refusal.kind());
    assertEquals(RULES.liability(), refusal.rule());
    assertEquals(Optional.empty(), determined.erased(new Analysis(true, "so", false, MARK), RULES));
  }

  @Test
  void whoever_is_named_elsewhere_is_named_until_quality_says_more_I_17() {
    var named = name(begun(), BUYERS);
    assertEquals("RESPONSIBLE_NAMED", named.entries().getFirst().type());
    assertEquals(2, named.value().version());
    assertTrue(named.value().infoCorrect());
    assertEquals("on the slip", named.value().analysis().reason());
    assertEquals(State.PRELIMINARY, named.value().liability().state());
    assertEquals(List.of(), name(named.value(), BUYERS).entries());
    var other = name(named.value(), QUALITY);
    assertEquals(
        List.of(new Change("/investigation/department", "PURCHASING", "QUALITY")),
        other.entries().getFirst().changes());
    var analysed = analyse(begun(), true, null).value();
    assertEquals("seen", name(analysed, BUYERS).value().analysis().reason());
    var determined = determine(analysed, BUYERS).value();
    assertEquals(List.of(), name(determined, QUALITY).entries());
    assertEquals(determined, name(determined, QUALITY).value());
  }

  @Test
  void a_technical_question_is_asked_only_where_somebody_answers_it_I_03() {
    var question = new Analysis(true, "seen", true, MARK);
    var asked = begun().analyse(question, null, KNOWN, RULES).value();
    assertTrue(asked.technical());
    assertFalse(begun().technical());
    assertFalse(analyse(begun(), true, null).value().technical());
    var nobody =
        new InvestigationRules(
            RULES.analysis(), null, RULES.liability(), RULES.areas(), RULES.origin());
    refused(
        "TECHNICAL_QUESTION_NOT_IN_PROCEDURE",
        "I-17",
        () -> begun().analyse(question, null, KNOWN, nobody));
  }

  @Test
  void an_analysis_tells_of_every_area_and_names_only_departments_that_there_are_I_17() {
    refused(
        "DEPARTMENT_NOT_IN_PROCEDURE",
        "I-17",
        () -> analyse(begun(), true, new Department("NOBODY")));
    var areas =
        new InvestigationRules(
            RULES.analysis(),
            null,
            RULES.liability(),
            new Areas(Set.of("DESIGN", "STORE"), new RuleId("D-2")),
            RULES.origin());
    var refusal =
        refused(
            "AREAS_UNFIT",
            "D-2",
            () -> begun().analyse(areas("STORE", "ok", "ROOF", "ok"), null, KNOWN, areas));
    assertEquals(
        List.of("/areas/DESIGN MISSING", "/areas/ROOF NOT_IN_PROCEDURE"),
        refusal.findings().stream().map(it -> it.pointer() + " " + it.code()).toList());
    var first = begun().analyse(areas("DESIGN", "ok", "STORE", "wet"), null, KNOWN, areas);
    assertEquals(
        new Change("/investigation/areas", null, "{DESIGN=ok, STORE=wet}"),
        first.entries().getFirst().changes().getLast());
    var second = first.value().analyse(areas("DESIGN", "ok", "STORE", "dry"), null, KNOWN, areas);
    assertEquals(
        List.of(
            new Change("/investigation/areas", "{DESIGN=ok, STORE=wet}", "{DESIGN=ok, STORE=dry}")),
        second.entries().getFirst().changes());
  }

  @Test
  void whoever_answers_for_most_is_responsible_once_shares_are_confirmed() {
    var rule = new RuleId("S4-16");
    var determined = determine(analyse(begun(), true, null).value(), BUYERS).value();
    var ratios =
        List.of(
            new Ratio(BUYERS, new BigDecimal("40")), new Ratio(QUALITY, new BigDecimal("60.0")));
    var later = new Mark(MONDAY, "head");
    var confirmed = determined.confirm(ratios, "agreed", later, rule);
    assertEquals(
        List.of(
            new Change("/investigation/department", "PURCHASING", "QUALITY"),
            new Change("/investigation/liability", "DETERMINED", "CONFIRMED"),
            new Change("/investigation/ratios", null, "PURCHASING 40 %, QUALITY 60 %")),
        confirmed.entries().getFirst().changes());
    assertEquals("seen", confirmed.value().liability().reason());
    assertEquals(MARK, confirmed.value().liability().made());
    assertEquals(determined.version() + 1, confirmed.value().version());
    assertEquals(List.of(), confirmed.value().confirm(ratios, "agreed", later, rule).entries());
    var nobody = begun().confirm(ratios, "agreed", later, rule).value();
    assertEquals("agreed", nobody.liability().reason());
    assertEquals(later, nobody.liability().made());
    assertTrue(nobody.determined());
    // of equal shares the first one named is responsible
    var equal =
        List.of(new Ratio(QUALITY, new BigDecimal("50")), new Ratio(BUYERS, new BigDecimal("50")));
    assertEquals(QUALITY, begun().confirm(equal, "agreed", later, rule).value().department());
  }

  @Test
  void whether_an_improvement_is_followed_up_is_said_by_the_cause_or_by_whoever_locates_it() {
    var rules =
        new OriginRules(
            Map.of(
                "PROCESS", new OriginRules.Cause(Optional.of(true), true),
                "TRANSPORT", new OriginRules.Cause(Optional.of(false), false),
                "OTHER", new OriginRules.Cause(Optional.empty(), true)),
            new RuleId("S4-14"));
    assertTrue(rules.tracked("PROCESS", null));
    assertFalse(rules.tracked("TRANSPORT", null));
    assertFalse(rules.tracked("PROCESS", false));
    assertTrue(rules.tracked("OTHER", true));
    var missing = refused("TRACKING_MISSING", "S4-14", () -> rules.tracked("OTHER", null));
    assertEquals("/trackImprovement", missing.findings().getFirst().pointer());
    refused("CAUSE_NOT_IN_PROCEDURE", "S4-14", () -> rules.tracked("WEATHER", true));
    assertThrows(
        IllegalArgumentException.class, () -> new OriginRules(Map.of(), new RuleId("S4-14")));
  }

  @Test
  void goods_are_inspected_persons_named_and_the_origin_is_located_each_corrected_later() {
    var rule = new RuleId("S4-14");
    var seen = Locating.inspect(begun(), new Inspection(true, "cracked", MONDAY, MARK), rule);
    assertEquals(
        List.of(
            new Change("/investigation/inspection/confirmed", null, "true"),
            new Change("/investigation/inspection/finding", null, "cracked")),
        seen.entries().getFirst().changes());
    assertEquals(2, seen.value().version());
    var again =
        Locating.inspect(seen.value(), new Inspection(false, "cracked", MONDAY, MARK), rule);
    assertEquals(
        List.of(new Change("/investigation/inspection/confirmed", "true", "false")),
        again.entries().getFirst().changes());
    var people = new Responsible(List.of("wang", "chen"), "on shift", MARK);
    refused("NOBODY_RESPONSIBLE", "S4-14", () -> Locating.name(again.value(), people, rule));
    var liable = analyse(again.value(), true, BUYERS).value();
    assertEquals(Optional.empty(), Locating.mayName(liable, rule));
    var named = Locating.name(liable, people, rule);
    assertEquals("on shift", named.entries().getFirst().reason());
    assertEquals(
        List.of(new Change("/investigation/responsible", null, "wang, chen")),
        named.entries().getFirst().changes());
    var one = new Responsible(List.of("chen"), "off", MARK);
    assertEquals(
        List.of(new Change("/investigation/responsible", "wang, chen", "chen")),
        Locating.name(named.value(), one, rule).entries().getFirst().changes());
    // what was seen stays when more is found
    assertEquals("cracked", named.value().provenance().inspection().finding());
  }

  @Test
  void a_fault_that_was_there_before_and_is_not_followed_up_is_told_for_itself() {
    var rule = new RuleId("S4-14");
    var tracked = new Origin("PLATING", "PROCESS", true, "seen", List.of("261101"), MARK);
    var first = Locating.locate(begun(), tracked, rule);
    assertEquals(1, first.entries().size());
    assertEquals(
        List.of(
            new Change("/investigation/origin/unit", null, "PLATING"),
            new Change("/investigation/origin/cause", null, "PROCESS"),
            new Change("/investigation/origin/tracked", null, "true")),
        first.entries().getFirst().changes());
    var repeats = List.of("261101", "261002");
    var left = new Origin("PLATING", "OTHER", false, "seen", repeats, MARK);
    var second = Locating.locate(first.value(), left, rule);
    assertEquals(
        List.of(
            new Change("/investigation/origin/cause", "PROCESS", "OTHER"),
            new Change("/investigation/origin/tracked", "true", "false")),
        second.entries().getFirst().changes());
    assertEquals("REPEAT_NOT_TRACKED", second.entries().getLast().type());
    assertEquals(
        List.of(new Change("/investigation/origin/repeats", null, "261101, 261002")),
        second.entries().getLast().changes());
    assertEquals(left, second.value().provenance().origin());
    var once = new Origin("PLATING", "OTHER", false, "seen", List.of(), MARK);
    assertEquals(1, Locating.locate(first.value(), once, rule).entries().size());
  }

  private static Analysis areas(String one, String found, String other, String seen) {
    return new Analysis(true, "seen", false, MARK, new TreeMap<>(Map.of(one, found, other, seen)));
  }

  private static Investigation begun() {
    return Investigation.begun(new PartId(complaintId(1), uuid(2)), RULES).value();
  }

  private static Changed<Investigation> analyse(
      Investigation investigation, boolean right, Department department) {
    return investigation.analyse(
        new Analysis(right, "seen", false, MARK), department, KNOWN, RULES);
  }

  private static Changed<Investigation> determine(
      Investigation investigation, Department department) {
    return investigation.determine(
        Liability.of(department, State.DETERMINED, "seen", MARK), KNOWN, RULES);
  }

  private static Changed<Investigation> name(Investigation investigation, Department department) {
    return investigation.named(department, "on the slip", MARK, new RuleId("S4-12"));
  }

  private static Refusal refused(String code, String rule, Executable work) {
    var refusal = assertThrows(Refusal.class, work);
    assertEquals(code, refusal.code());
    assertEquals(new RuleId(rule), refusal.rule());
    return refusal;
  }
}
