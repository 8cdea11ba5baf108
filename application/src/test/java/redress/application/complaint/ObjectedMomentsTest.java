package redress.application.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.obligation.ObligationKind.RESULT_NOTICE;
import static redress.obligation.ObligationKind.ROUTING_STEP;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.anomaly.AnomalyRecord;
import redress.answer.Message;
import redress.application.ExampleCompany;
import redress.application.anomaly.PromoteAnomaly;
import redress.application.anomaly.RecordAnomaly;
import redress.application.answer.Outgoing;
import redress.application.answer.TellCustomer;
import redress.application.copies.AcknowledgeCopy;
import redress.application.disposition.AmendDisposition;
import redress.application.disposition.ApproveDisposition;
import redress.application.disposition.GivenTerms;
import redress.application.disposition.ProposeDisposition;
import redress.application.disposition.RecordConsent;
import redress.application.disposition.WithdrawDisposition;
import redress.application.investigation.LocateOrigin;
import redress.application.jointtask.BeginJointTask;
import redress.application.jointtask.ContributeToJointTask;
import redress.application.memo.DecideMemo;
import redress.application.memo.DeclareUnfounded;
import redress.application.memo.FileMemo;
import redress.application.notice.AnswerInquiryNote;
import redress.application.notice.IssueInquiryNote;
import redress.application.report.InstructInvestigation;
import redress.application.report.ReportInvestigation;
import redress.application.routing.GiveOpinion;
import redress.application.routing.ReadOpinion;
import redress.casefile.CaseFile;
import redress.complaint.Channel;
import redress.complaint.ComplaintClass;
import redress.complaint.Demand;
import redress.complaint.Intake;
import redress.complaint.Kind;
import redress.copies.CopySet;
import redress.disposition.Disposition;
import redress.investigation.Investigation;
import redress.jointtask.JointTask;
import redress.jointtask.ThirdParty;
import redress.memo.Against;
import redress.memo.PetitionMemo;
import redress.money.GivenMoney;
import redress.notice.InquiryNote;
import redress.obligation.Obligation.Standing.Open;
import redress.obligation.Obligation.Standing.Withdrawn;
import redress.organization.Department;
import redress.procedure.ShippedProcedures;
import redress.report.InvestigationReport;
import redress.routing.RoutingSlip;

/** What becomes of a case that was decided and is objected to, or not accepted, or no case. */
class ObjectedMomentsTest {
  private static final String SALES = "sales-clerk";
  private static final String OFFICE = "gm-office-clerk";

  private static final String GM_PROPOSES =
      "\"step\": \"GM_OPINION\", \"task\": \"PROPOSAL\", \"stage\": \"DISPOSITION_PROPOSED\",";
  private static final String DOCUMENT = ShippedProcedures.text("pcb-manufacturer");

  private Stepped it = under(DOCUMENT);

  private static Stepped under(String document) {
    return new Stepped(ExampleCompany.inMemory(document), SALES, "quality-head", OFFICE, "gm");
  }

  @Test
  void a_case_is_closed_late_inquired_reopened_and_closed_again_S4_20_S4_25_S4_42() {
    it.drafted(SALES, intake()).verified(SALES).registered(OFFICE);
    it.company().clock().advance(Duration.ofDays(1));
    it.forwarded(OFFICE, "QUALITY");
    toTheOpinions();
    it.refused("objected to what nobody has decided", () -> objected(Against.DECISION));
    approved();
    it.company().clock().advance(Duration.ofHours(9));
    toTheEnd();
    it.company().clock().advance(Duration.ofDays(1));
    it.byItself("work begins again, and who was late is asked");
    it.refused("asked again", this::asksAgain);
    it.on(InquiryNote.class, "the last of them answers", this::caused);
    it.on(CopySet.class, "quality has its copy", this::received);
    it.does("quality objects", () -> objected(Against.DECISION));
    it.refused("objected again", () -> objected(Against.PENALTY));
    it.refused(PetitionMemo.class, "decided by who may not", (id, v) -> decided(SALES, id, v));
    it.on(PetitionMemo.class, "gm upholds it", (id, version) -> decided("gm", id, version));
    it.refused("objected to what fell", () -> objected(Against.DECISION));
    it.does("money is proposed again", this::proposed);
    says(SALES, null);
    approved();
    says(SALES, false);
    read();
    says(OFFICE, null);
    it.refused("confirmed what the customer refuses", () -> given("sales-head", null));
    it.same("objected");
  }

  @Test
  void another_is_written_in_the_place_of_what_the_customer_refuses_S4_21_S4_26() {
    it.drafted(SALES, intake()).verified(SALES).registered(OFFICE).forwarded(OFFICE, "QUALITY");
    it.does("a joint task is begun", this::together);
    it.on(JointTask.class, "quality contributes", this::contributed);
    toTheOpinions();
    it.refused("written anew while nothing is decided", () -> superseded(now()));
    approved();
    it.refused("written anew for a refusal to come", () -> superseded(now().plusSeconds(1)));
    var next = superseded(now()).complaint().id().value();
    it.after("another is written in its place");
    it.refused("written anew again", () -> superseded(now()));
    it.goesOnWith(next).after("the other begins");
    it.verified(SALES).registered(OFFICE);
    it.same("superseded");
  }

  @Test
  void what_is_unfounded_ends_and_begins_again_when_an_objection_is_upheld_S4_27() {
    it.drafted(SALES, intake()).verified(SALES).registered(OFFICE).forwarded(OFFICE, "QUALITY");
    it.refused("objected to what was not found", () -> objected(Against.UNFOUNDED));
    it.does("it is unfounded", this::unfounded);
    it.does("quality objects", () -> objected(Against.UNFOUNDED));
    it.company().clock().advance(Duration.ofHours(1));
    it.on(PetitionMemo.class, "gm upholds it", (id, version) -> decided("gm", id, version));
    it.does("it is unfounded again", this::unfounded);
    it.company().clock().advance(Duration.ofDays(40));
    it.refused("objected too late", () -> objected(Against.UNFOUNDED));
    it.same("unfounded");
  }

  @Test
  void what_was_unfounded_before_it_was_sent_on_begins_again_without_a_slip_S4_27() {
    it.drafted(SALES, intake()).verified(SALES).registered(OFFICE);
    it.does("it is unfounded", this::unfounded);
    it.does("quality objects", () -> objected(Against.UNFOUNDED));
    it.on(PetitionMemo.class, "gm upholds it", (id, version) -> decided("gm", id, version));
    assertTrue(it.file().complaint().track().running());
    assertEquals(List.of(), it.file().parts(RoutingSlip.class));
  }

  @Test
  void what_nobody_lost_by_is_an_anomaly_until_somebody_did_S4_02() {
    it.drafted(SALES, intake());
    it.does("it is an anomaly", this::anomaly);
    it.refused("verified as an anomaly", () -> it.verified(SALES));
    it.on(AnomalyRecord.class, "a loss appears", this::promoted);
    it.verified(SALES).registered(OFFICE);
    it.same("anomaly");
  }

  @Test
  void what_falls_while_the_slip_is_on_its_way_goes_back_to_those_who_propose_S4_25() {
    decided();
    assertEquals("NEGOTIATION", step());
    fallen();
    assertEquals("SALES_OPINION", step());
    assertEquals("DISPOSITION_PROPOSED", it.file().complaint().track().stage().name());
    assertInstanceOf(Open.class, it.owed(ROUTING_STEP));
    var steps =
        it.file().obligations().stream()
            .filter(one -> one.kind() == ROUTING_STEP && one.open())
            .map(one -> one.clock().step())
            .toList();
    assertEquals(List.of("SALES_OPINION"), steps);
  }

  @Test
  void of_several_who_propose_the_last_does_so_again_S4_25() {
    it = under(DOCUMENT.replace("\"step\": \"GM_OPINION\",", GM_PROPOSES));
    decided();
    fallen();
    assertEquals("GM_OPINION", step());
  }

  @Test
  void what_falls_while_those_who_propose_have_their_turn_sends_the_slip_nowhere_S4_25() {
    decided();
    fallen();
    var hops = it.last(RoutingSlip.class).hops();
    it.does("money is proposed again", this::proposed);
    approved();
    fallen();
    assertEquals(hops, it.last(RoutingSlip.class).hops());
  }

  @Test
  void the_result_is_told_only_as_long_as_the_approval_holds_S4_05_S4_30() {
    decided();
    it.on(Disposition.class, "less is given", (id, v) -> amended(id, v, "4999.00"));
    assertInstanceOf(Open.class, it.owed(RESULT_NOTICE));
    it.on(Disposition.class, "more is given", (id, v) -> amended(id, v, "5000.01"));
    assertEquals(new Withdrawn(now(), "the approval is void"), it.owed(RESULT_NOTICE));
  }

  @Test
  void no_result_is_told_of_what_was_withdrawn_S4_05() {
    decided();
    it.on(Disposition.class, "it is withdrawn", this::withdrawn);
    assertEquals(new Withdrawn(now(), "what was approved was withdrawn"), it.owed(RESULT_NOTICE));
  }

  @Test
  void what_began_with_the_consent_is_not_owed_when_that_falls_S4_25() {
    it = under(DOCUMENT.replace("DISPOSITION_APPROVED", "CUSTOMER_CONSENTED"));
    decided();
    it.on(Disposition.class, "the customer has agreed", this::consented);
    assertInstanceOf(Open.class, it.owed(RESULT_NOTICE));
    fallen();
    assertEquals(new Withdrawn(now(), "so"), it.owed(RESULT_NOTICE));
  }

  /** Up to what is approved, about which the customer has still to be asked. */
  private void decided() {
    it.drafted(SALES, intake()).verified(SALES).registered(OFFICE).forwarded(OFFICE, "QUALITY");
    toTheOpinions();
    approved();
  }

  private void fallen() {
    it.does("quality objects", () -> objected(Against.DECISION));
    it.on(PetitionMemo.class, "gm upholds it", (id, version) -> decided("gm", id, version));
  }

  /** Up to those who decide, with a proposal. */
  private void toTheOpinions() {
    given("quality-head", "MANUFACTURING", Map.of());
    it.after("CAUSE is answered");
    it.on(Investigation.class, "the origin is located", this::located);
    it.does("the investigation is reported", this::reported);
    it.on(InvestigationReport.class, "gm instructs", this::instructed);
    for (var by : List.of("manufacturing-head", "manufacturing-head", OFFICE)) {
      given(by, null, step().equals("COUNTERMEASURE") ? facts() : Map.of());
    }
    it.after("manufacturing and the office have answered");
    it.does("money is proposed", this::proposed);
    says(SALES, null);
    says(OFFICE, null);
  }

  private void approved() {
    it.on(Disposition.class, "it is approved", this::signed);
  }

  /** The customer agrees and is told, and its last approval closes the case. */
  private void toTheEnd() {
    says(SALES, true);
    read();
    says(OFFICE, null);
    it.does("the customer is told", this::told);
    given("sales-head", null);
    it.after("the last approval closes it");
  }

  private void read() {
    it.on(
        RoutingSlip.class,
        "what the customer said is read",
        (id, version) ->
            it.does()
                .routing()
                .read()
                .handle(new ReadOpinion.Command(it.by("sales-head"), it.id(), id, version)));
  }

  private void says(String by, Boolean accepted) {
    var step = step();
    given(by, accepted);
    it.after(step + " is answered by " + by);
  }

  private String step() {
    return it.last(RoutingSlip.class).current().orElseThrow().step();
  }

  private CaseFile given(String by, Boolean accepted) {
    return given(by, null, Map.of(), accepted);
  }

  private CaseFile given(String by, String responsible, Map<String, String> facts) {
    return given(by, responsible, facts, null);
  }

  private CaseFile given(
      String by, String responsible, Map<String, String> facts, Boolean accepted) {
    return it.on(
        RoutingSlip.class,
        slip ->
            it.does()
                .routing()
                .give()
                .handle(
                    new GiveOpinion.Command(
                        it.by(by),
                        it.id(),
                        slip.id().value(),
                        slip.version(),
                        "so it is",
                        facts,
                        responsible == null ? null : new Department(responsible),
                        responsible == null ? null : ComplaintClass.QUALITY,
                        Set.of(),
                        accepted == null ? null : new GiveOpinion.Talk(accepted, now()))));
  }

  private CaseFile located(UUID id, long version) {
    return it.does()
        .investigations()
        .locate()
        .handle(
            new LocateOrigin.Command(
                it.by("quality-head"), it.id(), id, version, "line 3", "SUPPLIER", false, "seen"));
  }

  private CaseFile reported() {
    return it.does()
        .reports()
        .submit()
        .handle(
            new ReportInvestigation.Command(
                it.by("quality-head"), it.id(), "a torn mask", "another mask"));
  }

  private CaseFile instructed(UUID id, long version) {
    return it.does()
        .reports()
        .instruct()
        .handle(new InstructInvestigation.Command(it.by("gm"), it.id(), id, version, "tell all"));
  }

  private CaseFile proposed() {
    return it.does()
        .dispositions()
        .propose()
        .handle(new ProposeDisposition.Command(it.by(SALES), it.id(), money("5000.00")));
  }

  private CaseFile amended(UUID id, long version, String amount) {
    return it.does()
        .dispositions()
        .amend()
        .handle(new AmendDisposition.Command(it.by(SALES), it.id(), id, version, money(amount)));
  }

  private CaseFile withdrawn(UUID id, long version) {
    return it.does()
        .dispositions()
        .withdraw()
        .handle(new WithdrawDisposition.Command(it.by(SALES), it.id(), id, version, "not needed"));
  }

  private CaseFile consented(UUID id, long version) {
    return it.does()
        .dispositions()
        .consent()
        .handle(new RecordConsent.Command(it.by(SALES), it.id(), id, version, now()));
  }

  private static GivenTerms money(String amount) {
    var given = new GivenMoney(new BigDecimal(amount), "CNY");
    var line = new GivenTerms.Line(Demand.COMPENSATION_CLAIM, null, null, null, given);
    return new GivenTerms(List.of(line), "as agreed", null, null);
  }

  private CaseFile signed(UUID id, long version) {
    return it.does()
        .dispositions()
        .approve()
        .handle(new ApproveDisposition.Command(it.by("sales-head"), it.id(), id, version));
  }

  private CaseFile told() {
    return it.does()
        .answers()
        .tell()
        .handle(
            new TellCustomer.Command(
                it.by(SALES),
                it.id(),
                new Message.Words(Message.Kind.CLOSING, Channel.PHONE, "it is settled", now()),
                Outgoing.WORDS));
  }

  private CaseFile asksAgain() {
    var owed = it.file().obligations().getFirst().id();
    return it.does()
        .notices()
        .issue()
        .handle(new IssueInquiryNote.Command(it.by(OFFICE), it.id(), owed, "why?"));
  }

  private CaseFile caused(UUID id, long version) {
    var holder = it.last(InquiryNote.class).step().holder().code().toLowerCase(Locale.ROOT);
    return it.does()
        .notices()
        .answer()
        .handle(
            new AnswerInquiryNote.Command(
                it.by(holder.replace('_', '-') + "-head"), it.id(), id, version, "nobody there"));
  }

  private CaseFile received(UUID id, long version) {
    return it.does()
        .acknowledgeCopy()
        .handle(new AcknowledgeCopy.Command(it.by("quality-head"), it.id(), id, version, 1));
  }

  private CaseFile objected(Against against) {
    return it.does()
        .memos()
        .file()
        .handle(new FileMemo.Command(it.by("quality-head"), it.id(), against, "not ours"));
  }

  private CaseFile decided(String by, UUID id, long version) {
    return it.does()
        .memos()
        .decide()
        .handle(new DecideMemo.Command(it.by(by), it.id(), id, version, true, "so", List.of()));
  }

  private CaseFile unfounded() {
    return it.does()
        .memos()
        .declare()
        .handle(new DeclareUnfounded.Command(it.by(OFFICE), it.id(), it.version(), "no fault"));
  }

  private CaseFile together() {
    return it.does()
        .jointTasks()
        .begin()
        .handle(
            new BeginJointTask.Command(
                it.by(OFFICE),
                it.id(),
                ThirdParty.SUPPLIER,
                "Mask Works",
                List.of(new Department("QUALITY")),
                "their mask"));
  }

  private CaseFile contributed(UUID id, long version) {
    return it.does()
        .jointTasks()
        .contribute()
        .handle(
            new ContributeToJointTask.Command(
                it.by("quality-head"), it.id(), id, version, "a photo"));
  }

  private CaseFile superseded(Instant rejectedAt) {
    return it.does()
        .complaints()
        .supersede()
        .handle(
            new SupersedeComplaint.Command(
                it.by(SALES), it.id(), it.version(), rejectedAt, "not enough"));
  }

  private CaseFile anomaly() {
    return it.does()
        .anomalies()
        .record()
        .handle(
            new RecordAnomaly.Command(
                it.by(OFFICE), it.id(), "looked at", new Department("QUALITY")));
  }

  private CaseFile promoted(UUID id, long version) {
    return it.does()
        .anomalies()
        .promote()
        .handle(new PromoteAnomaly.Command(it.by(OFFICE), it.id(), id, version, "the line stood"));
  }

  private static Map<String, String> facts() {
    return Map.of(
        "UNIT", "line 3",
        "SHIFT", "B",
        "OPERATORS", "Wu, Li",
        "PRODUCED_ON", "2026-08-20",
        "COUNTERMEASURE", "another mask");
  }

  private Instant now() {
    return it.company().clock().instant();
  }

  private static Intake intake() {
    return new Intake(
        new Intake.Source(ExampleCompany.MONDAY, Channel.PHONE, Kind.COMPLAINT, null, null),
        new Intake.Customer("East", "Li", "CN"),
        new Intake.Product(null, null, LocalDate.of(2026, 9, 1), "O-1", "P-1", 100, true),
        new Intake.Defect("It hums", 3, List.of()),
        new Intake.Demands(new TreeSet<>(List.of(Demand.RETURN)), null),
        List.of(),
        new TreeMap<>(Map.of("OPINION", "scratched before packing")));
  }
}
