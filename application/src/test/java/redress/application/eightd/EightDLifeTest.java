package redress.application.eightd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import redress.application.ExampleCompany;
import redress.application.Stale;
import redress.application.Unknown;
import redress.application.complaint.CancelComplaint;
import redress.application.complaint.ExampleCase;
import redress.assessment.LateFact;
import redress.casefile.CaseFile;
import redress.casefile.ComplaintActions;
import redress.complaint.ComplaintId;
import redress.complaint.Demand;
import redress.complaint.Stage;
import redress.eightd.EightD;
import redress.eightd.ExampleReports;
import redress.eightd.Report.Planned;
import redress.eightd.Report.Team;
import redress.history.Change;
import redress.history.Entry;
import redress.obligation.Obligation;
import redress.obligation.ObligationKind;
import redress.organization.Department;
import redress.procedure.Procedure;
import redress.procedure.ShippedProcedures;
import redress.rule.Refusal;
import redress.testing.Json;
import redress.time.Lateness;
import redress.time.Overdue;

/** The departments' reports from the assignment to the closing, with all their clocks. */
class EightDLifeTest {
  private static final Instant DUE = ExampleCompany.MONDAY.plus(Duration.ofHours(48));
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
  private static final LocalDate NEXT = LocalDate.of(2026, 12, 4);
  private static final String DOCUMENT = ShippedProcedures.text("equipment-manufacturer");

  private ExampleCompany company = ExampleCompany.inMemory();
  private UUID complaint = forwarded();

  @Test
  void the_first_assignment_brings_the_case_to_measures_and_starts_48_hours_I_20_I_21() {
    var manufacturing = assigned("MANUFACTURING");
    assertEquals(Stage.MEASURES, manufacturing.file().complaint().track().stage());
    var owed = owed(manufacturing, ObligationKind.MEASURES, manufacturing.id());
    assertEquals(new Department("MANUFACTURING"), owed.holder());
    assertEquals(DUE, owed.term().at());
    long version = manufacturing.file().complaint().version();
    var purchasing = assigned("PURCHASING");
    assertEquals(version, purchasing.file().complaint().version());
    assertEquals(2, purchasing.file().parts(EightD.class).size());
  }

  @Test
  void how_long_measures_take_is_the_documents_choice_and_the_explanation_tells_it_I_21() {
    under(DOCUMENT.replace("\"limit\": {\"hours\": 48}", "\"limit\": {\"hours\": 72}"));
    var owed = owed(assigned("MANUFACTURING"), ObligationKind.MEASURES);
    assertEquals(ExampleCompany.MONDAY.plus(Duration.ofHours(72)), owed.term().at());
    var calendar =
        company
            .ports()
            .transactions()
            .run(
                company.id(),
                () ->
                    company
                        .useCases()
                        .desk()
                        .calendar(company.id(), Procedure.read(tree(DOCUMENT))));
    var steps = owed.clock().due(calendar).steps();
    assertTrue(steps.stream().anyMatch(it -> it.result().equals("72 h")), steps.toString());
    assertTrue(steps.stream().allMatch(it -> it.rule().id().equals("I-21")));
  }

  @Test
  void measures_may_be_due_in_working_hours_where_the_document_says_so_I_21() {
    under(DOCUMENT.replace("\"limit\": {\"hours\": 48}", "\"limit\": {\"workingHours\": 16}"));
    assertEquals(
        Instant.parse("2026-11-25T01:00:00Z"),
        owed(assigned("MANUFACTURING"), ObligationKind.MEASURES).term().at());
  }

  @Test
  void an_earlier_date_promised_to_the_customer_holds_and_a_later_one_does_not_I_22() {
    var earlier = DUE.minus(Duration.ofHours(20));
    var early = ExampleEightD.promised(company, complaint, "MANUFACTURING", earlier);
    var owed = owed(early, ObligationKind.MEASURES, early.id());
    assertEquals(earlier, owed.term().at());
    assertEquals("I-22", owed.clock().agreement().id());
    var late =
        ExampleEightD.promised(company, complaint, "PURCHASING", DUE.plus(Duration.ofHours(1)));
    assertEquals(DUE, owed(late, ObligationKind.MEASURES, late.id()).term().at());
  }

  @Test
  void an_assignment_that_cannot_be_is_refused_I_20_I_22() {
    assertEquals("DEPARTMENT_NOT_IN_PROCEDURE", code(() -> sent("MOON", now())));
    assertEquals(
        "AGREED_BEFORE_SENT",
        code(
            () ->
                ExampleEightD.promised(
                    company, complaint, "MANUFACTURING", company.clock().instant())));
    assertEquals(
        "SENT_BEFORE_FORWARDED",
        code(() -> sent("MANUFACTURING", ExampleCompany.MONDAY.minusMillis(1))));
    assertEquals(
        "IN_THE_FUTURE",
        code(() -> sent("MANUFACTURING", company.clock().instant().plusMillis(1))));
    assigned("MANUFACTURING");
    var twice = assertThrows(Refusal.class, () -> assigned("MANUFACTURING"));
    assertEquals("ALREADY_ASSIGNED", twice.code());
    assertEquals("I-20", twice.rule().id());
  }

  @Test
  void only_quality_assigns_and_only_what_was_forwarded_I_20() {
    var command =
        new AssignDepartment.Command(
            company.person("manufacturing-head"),
            complaint,
            new Department("MANUFACTURING"),
            "?",
            ExampleCompany.MONDAY,
            null);
    var refusal =
        assertThrows(Refusal.class, () -> company.useCases().eightDs().assign().handle(command));
    assertEquals(Refusal.Kind.ANOTHER_PERSON, refusal.kind());
    assertEquals("I-20", refusal.rule().id());
    var draft = ExampleCase.drafted(company, ExampleCase.intake(Demand.ON_SITE)).id();
    assertEquals(
        "NOT_FORWARDED", code(() -> ExampleEightD.assigned(company, draft, "MANUFACTURING")));
  }

  @Test
  void only_the_department_concerned_writes_its_report_I_37() {
    var purchasing = assigned("PURCHASING");
    var other = company.person("manufacturing-head");
    var refusal =
        assertThrows(
            Refusal.class,
            () ->
                company
                    .useCases()
                    .eightDs()
                    .amend()
                    .handle(
                        new AmendEightD.Command(other, complaint, purchasing.id(), 1, it -> it)));
    assertEquals(Refusal.Kind.ANOTHER_PERSON, refusal.kind());
    assertEquals("I-37", refusal.rule().id());
  }

  @Test
  void whoever_is_named_is_somebody_of_the_company_I_37() {
    var manufacturing = assigned("MANUFACTURING");
    var report =
        ExampleReports.led(
            ExampleReports.interim(FRIDAY), new Team("nobody", List.of("gm", "no one"), "gm"));
    var refusal = assertThrows(Refusal.class, () -> manufacturing.written(report));
    assertEquals("NOBODY_OF_THE_COMPANY", refusal.code());
    assertEquals(
        List.of("/d1/leader", "/d1/members/1"),
        refusal.findings().stream().map(it -> it.pointer()).toList());
    company
        .ports()
        .transactions()
        .run(
            company.id(),
            () -> {
              var accounts = company.ports().accounts();
              var left = accounts.find(company.id(), "gm").orElseThrow();
              accounts.save(left.switched(false), now());
              return null;
            });
    var gone = assertThrows(Refusal.class, () -> manufacturing.written(report));
    assertEquals(
        List.of("/d1/champion", "/d1/leader", "/d1/members/0", "/d1/members/1"),
        gone.findings().stream().map(it -> it.pointer()).toList());
  }

  @Test
  void whoever_has_seen_an_older_report_is_told_the_newer_version() {
    var manufacturing = assigned("MANUFACTURING").written(ExampleReports.interim(FRIDAY));
    var stale =
        assertThrows(
            Stale.class,
            () ->
                company
                    .useCases()
                    .eightDs()
                    .submitInterim()
                    .handle(
                        new SubmitInterim.Command(
                            manufacturing.head(), complaint, manufacturing.id(), 1)));
    assertEquals(2, stale.current());
  }

  @Test
  void an_interim_report_fulfils_the_measures_and_the_full_one_is_due_by_its_plan_I_27_I_32() {
    var it = assigned("MANUFACTURING").written(ExampleReports.interim(FRIDAY));
    company.clock().set(DUE);
    it.interim();
    assertFalse(owed(it, ObligationKind.MEASURES).open());
    assertTrue(late(it).isEmpty(), "handed in at the very instant");
    var full = owed(it, ObligationKind.EXECUTION);
    assertEquals(Instant.parse("2026-11-30T15:59:59Z"), full.term().at());
    assertEquals("I-32", full.clock().rule().id());
    company.clock().set(Instant.parse("2026-11-30T16:00:00Z"));
    var plan = it.now().report().plan();
    it.written(ExampleReports.planned(ExampleReports.full(NEXT, NEXT), plan)).full();
    assertEquals(
        List.of(new Overdue(Instant.parse("2026-11-30T15:59:59Z"), now())),
        late(it, ObligationKind.EXECUTION).map(LateFact::stretch).toList());
  }

  @Test
  void late_measures_are_late_from_the_48th_hour_on_I_21_I_31() {
    var it = assigned("MANUFACTURING").written(ExampleReports.interim(FRIDAY));
    company.clock().set(DUE.plus(Duration.ofHours(25)));
    assertEquals(new Overdue(DUE, now()), late(it).orElseThrow().stretch());
    assertTrue(late(it).orElseThrow().open());
    it.interim();
    company.clock().advance(Duration.ofDays(3));
    var stretch = late(it).orElseThrow().stretch();
    assertFalse(late(it).orElseThrow().open());
    assertEquals(2, Lateness.startedDays(stretch.due(), stretch.done()));
  }

  @Test
  void under_the_literal_text_only_the_full_report_fulfils_the_measures_I_27() {
    under(DOCUMENT.replace("\"fullWithinMeasures\": false", "\"fullWithinMeasures\": true"));
    var it = assigned("MANUFACTURING").written(ExampleReports.interim(FRIDAY)).interim();
    assertTrue(owed(it, ObligationKind.MEASURES).open());
    assertTrue(
        it.file().obligations().stream().noneMatch(o -> o.kind() == ObligationKind.EXECUTION));
    var plan = it.now().report().plan();
    it.written(ExampleReports.planned(ExampleReports.full(FRIDAY, FRIDAY), plan)).full();
    assertFalse(owed(it, ObligationKind.MEASURES).open());
  }

  @Test
  void each_measure_is_owed_to_the_end_of_its_date_I_32() {
    var it = assigned("MANUFACTURING").written(ExampleReports.full(FRIDAY, NEXT)).full();
    var corrective = owed(it, ObligationKind.EXECUTION, it.measure(0));
    assertEquals(Instant.parse("2026-11-27T15:59:59Z"), corrective.term().at());
    assertEquals(new Department("MANUFACTURING"), corrective.holder());
    company.clock().set(Instant.parse("2026-11-30T01:00:00Z"));
    it.implemented(0, Instant.parse("2026-11-27T15:59:59Z"));
    assertFalse(owed(it, ObligationKind.EXECUTION, it.measure(0)).lateAt(now()));
    company.clock().set(Instant.parse("2026-12-05T01:00:00Z"));
    it.implemented(1, Instant.parse("2026-12-04T16:00:00Z"));
    assertEquals(
        List.of(
            new Overdue(
                Instant.parse("2026-12-04T15:59:59Z"), Instant.parse("2026-12-04T16:00:00Z"))),
        late(it, ObligationKind.EXECUTION).map(LateFact::stretch).toList());
  }

  @Test
  void what_was_carried_out_lies_in_the_past_I_32() {
    var it = assigned("MANUFACTURING").written(ExampleReports.full(FRIDAY, NEXT)).full();
    var refusal = assertThrows(Refusal.class, () -> it.implemented(0, now().plusMillis(1)));
    assertEquals("IN_THE_FUTURE", refusal.code());
    assertEquals("I-32", refusal.rule().id());
  }

  @Test
  void an_ineffective_measure_is_planned_anew_and_its_lateness_stays_as_it_was_I_04_I_32() {
    var it = assigned("MANUFACTURING").written(ExampleReports.full(FRIDAY, NEXT)).full();
    company.clock().set(Instant.parse("2026-11-28T01:00:00Z"));
    it.implemented(0, now()).verified(0, false);
    var before = owed(it, ObligationKind.EXECUTION, it.measure(0));
    company.clock().advance(Duration.ofMinutes(1));
    assertEquals(
        "NOBODY_OF_THE_COMPANY",
        code(() -> it.replanned(0, new Planned("C-3", "preload", "nobody", NEXT, List.of("O")))));
    it.replanned(0, new Planned("C-2", "preload", "manufacturing-clerk", NEXT, List.of("O", "E")));
    assertEquals(before, owed(it, ObligationKind.EXECUTION, it.measure(0)));
    assertTrue(before.lateAt(now()));
    var successor = owed(it, ObligationKind.EXECUTION, it.measure(2));
    assertEquals(Instant.parse("2026-12-04T15:59:59Z"), successor.term().at());
    assertEquals(2, it.now().course().revision());
    company.clock().advance(Duration.ofHours(1));
    var planned = successor.clock().startedAt();
    assertEquals("BEFORE_PLAN", code(() -> it.implemented(2, planned.minusMillis(1))));
    it.implemented(2, planned);
  }

  @Test
  void only_quality_verifies_and_closes_I_04() {
    var it = assigned("MANUFACTURING").written(ExampleReports.full(FRIDAY, NEXT)).full();
    it.implemented(0, now()).implemented(1, now());
    var refusal =
        assertThrows(
            Refusal.class, () -> it.verified(company.person("manufacturing-clerk"), 0, true));
    assertEquals("DUTY_NOT_YOURS", refusal.code());
    assertEquals("I-04", refusal.rule().id());
    assertEquals("MEASURES_NOT_EFFECTIVE", code(it::closed));
    it.verified(0, true).verified(1, true).closed();
    assertFalse(it.now().open());
  }

  @Test
  void where_quality_itself_answers_somebody_else_of_quality_verifies_I_04() {
    var it = assigned("QUALITY").written(ExampleReports.full(FRIDAY, NEXT)).full();
    it.implemented(0, now());
    var refusal = assertThrows(Refusal.class, () -> it.verified(0, true));
    assertEquals("OWN_MEASURE", refusal.code());
    it.verified(company.person("quality-clerk"), 0, true);
    assertEquals("quality-clerk", it.now().measures().getFirst().verified().by());
  }

  @Test
  void a_withdrawn_department_owes_nothing_more_and_may_be_asked_again_I_20_I_31() {
    var it = assigned("MANUFACTURING");
    company.clock().set(DUE.plus(Duration.ofHours(1)));
    it.withdrawn("It is the supplier's part");
    company.clock().advance(Duration.ofDays(5));
    var stretch = late(it).orElseThrow().stretch();
    assertEquals(DUE.plus(Duration.ofHours(1)), stretch.done());
    assertEquals("EIGHT_D_OVER", code(() -> it.written(ExampleReports.interim(FRIDAY))));
    assertTrue(assigned("MANUFACTURING").now().open());
  }

  @Test
  void a_withdrawal_ends_what_the_plan_still_owes_too_I_32() {
    var it = assigned("MANUFACTURING").written(ExampleReports.full(FRIDAY, NEXT)).full();
    it.withdrawn("not theirs");
    assertTrue(
        it.file().obligations().stream()
            .noneMatch(o -> o.open() && o.kind() == ObligationKind.EXECUTION));
    var told = toldWithdrawn();
    var one =
        new Entry(
            "OBLIGATION_WITHDRAWN",
            1,
            List.of(
                new Change("/obligations/EXECUTION/holder", "MANUFACTURING", "MANUFACTURING"),
                new Change("/obligations/EXECUTION/withdrawnAt", null, now().toString())),
            "not theirs",
            told.getFirst().rule());
    assertEquals(List.of(one, one), told, "once for each of its measures");
  }

  @Test
  void a_case_is_not_closed_over_an_open_report_or_a_customer_without_answer_I_16_I_27() {
    var it = assigned("MANUFACTURING").written(ExampleReports.full(FRIDAY, NEXT)).full();
    assertEquals("I-27", open(it).get("REPORT_OPEN"));
    assertTrue(open(it).containsValue("I-16"), open(it).toString());
    it.implemented(0, now()).implemented(1, now()).verified(0, true).verified(1, true).closed();
    assertFalse(open(it).containsKey("REPORT_OPEN"));
    assertTrue(open(it).containsValue("I-16"), "nobody has told the customer");
  }

  @Test
  void a_cancelled_case_takes_no_report_and_its_lateness_ends_I_31() {
    var it = assigned("MANUFACTURING");
    company.clock().set(DUE.plus(Duration.ofHours(1)));
    company
        .useCases()
        .complaints()
        .cancel()
        .handle(
            new CancelComplaint.Command(
                company.person("marketing-support-head"),
                complaint,
                it.file().complaint().version(),
                "The customer took it back"));
    company.clock().advance(Duration.ofDays(1));
    assertEquals(DUE.plus(Duration.ofHours(1)), late(it).orElseThrow().stretch().done());
    var withdrawn =
        it.file().obligations().stream()
            .filter(o -> o.standing() instanceof Obligation.Standing.Withdrawn)
            .toList();
    assertEquals(
        withdrawn.stream().map(Obligation::named).collect(Collectors.toSet()),
        toldWithdrawn().stream().map(e -> e.changes().getFirst()).collect(Collectors.toSet()));
    assertEquals(withdrawn.size(), toldWithdrawn().size());
    assertEquals("the case was cancelled", toldWithdrawn().getFirst().reason());
    assertEquals("CASE_OVER", code(() -> it.written(ExampleReports.interim(FRIDAY))));
    assertEquals("CASE_OVER", code(() -> assigned("PURCHASING")));
  }

  @Test
  void a_report_or_a_measure_of_no_case_is_unknown() {
    var it = assigned("MANUFACTURING").written(ExampleReports.full(FRIDAY, NEXT)).full();
    var other = forwarded();
    assertEquals(it.file().parts(), read(it, complaint, it.id()).parts());
    assertThrows(Unknown.class, () -> read(it, complaint, complaint));
    assertThrows(Unknown.class, () -> read(it, other, it.id()));
    assertThrows(
        Unknown.class,
        () ->
            company
                .useCases()
                .eightDs()
                .submitFull()
                .handle(new SubmitFull.Command(it.head(), other, it.id(), it.version())));
    assertThrows(
        Unknown.class,
        () ->
            company
                .useCases()
                .eightDs()
                .implement()
                .handle(
                    new RecordImplementation.Command(
                        it.head(), complaint, it.id(), it.version(), it.id(), now(), "photo")));
  }

  private CaseFile read(ExampleEightD by, UUID of, UUID report) {
    return company
        .useCases()
        .eightDs()
        .read()
        .handle(new ReadEightD.Command(by.head(), of, report));
  }

  private List<Entry> toldWithdrawn() {
    var history = company.ports().history();
    return history.read(new ComplaintId(company.id(), complaint).subject(), 0, 100).stream()
        .map(link -> link.event().entry())
        .filter(entry -> entry.type().equals("OBLIGATION_WITHDRAWN"))
        .toList();
  }

  private void under(String document) {
    assertFalse(document.equals(DOCUMENT), "the document is another one");
    company = ExampleCompany.inMemory(document);
    complaint = forwarded();
  }

  private UUID forwarded() {
    return ExampleCase.forwarded(company, Demand.ON_SITE).id();
  }

  private ExampleEightD assigned(String department) {
    return ExampleEightD.assigned(company, complaint, department);
  }

  private void sent(String department, Instant at) {
    company
        .useCases()
        .eightDs()
        .assign()
        .handle(
            new AssignDepartment.Command(
                company.person("quality-head"),
                complaint,
                new Department(department),
                "Why is the spindle noisy?",
                at,
                null));
  }

  /** What keeps the case open: its rules by their codes, those of obligations by themselves. */
  private Map<String, String> open(ExampleEightD it) {
    var file = it.file();
    return ComplaintActions.CLOSE
        .refusal(company.person("quality-head"), null, file.situation(), file.complaint())
        .stream()
        .flatMap(refusal -> refusal.findings().stream())
        .collect(
            Collectors.toMap(
                finding ->
                    finding.code().equals("OBLIGATION_OPEN") ? finding.pointer() : finding.code(),
                finding -> finding.rule().id(),
                (one, other) -> one));
  }

  private Obligation owed(ExampleEightD it, ObligationKind kind) {
    return it.file().obligations().stream()
        .filter(obligation -> obligation.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private Obligation owed(ExampleEightD it, ObligationKind kind, UUID record) {
    return it.file().obligations().stream()
        .filter(o -> o.kind() == kind && record.equals(o.concern().record()))
        .findFirst()
        .orElseThrow();
  }

  private Optional<LateFact> late(ExampleEightD it) {
    return late(it, ObligationKind.MEASURES).findFirst();
  }

  private Stream<LateFact> late(ExampleEightD it, ObligationKind kind) {
    return it.file().obligations().stream()
        .filter(duty -> duty.kind() == kind && duty.holder().equals(it.now().department()))
        .flatMap(duty -> LateFact.of(duty, "261101", now()).stream());
  }

  private Instant now() {
    return company.clock().instant();
  }

  private static String code(Executable refused) {
    return assertThrows(Refusal.class, refused).code();
  }

  private static Object tree(String document) {
    return Json.tree(document);
  }
}
