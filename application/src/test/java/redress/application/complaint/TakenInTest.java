package redress.application.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.application.Replies;
import redress.application.Reply;
import redress.application.ReplyKey;
import redress.application.Stale;
import redress.application.Unknown;
import redress.casefile.CaseFile;
import redress.complaint.Channel;
import redress.complaint.Demand;
import redress.complaint.Intake;
import redress.complaint.Kind;
import redress.obligation.Obligation;
import redress.organization.Person;
import redress.procedure.ShippedProcedures;
import redress.rule.Refusal;

/** Who takes complaints in, whom they name, and what their clocks make of later words. */
class TakenInTest {
  private final ExampleCompany company = ExampleCompany.inMemory();
  private final Person clerk = company.person("marketing-support-clerk");

  @Test
  void only_those_take_in_whom_the_document_names_I_02() {
    var stranger = company.person("finance-clerk");
    var refusal =
        assertThrows(
            Refusal.class,
            () -> drafts(company).handle(new DraftComplaint.Command(stranger, whole())));
    assertEquals("DUTY_NOT_YOURS", refusal.code());
    assertEquals("I-02", refusal.rule().id());
  }

  @Test
  void demands_are_reported_by_somebody_who_holds_that_post_I_09() {
    for (var wrong : List.of("finance-clerk", "nobody")) {
      var draft = new DraftComplaint.Command(clerk, reportedBy(wrong));
      named(assertThrows(Refusal.class, () -> drafts(company).handle(draft)), wrong);
    }
    var it = ExampleCase.drafted(company, whole());
    named(assertThrows(Refusal.class, () -> amended(it, reportedBy("finance-clerk"))), "finance");
    assertEquals(
        "account-manager",
        amended(it, reportedBy("account-manager")).complaint().intake().demands().reportedBy());
    assertEquals(null, amended(it, reportedBy(null)).complaint().intake().demands().reportedBy());
  }

  @Test
  void whatever_holds_of_a_draft_holds_of_what_is_registered_at_once_I_02_I_09_I_13() {
    var stranger = company.person("finance-clerk");
    var refusal = assertThrows(Refusal.class, () -> atOnce(stranger, whole()));
    assertEquals("DUTY_NOT_YOURS", refusal.code());
    assertEquals("I-02", refusal.rule().id());
    var wrong = reportedBy("finance-clerk");
    named(assertThrows(Refusal.class, () -> atOnce(clerk, wrong)), "finance");
    atOnce(clerk, whole());
    var stepwise = ExampleCase.drafted(company, whole()).verified().registered();
    assertEquals(open(stepwise.file()), open(registered));
    assertEquals(
        List.of(ExampleCompany.MONDAY),
        registered.obligations().stream().map(it -> it.clock().startedAt()).distinct().toList());
  }

  @Test
  void a_registration_is_answered_again_and_made_by_those_who_may_and_have_seen_the_draft_I_02() {
    var it = ExampleCase.drafted(company, whole()).verified();
    var stranger = company.person("finance-clerk");
    var refusal = assertThrows(Refusal.class, () -> register(stranger, it.id(), it.version()));
    assertEquals("DUTY_NOT_YOURS", refusal.code());
    assertThrows(Stale.class, () -> register(clerk, it.id(), it.version() - 1));
    long seen = it.version();
    var first = register(clerk, it.id(), seen);
    assertFalse(first.replayed());
    assertEquals(it.id(), registered.complaint().id().value());
    var again = register(clerk, it.id(), seen);
    assertTrue(again.replayed());
    assertEquals(first.reply().status(), again.reply().status());
  }

  /** What the last registration made. */
  private CaseFile registered;

  private Replies.Once atOnce(Person by, Intake intake) {
    return company
        .useCases()
        .complaints()
        .register()
        .handle(
            new RegisterComplaint.AtOnce(by, intake, Map.of(), key(by, "once"), this::rendered));
  }

  private Replies.Once register(Person by, UUID id, long version) {
    return company
        .useCases()
        .complaints()
        .register()
        .handle(
            new RegisterComplaint.Command(by, id, version, key(by, id.toString()), this::rendered));
  }

  private Reply rendered(CaseFile file) {
    registered = file;
    return new Reply(201, Map.of(), new byte[0]);
  }

  private ReplyKey key(Person by, String key) {
    return new ReplyKey(company.id(), by.user(), "POST", key, "same");
  }

  private static void named(Refusal refusal, String who) {
    assertEquals("REPORTER_NOT_ENTITLED", refusal.code());
    assertEquals("I-09", refusal.rule().id());
    assertEquals("/demands/reportedBy", refusal.findings().getFirst().pointer());
    assertTrue(refusal.getMessage().contains(who), refusal::getMessage);
  }

  @Test
  void a_clock_that_stands_still_says_so_and_belongs_to_its_case_I_10() {
    var it = ExampleCase.drafted(company, whole()).verified();
    var owed = it.file().obligations().getFirst().id();
    var running = explained(it.id(), owed);
    assertFalse(running.standsStill());
    company
        .useCases()
        .complaints()
        .await()
        .handle(
            new AwaitCustomer.Command(clerk, it.id(), it.version(), "CUSTOMER_DATA", "a photo"));
    var still = explained(it.id(), owed);
    assertTrue(still.standsStill());
    assertEquals(running.steps(), still.steps().subList(0, running.steps().size()));
    var last = still.steps().getLast();
    assertEquals("I-13", last.rule().id());
    assertEquals(
        "we have waited for the customer since 2026-11-23T01:00:00Z (CUSTOMER_DATA: a photo)",
        last.text());
    assertEquals("the clock stands still until that has ended", last.result());
    var other = ExampleCase.drafted(company, whole());
    assertThrows(Unknown.class, () -> explained(other.id(), owed));
    assertThrows(Unknown.class, () -> explained(it.id(), new UUID(1, 1)));
  }

  @Test
  void what_turns_out_to_be_urgent_has_other_clocks_from_then_on_H_3_H_4() {
    var feedback = ExampleCompany.inMemory(ShippedProcedures.text("general-feedback"));
    var agent = feedback.person("after-sales-clerk");
    var it = new Stepped(feedback, "after-sales-clerk");
    it.drafted("after-sales-clerk", fact("OTHER")).registered("after-sales-clerk");
    assertEquals(
        List.of("FIRST_REPLY F-3", "ACKNOWLEDGEMENT H-4", "RESOLUTION H-4"), open(it.file()));
    feedback
        .useCases()
        .complaints()
        .amend()
        .handle(new AmendDraft.Command(agent, it.id(), it.version(), known -> fact("PRODUCT")));
    assertEquals(
        List.of("FIRST_REPLY F-3", "ACKNOWLEDGEMENT H-3", "RESOLUTION H-3"), open(it.file()));
  }

  private static List<String> open(CaseFile file) {
    return file.obligations().stream()
        .filter(Obligation::open)
        .map(it -> it.kind() + " " + it.clock().rule())
        .toList();
  }

  @Test
  void nobody_finds_what_the_company_has_not() {
    var complaints = company.useCases().complaints();
    for (var name : List.of("261199", new UUID(1, 1).toString(), "x".repeat(36))) {
      assertThrows(
          Unknown.class, () -> complaints.read().handle(new ReadComplaint.Command(clerk, name)));
    }
    var gone = new ResumeComplaint.Command(clerk, new UUID(1, 1), 1);
    assertThrows(Unknown.class, () -> complaints.resume().handle(gone));
    var timeline = new ReadTimeline.Command(clerk, new UUID(1, 1), 0, 9);
    assertThrows(Unknown.class, () -> complaints.timeline().handle(timeline));
    var it = ExampleCase.drafted(company, whole()).verified().registered();
    assertEquals(
        it.id(),
        complaints
            .read()
            .handle(new ReadComplaint.Command(clerk, "261101"))
            .complaint()
            .id()
            .value());
  }

  private static DraftComplaint drafts(ExampleCompany company) {
    return company.useCases().complaints().draft();
  }

  private CaseFile amended(ExampleCase it, Intake intake) {
    return company
        .useCases()
        .complaints()
        .amend()
        .handle(new AmendDraft.Command(clerk, it.id(), it.version(), known -> intake));
  }

  private ExplainObligation.Explanation explained(UUID complaint, UUID obligation) {
    return company
        .useCases()
        .complaints()
        .explain()
        .handle(new ExplainObligation.Command(clerk, complaint, obligation));
  }

  private static Intake whole() {
    return ExampleCase.intake(Demand.REPLENISH);
  }

  private static Intake reportedBy(String user) {
    var whole = whole();
    return new Intake(
        whole.source(),
        whole.customer(),
        whole.product(),
        whole.defect(),
        new Intake.Demands(whole.demands().asked(), user),
        whole.photos());
  }

  private static Intake fact(String category) {
    return new Intake(
        new Intake.Source(ExampleCompany.MONDAY, Channel.SOCIAL, Kind.COMPLAINT, null, null),
        new Intake.Customer("Xiaohong", "@xiaohong", null),
        new Intake.Product(null, null, null),
        new Intake.Defect("the lid came off", 1, List.of()),
        new Intake.Demands(new TreeSet<>(List.of(Demand.EXCHANGE)), null),
        List.of(),
        new TreeMap<>(Map.of("CATEGORY", category)));
  }
}
