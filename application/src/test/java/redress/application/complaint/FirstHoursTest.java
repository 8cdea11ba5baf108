package redress.application.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.analysisform.AnalysisForm.Row;
import redress.application.ExampleCompany;
import redress.application.Reply;
import redress.application.ReplyKey;
import redress.application.Stale;
import redress.application.complaint.RegisterComplaint.AtOnce;
import redress.casefile.CaseFile;
import redress.complaint.Channel;
import redress.complaint.Demand;
import redress.complaint.Intake;
import redress.complaint.KeyField;
import redress.complaint.Kind;
import redress.complaint.Market;
import redress.complaint.Stage;
import redress.goods.GoodsKind;
import redress.goods.Order;
import redress.goods.Order.Item;
import redress.history.Verification;
import redress.obligation.ObligationKind;
import redress.organization.Department;
import redress.organization.Person;
import redress.rule.Finding;
import redress.rule.Refusal;

/** The first hours of a complaint: draft, verify, register, forward. */
class FirstHoursTest {
  private static final List<Department> RECIPIENTS =
      List.of(new Department("QUALITY"), new Department("TECHNOLOGY"));

  private static final List<Row> ROWS =
      List.of(
          new Row(new TreeSet<>(List.of(Demand.REPLENISH)), "three spindles are sent"),
          new Row(new TreeSet<>(List.of(Demand.ON_SITE)), "an engineer visits"));
  private static final List<Order> GOODS =
      List.of(new Order(GoodsKind.REPLENISH, List.of(new Item("SP-9", "spindle", 3))));

  private final ExampleCompany company = ExampleCompany.inMemory();
  private final UseCasesOfOne desk = new UseCasesOfOne(company);
  private final Person clerk = company.person("marketing-support-clerk");

  @Test
  void a_complaint_is_drafted_verified_registered_and_forwarded_in_time_I_13() {
    var draft = desk.draft(clerk, complete());
    desk.waive(clerk, draft, KeyField.PHOTO, "the customer has no camera");
    var verified = desk.verify(clerk, draft, ExampleCompany.MONDAY);
    assertEquals(Stage.VERIFIED, verified.complaint().track().stage());
    var forward = verified.obligations().getFirst();
    assertEquals(ObligationKind.FORWARD, forward.kind());
    assertEquals(Instant.parse("2026-11-23T06:00:00Z"), forward.term().at());

    var registered = desk.register(clerk, draft);
    assertEquals("261101", registered.complaint().number().text());
    company.clock().advance(Duration.ofHours(2));
    var forwarded = desk.forward(clerk, draft, company.clock().instant(), RECIPIENTS);
    assertEquals(Stage.INVESTIGATING, forwarded.complaint().track().stage());
    assertFalse(forwarded.obligations().getFirst().open());
    assertFalse(forwarded.obligations().getFirst().lateAt(company.clock().instant()));
  }

  @Test
  void everything_that_is_missing_is_named_at_once_I_07_I_09_I_10() {
    var draft = desk.draft(clerk, Intake.EMPTY);
    var refusal =
        assertThrows(Refusal.class, () -> desk.verify(clerk, draft, ExampleCompany.MONDAY));
    assertEquals("INTAKE_INCOMPLETE", refusal.code());
    assertEquals("I-10", refusal.rule().id());
    assertEquals(
        List.of(
            "/customer/name",
            "/product/model",
            "/product/serialNumber",
            "/defect/description",
            "/defect/quantity",
            "/photos",
            "/demands/asked",
            "/demands/reportedBy"),
        refusal.findings().stream().map(Finding::pointer).toList());
  }

  @Test
  void waiting_for_the_customer_stops_the_forward_clock_and_both_times_are_kept_I_10() {
    var draft = desk.draft(clerk, complete());
    desk.waive(clerk, draft, KeyField.PHOTO, "none");
    company
        .useCases()
        .complaints()
        .await()
        .handle(
            new AwaitCustomer.Command(
                clerk, draft, desk.version(clerk, draft), "CUSTOMER_DATA", "serial plate"));
    company.clock().advance(Duration.ofHours(1));
    company
        .useCases()
        .complaints()
        .resume()
        .handle(new ResumeComplaint.Command(clerk, draft, desk.version(clerk, draft)));
    var forward = desk.verify(clerk, draft, ExampleCompany.MONDAY).obligations().getFirst();
    assertEquals(Instant.parse("2026-11-23T07:00:00Z"), forward.term().at());
    assertEquals(Instant.parse("2026-11-23T06:00:00Z"), forward.term().unpaused());
  }

  @Test
  void a_case_over_which_something_is_open_is_not_closed_and_all_of_it_is_listed() {
    var draft = desk.draft(clerk, complete());
    desk.waive(clerk, draft, KeyField.PHOTO, "none");
    desk.verify(clerk, draft, ExampleCompany.MONDAY);
    desk.register(clerk, draft);
    var quality = company.person("quality-head");
    var close = new CloseComplaint.Command(quality, draft, desk.version(quality, draft), "settled");
    var refusal =
        assertThrows(Refusal.class, () -> company.useCases().complaints().close().handle(close));
    assertEquals("STILL_OPEN", refusal.code());
    assertEquals(
        List.of("OBLIGATION_OPEN", "NOT_FORWARDED"),
        refusal.findings().stream().map(Finding::code).toList());
    assertEquals("I-13", refusal.findings().getFirst().rule().id());
  }

  @Test
  void only_marketing_support_forwards_I_13() {
    var draft = desk.draft(clerk, complete());
    desk.waive(clerk, draft, KeyField.PHOTO, "none");
    desk.verify(clerk, draft, ExampleCompany.MONDAY);
    desk.register(clerk, draft);
    var head = company.person("quality-head");
    var refusal =
        assertThrows(
            Refusal.class, () -> desk.forward(head, draft, company.clock().instant(), RECIPIENTS));
    assertEquals(Refusal.Kind.ANOTHER_PERSON, refusal.kind());
    assertEquals("I-13", refusal.rule().id());
  }

  @Test
  void a_complete_intake_is_registered_at_once_and_a_repeat_is_answered_not_done_again() {
    var first = desk.atOnce(clerk, withoutPhotoRule(), "key-1");
    assertFalse(first.replayed());
    assertTrue(desk.atOnce(clerk, withoutPhotoRule(), "key-1").replayed());
    assertEquals("261101", new String(first.reply().body(), StandardCharsets.UTF_8));
    assertEquals(
        "261102",
        new String(
            desk.atOnce(clerk, withoutPhotoRule(), "key-2").reply().body(),
            StandardCharsets.UTF_8));
  }

  @Test
  void whoever_has_seen_an_older_version_is_told_the_newer_one() {
    var draft = desk.draft(clerk, complete());
    desk.waive(clerk, draft, KeyField.PHOTO, "none");
    var stale =
        assertThrows(
            Stale.class,
            () ->
                company
                    .useCases()
                    .complaints()
                    .verify()
                    .handle(new VerifyComplaint.Command(clerk, draft, 1, ExampleCompany.MONDAY)));
    assertEquals(2, stale.current());
  }

  @Test
  void the_chain_of_a_case_holds_from_beginning_to_end() {
    var draft = desk.draft(clerk, complete());
    desk.waive(clerk, draft, KeyField.PHOTO, "none");
    desk.verify(clerk, draft, ExampleCompany.MONDAY);
    desk.register(clerk, draft);
    var result =
        company
            .ports()
            .transactions()
            .run(
                company.id(),
                () -> new Verification(company.ports().history()).verify(company.id()));
    assertTrue(result.broken().isEmpty());
    assertEquals(1, result.chains());
    assertEquals(5, result.events());
  }

  private static Intake complete() {
    return new Intake(
        new Intake.Source(
            ExampleCompany.MONDAY, Channel.PHONE, Kind.COMPLAINT, Market.DOMESTIC, null),
        new Intake.Customer("华东装备有限公司", "李工 138", "CN"),
        new Intake.Product("XM-200", "SN-0042", LocalDate.of(2026, 9, 1)),
        new Intake.Defect("主轴异响", 3, List.of()),
        new Intake.Demands(
            new TreeSet<>(List.of(Demand.REPLENISH, Demand.ON_SITE)), "account-manager"),
        List.of());
  }

  private static Intake withoutPhotoRule() {
    var intake = complete();
    return new Intake(
        intake.source(),
        intake.customer(),
        intake.product(),
        intake.defect(),
        intake.demands(),
        List.of(new UUID(1, 2)));
  }

  /** The steps that every test here takes, each with the newest version. */
  private record UseCasesOfOne(ExampleCompany company) {
    UUID draft(Person by, Intake intake) {
      return company
          .useCases()
          .complaints()
          .draft()
          .handle(new DraftComplaint.Command(by, intake))
          .complaint()
          .id()
          .value();
    }

    long version(Person by, UUID id) {
      return company
          .useCases()
          .complaints()
          .read()
          .handle(new ReadComplaint.Command(by, id.toString()))
          .complaint()
          .version();
    }

    void waive(Person by, UUID id, KeyField field, String reason) {
      company
          .useCases()
          .complaints()
          .waive()
          .handle(new WaiveField.Command(by, id, version(by, id), field, reason));
    }

    CaseFile verify(Person by, UUID id, Instant receivedAt) {
      return company
          .useCases()
          .complaints()
          .verify()
          .handle(new VerifyComplaint.Command(by, id, version(by, id), receivedAt));
    }

    CaseFile register(Person by, UUID id) {
      company
          .useCases()
          .complaints()
          .register()
          .handle(
              new RegisterComplaint.Command(
                  by, id, version(by, id), key(by, id.toString()), UseCasesOfOne::number));
      return company
          .useCases()
          .complaints()
          .read()
          .handle(new ReadComplaint.Command(by, id.toString()));
    }

    CaseFile forward(Person by, UUID id, Instant at, List<Department> recipients) {
      return company
          .useCases()
          .complaints()
          .forward()
          .handle(
              new ForwardComplaint.Command(by, id, version(by, id), at, recipients, ROWS, GOODS));
    }

    redress.application.Replies.Once atOnce(Person by, Intake intake, String key) {
      return company
          .useCases()
          .complaints()
          .register()
          .handle(new AtOnce(by, intake, key(by, key), UseCasesOfOne::number));
    }

    private static ReplyKey key(Person by, String key) {
      return new ReplyKey(by.company(), by.user(), "POST /complaints", key, "same");
    }

    private static Reply number(CaseFile file) {
      return new Reply(
          201, Map.of(), file.complaint().number().text().getBytes(StandardCharsets.UTF_8));
    }
  }
}
