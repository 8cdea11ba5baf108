package redress.eightd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.complaint.ComplaintId;
import redress.complaint.PartId;
import redress.eightd.Course.Submitted;
import redress.eightd.Report.Contained;
import redress.eightd.Report.Containment;
import redress.eightd.Report.Planned;
import redress.eightd.Report.Prevention;
import redress.eightd.Report.Team;
import redress.history.Changed;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.procedure.InventedProcedure;
import redress.procedure.Procedure;
import redress.procedure.ShippedProcedures;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.testing.Json;

/** What a report must hold before it can be handed in, and what not even a draft may hold. */
class EightDTest {
  private static final LocalDate ASSIGNED = LocalDate.of(2026, 11, 23);
  private static final Instant SENT = Instant.parse("2026-11-23T02:00:00Z");
  private static final Submitted HOW =
      new Submitted(Instant.parse("2026-11-24T02:00:00Z"), "manufacturing-head");
  private static final String DOCUMENT = ShippedProcedures.text("equipment-manufacturer");

  private final EightDRules rules = rules(DOCUMENT);
  private final Report complete =
      ExampleReports.full(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 7));

  @Test
  void an_interim_report_holds_the_first_sections_and_a_plan_for_the_rest_I_27() {
    var submitted =
        draft(ExampleReports.interim(LocalDate.of(2026, 11, 26)))
            .submitInterim(HOW, ASSIGNED, rules);
    assertEquals(Course.State.INTERIM_SUBMITTED, submitted.value().course().state());
    assertEquals(LocalDate.of(2026, 11, 29), submitted.value().report().plan().last());
    assertEquals("INTERIM_SUBMITTED", submitted.entries().getFirst().type());
    assertEquals("I-27", submitted.entries().getFirst().rule().id());
  }

  @Test
  void everything_that_an_interim_report_lacks_is_named_at_once_I_27() {
    var refusal =
        assertThrows(Refusal.class, () -> draft(Report.EMPTY).submitInterim(HOW, ASSIGNED, rules));
    assertEquals("REPORT_INCOMPLETE", refusal.code());
    assertEquals(Refusal.Kind.LATER, refusal.kind());
    assertEquals("I-27", refusal.rule().id());
    assertEquals(
        List.of(
            "/d1/leader",
            "/d1/members",
            "/d1/champion",
            "/d2/problem",
            "/d3/entries",
            "/d3/entries",
            "/plan/d4",
            "/plan/d5",
            "/plan/d6",
            "/plan/d7"),
        refusal.findings().stream().map(Finding::pointer).toList());
    assertTrue(refusal.findings().stream().allMatch(it -> it.rule().id().equals("I-27")));
  }

  @Test
  void a_full_report_turns_its_measures_into_work_I_27_I_37() {
    var submitted = full(complete);
    assertEquals(Course.State.FULL_SUBMITTED, submitted.course().state());
    assertEquals(
        List.of(MeasureKind.CORRECTIVE, MeasureKind.PREVENTIVE),
        submitted.measures().stream().map(Measure::kind).toList());
    assertTrue(submitted.measures().stream().allMatch(it -> it.state() == Measure.State.PLANNED));
  }

  @Test
  void everything_that_a_full_report_lacks_is_named_at_once_I_27() {
    assertEquals(
        List.of(
            "/d4/causes",
            "/d4/causes",
            "/d4/causes",
            "/d5/measures",
            "/d7/measures",
            "/d7/readAcross"),
        pointers(ExampleReports.interim(ASSIGNED)));
  }

  @Test
  void a_plan_date_is_not_before_the_assignment_I_27() {
    var refusal =
        assertThrows(
            Refusal.class,
            () ->
                draft(ExampleReports.interim(ASSIGNED.minusDays(1)))
                    .submitInterim(HOW, ASSIGNED, rules));
    assertEquals(List.of("/plan/d4 BEFORE_ASSIGNMENT"), told(refusal));
    assertTrue(
        told(incomplete(ExampleReports.full(ASSIGNED, ASSIGNED.minusDays(1))))
            .contains("/d7/measures/0/dueOn BEFORE_ASSIGNMENT"));
    assertEquals(
        Course.State.FULL_SUBMITTED,
        full(ExampleReports.full(ASSIGNED, ASSIGNED)).course().state());
  }

  @Test
  void an_interim_report_plans_the_rest_within_the_days_of_the_document_I_27() {
    var last = ASSIGNED.plusDays(1).plusDays(60);
    assertEquals(
        Course.State.INTERIM_SUBMITTED, interim(last.minusDays(3), rules).value().course().state());
    assertEquals(
        List.of("/plan/d7 PLAN_TOO_FAR"),
        told(assertThrows(Refusal.class, () -> interim(last.minusDays(2), rules))));
    var shorter = rules(changed("\"planWithinDays\": 60", "\"planWithinDays\": 3"));
    assertEquals(
        Course.State.INTERIM_SUBMITTED,
        interim(ASSIGNED.plusDays(1), shorter).value().course().state());
    assertEquals(
        List.of("/plan/d7 PLAN_TOO_FAR"),
        told(assertThrows(Refusal.class, () -> interim(ASSIGNED.plusDays(2), shorter))));
    var silent = rules(changed("\"planWithinDays\": 60, ", ""));
    assertThrows(Refusal.class, () -> interim(last, silent));
  }

  private static Changed<EightD> interim(LocalDate first, EightDRules rules) {
    return draft(ExampleReports.interim(first)).submitInterim(HOW, ASSIGNED, rules);
  }

  @Test
  void the_champion_is_nobody_of_the_team_I_27() {
    var leading =
        new Team("manufacturing-head", List.of("manufacturing-clerk"), "manufacturing-head");
    var member = new Team("manufacturing-head", List.of("gm"), "gm");
    assertEquals(
        List.of("/d1/champion CHAMPION_IN_TEAM"),
        told(incomplete(ExampleReports.led(complete, leading))));
    assertEquals(
        List.of("/d1/champion CHAMPION_IN_TEAM"),
        told(incomplete(ExampleReports.led(complete, member))));
  }

  @Test
  void the_defect_is_contained_at_each_place_or_said_why_not_I_27() {
    var site = List.of(new Contained("PRODUCTION_SITE", "checked", ASSIGNED));
    var reason = new TreeMap<>(Map.of("PRODUCTION_SITE", "none there", "STOCK", "none there"));
    var nothing = new Containment(List.of(), new TreeMap<>());
    assertEquals(2, incomplete(ExampleReports.contained(complete, nothing)).findings().size());
    var half = new Containment(site, new TreeMap<>());
    var finding = incomplete(ExampleReports.contained(complete, half)).findings().getFirst();
    assertEquals("/d3/entries", finding.pointer());
    assertTrue(finding.sentence().contains("STOCK"), finding.sentence());
    var both = new Containment(site, reason);
    assertEquals(
        List.of("/d3/notApplicable/PRODUCTION_SITE CONTRADICTION"),
        told(incomplete(ExampleReports.contained(complete, both))));
    var excused = new Containment(List.of(), reason);
    assertEquals(
        Course.State.FULL_SUBMITTED,
        full(ExampleReports.contained(complete, excused)).course().state());
  }

  @Test
  void the_shares_of_the_causes_add_up_to_exactly_a_hundred_I_27() {
    var causes = new ArrayList<>(complete.causes());
    causes.set(2, ExampleReports.cause("S", CauseKind.SYSTEMIC, "MANAGEMENT", "19.49"));
    var refusal = incomplete(ExampleReports.caused(complete, causes));
    assertEquals(List.of("/d4/causes SHARES_NOT_WHOLE"), told(refusal));
    assertTrue(refusal.findings().getFirst().sentence().contains("99.99 %"));
  }

  @Test
  void an_operators_error_alone_is_no_root_cause_I_27() {
    var causes = new ArrayList<>(complete.causes());
    causes.set(0, ExampleReports.cause("O", CauseKind.OCCURRENCE, "OPERATOR_ERROR", "50"));
    assertEquals(
        List.of("/d4/causes/0/category NO_ROOT_CAUSE"),
        told(incomplete(ExampleReports.caused(complete, causes))));
    causes.set(0, ExampleReports.cause("O", CauseKind.OCCURRENCE, "HUMAN_NEGLIGENCE", "20"));
    causes.add(ExampleReports.cause("E2", CauseKind.OCCURRENCE, "METHOD", "30"));
    var addressed =
        new Planned("C-1", "action", "manufacturing-clerk", ASSIGNED, List.of("O", "E", "E2"));
    var report =
        ExampleReports.measured(
            ExampleReports.caused(complete, causes), List.of(addressed), complete.prevention());
    assertEquals(Course.State.FULL_SUBMITTED, full(report).course().state());
  }

  @Test
  void what_cannot_stand_alone_is_the_documents_choice_I_27() {
    var causes = new ArrayList<>(complete.causes());
    causes.set(0, ExampleReports.cause("O", CauseKind.OCCURRENCE, "OPERATOR_ERROR", "50"));
    var report = ExampleReports.caused(complete, causes);
    var other =
        rules(
            changed(
                "\"OPERATOR_ERROR\": {\"alone\": false}", "\"OPERATOR_ERROR\": {\"alone\": true}"));
    assertEquals(
        Course.State.FULL_SUBMITTED,
        draft(report).submitFull(HOW, ASSIGNED, other, UUID::randomUUID).value().course().state());
  }

  @Test
  void how_many_whys_are_asked_is_the_documents_choice_and_the_sentence_tells_it_I_27() {
    var seven =
        rules(changed("\"FIVE_WHY\": {\"leastSteps\": 5}", "\"FIVE_WHY\": {\"leastSteps\": 7}"));
    var refusal =
        assertThrows(
            Refusal.class,
            () -> draft(complete).submitFull(HOW, ASSIGNED, seven, UUID::randomUUID));
    assertEquals(
        List.of(
            "/d4/causes/0/steps MISSING",
            "/d4/causes/1/steps MISSING",
            "/d4/causes/2/steps MISSING"),
        told(refusal));
    assertTrue(refusal.findings().getFirst().sentence().contains("at least 7 steps, not 5"));
  }

  @Test
  void the_places_the_team_and_the_numbers_are_the_documents_choice_I_27() {
    var other =
        rules(
            changed(
                    "[\"PRODUCTION_SITE\", \"STOCK\"]",
                    "[\"PRODUCTION_SITE\", \"STOCK\", \"TRANSIT\"]")
                .replace("\"leastMembers\": 1", "\"leastMembers\": 2")
                .replace("\"leastReadAcross\": 1", "\"leastReadAcross\": 2"));
    var refusal =
        assertThrows(
            Refusal.class,
            () -> draft(complete).submitFull(HOW, ASSIGNED, other, UUID::randomUUID));
    assertEquals(
        List.of("/d1/members MISSING", "/d3/entries MISSING", "/d7/readAcross MISSING"),
        told(refusal));
    assertTrue(refusal.findings().get(0).sentence().contains("at least 2 members"));
    assertTrue(refusal.findings().get(1).sentence().contains("TRANSIT"));
    var none = rules(changed("\"champion\": true", "\"champion\": false"));
    var team = new Team("manufacturing-head", List.of("manufacturing-clerk"), null);
    assertEquals(
        Course.State.FULL_SUBMITTED,
        draft(ExampleReports.led(complete, team))
            .submitFull(HOW, ASSIGNED, none, UUID::randomUUID)
            .value()
            .course()
            .state());
  }

  @Test
  void another_company_has_other_places_causes_and_numbers_I_27() {
    var invented = rules(InventedProcedure.text());
    var wrong =
        assertThrows(
            Refusal.class,
            () -> draft(Report.EMPTY).amend(complete, ExampleReports.WRITER, invented));
    assertTrue(wrong.findings().stream().allMatch(it -> it.rule().id().equals("LS-18")));
    var refusal =
        assertThrows(
            Refusal.class,
            () -> draft(Report.EMPTY).submitFull(HOW, ASSIGNED, invented, UUID::randomUUID));
    assertEquals("LS-17", refusal.rule().id());
    assertEquals(
        List.of(
            "/d1/leader MISSING",
            "/d1/members MISSING",
            "/d2/problem MISSING",
            "/d3/entries MISSING",
            "/d4/causes MISSING",
            "/d4/causes MISSING",
            "/d5/measures MISSING"),
        told(refusal));
    assertTrue(refusal.findings().get(1).sentence().contains("at least 2 members"));
    assertTrue(refusal.findings().getLast().sentence().contains("at least 2"));
  }

  @Test
  void the_rule_that_is_cited_comes_from_the_document_I_27() {
    var other =
        rules(
            changed(
                "\"planWithinDays\": 60, \"rule\": \"I-27\"}",
                "\"planWithinDays\": 60, \"rule\": \"X-1\"}"));
    var refusal =
        assertThrows(Refusal.class, () -> draft(Report.EMPTY).submitInterim(HOW, ASSIGNED, other));
    assertEquals("X-1", refusal.rule().id());
  }

  @Test
  void each_measure_has_an_owner_a_date_and_a_cause_and_each_cause_a_measure_I_27() {
    var bare = new Planned("C-1", null, null, null, List.of());
    var refusal =
        incomplete(ExampleReports.measured(complete, List.of(bare), complete.prevention()));
    assertEquals(
        List.of(
            "/d4/causes/0 NOT_ADDRESSED",
            "/d4/causes/1 NOT_ADDRESSED",
            "/d5/measures/0/action MISSING",
            "/d5/measures/0/owner MISSING",
            "/d5/measures/0/dueOn MISSING",
            "/d5/measures/0/causes MISSING"),
        told(refusal));
    var astray =
        new Planned("C-1", "a", "manufacturing-clerk", ASSIGNED, List.of("O", "E", "NONE"));
    assertEquals(
        List.of("/d5/measures/0/causes NO_SUCH_CAUSE"),
        told(
            incomplete(ExampleReports.measured(complete, List.of(astray), complete.prevention()))));
  }

  @Test
  void a_draft_holds_only_codes_of_the_procedure_and_each_key_once_I_27() {
    var report =
        ExampleReports.measured(
            ExampleReports.caused(
                complete,
                List.of(
                    ExampleReports.cause("A", CauseKind.ESCAPE, "STARS", "100.5"),
                    ExampleReports.cause("A", CauseKind.ESCAPE, "METHOD", "0"))),
            complete.corrective(),
            new Prevention(complete.corrective(), List.of()));
    var refusal =
        assertThrows(
            Refusal.class,
            () ->
                draft(Report.EMPTY)
                    .amend(
                        ExampleReports.contained(
                            report,
                            new Containment(
                                List.of(new Contained("MOON", "x", null)), new TreeMap<>())),
                        ExampleReports.WRITER,
                        rules));
    assertEquals(Refusal.Kind.OTHER_CONTENT, refusal.kind());
    assertEquals("REPORT_NOT_ALLOWED", refusal.code());
    assertEquals(
        List.of(
            "/d3/entries/0/place NOT_IN_PROCEDURE",
            "/d4/causes/0/category NOT_IN_PROCEDURE",
            "/d4/causes/0/share SHARE_OUT_OF_RANGE",
            "/d4/causes/1/key USED_TWICE",
            "/d4/causes/1/share SHARE_OUT_OF_RANGE",
            "/d7/measures/0/key USED_TWICE"),
        told(refusal));
  }

  @Test
  void an_amendment_tells_each_value_that_it_changed_I_37() {
    var changed =
        draft(ExampleReports.interim(ASSIGNED))
            .amend(ExampleReports.interim(ASSIGNED.plusDays(1)), ExampleReports.WRITER, rules);
    var entry = changed.entries().getFirst();
    assertEquals("EIGHT_D_AMENDED", entry.type());
    assertEquals("I-37", entry.rule().id());
    assertEquals(4, entry.changes().size());
    assertTrue(entry.changes().getFirst().path().endsWith("/plan/d4"));
    assertEquals("2026-11-24", entry.changes().getFirst().to());
    assertEquals(2, changed.value().version());
    assertTrue(
        changed
            .value()
            .amend(changed.value().report(), ExampleReports.WRITER, rules)
            .entries()
            .isEmpty(),
        "nothing changed, nothing is told");
  }

  @Test
  void the_plan_stands_once_it_is_handed_in_but_the_rest_is_written_on_I_27() {
    var interim =
        draft(ExampleReports.interim(ASSIGNED)).submitInterim(HOW, ASSIGNED, rules).value();
    var refusal =
        assertThrows(
            Refusal.class,
            () ->
                interim.amend(
                    ExampleReports.interim(ASSIGNED.plusDays(1)), ExampleReports.WRITER, rules));
    assertEquals(List.of("/plan PLAN_STANDS"), told(refusal));
    var problem = ExampleReports.led(interim.report(), new Team("gm", List.of(), null));
    assertEquals(
        "gm",
        interim.amend(problem, ExampleReports.WRITER, rules).value().report().team().leader());
    assertEquals("ALREADY_SUBMITTED", interim.may(rules).submitInterim().orElseThrow().code());
  }

  @Test
  void a_full_report_stands_I_27() {
    var submitted = full(complete);
    assertEquals("ALREADY_SUBMITTED", submitted.may(rules).amend().orElseThrow().code());
    assertThrows(Refusal.class, () -> submitted.amend(Report.EMPTY, ExampleReports.WRITER, rules));
    assertThrows(Refusal.class, () -> submitted.submitInterim(HOW, ASSIGNED, rules));
    assertThrows(Refusal.class, () -> submitted.submitFull(HOW, ASSIGNED, rules, UUID::randomUUID));
  }

  static EightDRules rules(String document) {
    return Procedure.read(Json.tree(document)).eightD();
  }

  static String changed(String from, String to) {
    assertTrue(DOCUMENT.contains(from), from);
    return DOCUMENT.replace(from, to);
  }

  static EightD draft(Report report) {
    var complaint = new ComplaintId(new CompanyId("equipment-manufacturer"), new UUID(0, 1));
    return new EightD(
        new PartId(complaint, new UUID(0, 2)),
        1,
        new Assignment(new Department("MANUFACTURING"), "Why noisy?", SENT, null, "quality-head"),
        report,
        Course.BEGUN,
        List.of());
  }

  private EightD full(Report report) {
    return draft(report).submitFull(HOW, ASSIGNED, rules, UUID::randomUUID).value();
  }

  private Refusal incomplete(Report report) {
    return assertThrows(
        Refusal.class, () -> draft(report).submitFull(HOW, ASSIGNED, rules, UUID::randomUUID));
  }

  private List<String> pointers(Report report) {
    return incomplete(report).findings().stream().map(Finding::pointer).toList();
  }

  private static List<String> told(Refusal refusal) {
    return refusal.findings().stream().map(it -> it.pointer() + " " + it.code()).toList();
  }
}
