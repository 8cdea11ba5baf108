package redress.application.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import redress.application.ExampleCompany;
import redress.application.Replies;
import redress.application.Reply;
import redress.application.ReplyKey;
import redress.application.Stale;
import redress.application.complaint.RegisterComplaint.AtOnce;
import redress.casefile.CaseFile;
import redress.complaint.Channel;
import redress.complaint.Intake;
import redress.complaint.KeyField;
import redress.complaint.Stage;
import redress.history.Entry;
import redress.history.Verification;
import redress.obligation.Obligation;
import redress.obligation.ObligationKind;
import redress.organization.Department;
import redress.organization.Person;
import redress.rule.Finding;
import redress.rule.Refusal;

/** The first hours of a complaint under two procedures: draft, verify, register, forward. */
@ParameterizedClass(name = "{0}")
@EnumSource(Book.class)
class FirstHoursTest {
  private final Book book;
  private final ExampleCompany company;
  private final UseCasesOfOne desk;
  private final Person clerk;

  FirstHoursTest(Book book) {
    this.book = book;
    this.company = ExampleCompany.inMemory(book.document());
    this.company.clock().set(book.clocks().received());
    this.desk = new UseCasesOfOne(company);
    this.clerk = company.person(book.cast().intake());
  }

  @Test
  void a_complaint_is_drafted_verified_registered_and_forwarded_in_time_I_13() {
    var draft = desk.draft(clerk, book.complete());
    desk.waive(clerk, draft, book.waivable(), "nobody knows");
    var registered = verifiedAndRegistered(draft);
    assertEquals(book.texts().firstNumber(), registered.complaint().number().text());
    assertEquals(book.clocks().received(), registered.complaint().intake().source().receivedAt());
    var forward = forward(registered);
    assertEquals(book.clocks().forwardDue(), forward.term().at());
    assertEquals(book.texts().forwardRule(), forward.clock().rule().id());

    company.clock().advance(Duration.ofHours(2));
    var forwarded = desk.forward(clerk, draft, company.clock().instant(), book, book.recipients());
    assertEquals(Stage.INVESTIGATING, forwarded.complaint().track().stage());
    assertFalse(forward(forwarded).open());
    assertFalse(forward(forwarded).lateAt(company.clock().instant()));
  }

  @Test
  void the_document_says_whether_verification_or_registration_comes_first_I_10() {
    var draft = desk.draft(clerk, book.complete());
    desk.waive(clerk, draft, book.waivable(), "nobody knows");
    var tooEarly =
        assertThrows(
            Refusal.class,
            () -> {
              if (verifiesFirst()) {
                desk.register(clerk, draft);
              } else {
                desk.verify(clerk, draft, book.clocks().received());
              }
            });
    assertEquals(verifiesFirst() ? "NOT_VERIFIED" : "NOT_REGISTERED", tooEarly.code());
    assertEquals(book.texts().verificationRule(), tooEarly.rule().id());
  }

  @Test
  void everything_that_is_missing_is_named_at_once_I_07_I_09_I_10() {
    var draft = desk.draft(clerk, Intake.EMPTY);
    if (!verifiesFirst()) {
      desk.register(clerk, draft);
    }
    var refusal =
        assertThrows(Refusal.class, () -> desk.verify(clerk, draft, book.clocks().received()));
    assertEquals("INTAKE_INCOMPLETE", refusal.code());
    assertEquals(book.texts().verificationRule(), refusal.rule().id());
    assertEquals(book.missing(), refusal.findings().stream().map(Finding::pointer).toList());
  }

  @Test
  void clocks_start_at_the_received_time_even_if_it_is_found_out_late_I_13() {
    var whole = book.whole();
    var source = new Intake.Source(null, Channel.PHONE, null, null, whole.source().occurredOn());
    var draft =
        desk.draft(
            clerk,
            new Intake(
                source,
                whole.customer(),
                whole.product(),
                whole.defect(),
                whole.demands(),
                whole.photos()));
    assertEquals(book.clocks().forwardDue(), forward(verifiedAndRegistered(draft)).term().at());
  }

  @Test
  void waiting_for_the_customer_stops_the_forward_clock_and_both_times_are_kept_I_10() {
    var draft = desk.draft(clerk, book.whole());
    company
        .useCases()
        .complaints()
        .await()
        .handle(
            new AwaitCustomer.Command(
                clerk, draft, desk.version(clerk, draft), book.texts().waiting(), "the plate"));
    company.clock().advance(Duration.ofHours(1));
    company
        .useCases()
        .complaints()
        .resume()
        .handle(new ResumeComplaint.Command(clerk, draft, desk.version(clerk, draft)));
    var forward = forward(verifiedAndRegistered(draft));
    assertEquals(book.clocks().pausedForwardDue(), forward.term().at());
    assertEquals(book.clocks().forwardDue(), forward.term().unpaused());
  }

  @Test
  void a_reason_to_wait_that_the_document_does_not_know_is_refused_I_10() {
    var draft = desk.draft(clerk, book.whole());
    var wait = new AwaitCustomer.Command(clerk, draft, 1, "HOLIDAYS", "the plate");
    var refusal =
        assertThrows(Refusal.class, () -> company.useCases().complaints().await().handle(wait));
    assertEquals("WAITING_NOT_IN_PROCEDURE", refusal.code());
    assertEquals(book.texts().verificationRule(), refusal.rule().id());
    assertTrue(refusal.getMessage().contains(book.texts().waiting()), refusal.getMessage());
  }

  @Test
  void a_case_over_which_something_is_open_is_not_closed_and_all_of_it_is_listed() {
    var draft = desk.draft(clerk, book.whole());
    verifiedAndRegistered(draft);
    var closer = company.person(book.cast().closer());
    var close = new CloseComplaint.Command(closer, draft, desk.version(closer, draft), "settled");
    var refusal =
        assertThrows(Refusal.class, () -> company.useCases().complaints().close().handle(close));
    assertEquals("STILL_OPEN", refusal.code());
    assertEquals(
        book.open(), refusal.findings().stream().map(it -> it.code() + " " + it.rule()).toList());
  }

  @Test
  void only_those_forward_whom_the_document_names_I_13() {
    var draft = desk.draft(clerk, book.whole());
    verifiedAndRegistered(draft);
    var stranger = company.person(book.cast().stranger());
    var now = company.clock().instant();
    var refusal =
        assertThrows(
            Refusal.class, () -> desk.forward(stranger, draft, now, book, book.recipients()));
    assertEquals(Refusal.Kind.ANOTHER_PERSON, refusal.kind());
    assertEquals(book.texts().forwardRule(), refusal.rule().id());
  }

  @Test
  void every_recipient_of_the_document_gets_the_complaint_I_13() {
    var draft = desk.draft(clerk, book.whole());
    verifiedAndRegistered(draft);
    var now = company.clock().instant();
    for (var absent : book.recipients()) {
      var others = book.recipients().stream().filter(it -> !it.equals(absent)).toList();
      var refusal =
          assertThrows(Refusal.class, () -> desk.forward(clerk, draft, now, book, others));
      assertEquals("RECIPIENT_MISSING", refusal.code());
      assertEquals(book.texts().forwardRule(), refusal.rule().id());
      assertTrue(refusal.getMessage().contains(absent.code()), refusal.getMessage());
    }
  }

  @Test
  void a_complete_intake_is_registered_at_once_and_a_repeat_is_answered_not_done_again_S4_09() {
    var first = desk.atOnce(clerk, book.whole(), "key-1");
    assertFalse(first.replayed());
    assertTrue(desk.atOnce(clerk, book.whole(), "key-1").replayed());
    assertEquals(book.texts().firstNumber(), text(first));
    assertEquals(book.texts().secondNumber(), text(desk.atOnce(clerk, book.whole(), "key-2")));
  }

  @Test
  void a_received_time_that_is_corrected_at_verification_moves_the_clock_that_runs_I_10_I_13() {
    var draft = desk.draft(clerk, book.complete());
    desk.waive(clerk, draft, book.waivable(), "nobody knows");
    if (!verifiesFirst()) {
      assertEquals(book.clocks().forwardDue(), forward(desk.register(clerk, draft)).term().at());
    }
    var sooner = book.clocks().received().minus(Duration.ofMinutes(20));
    var verified = desk.verify(clerk, draft, sooner);
    if (verifiesFirst()) {
      desk.register(clerk, draft);
    }
    assertEquals(sooner, verified.complaint().intake().source().receivedAt());
    var forward = forward(verified);
    assertEquals(sooner, forward.clock().startedAt());
    var due = book.clocks().forwardDue().minus(Duration.ofMinutes(20));
    assertEquals(due, forward.term().at());
    assertEquals(
        1, verified.obligations().stream().filter(it -> it.kind() == forward.kind()).count());
    var explained =
        company
            .useCases()
            .complaints()
            .explain()
            .handle(new ExplainObligation.Command(clerk, draft, forward.id()));
    var begins = verifiesFirst() ? "08:40" : "10:10";
    assertTrue(explained.steps().toString().contains(begins), explained::toString);
    var told =
        company
            .useCases()
            .complaints()
            .timeline()
            .handle(new ReadTimeline.Command(clerk, draft, 0, 100))
            .stream()
            .map(link -> link.event().entry())
            .filter(entry -> entry.changes().toString().contains(due.toString()))
            .toList();
    assertEquals(
        List.of(verifiesFirst() ? "OBLIGATION_BEGAN" : "OBLIGATION_RESTARTED"),
        told.stream().map(Entry::type).toList());
    assertEquals(book.texts().forwardRule(), told.getFirst().rule().id());
  }

  @Test
  void a_received_time_that_was_learnt_after_registration_starts_the_clock_at_verification_I_13() {
    var whole = book.complete();
    var source = whole.source();
    var unknown =
        new Intake.Source(
            null, source.channel(), source.kind(), source.market(), source.occurredOn());
    var draft = desk.draft(clerk, with(whole, unknown));
    desk.waive(clerk, draft, book.waivable(), "nobody knows");
    if (!verifiesFirst()) {
      desk.register(clerk, draft);
    }
    company
        .useCases()
        .complaints()
        .amend()
        .handle(
            new AmendDraft.Command(
                clerk, draft, desk.version(clerk, draft), it -> with(it, source)));
    var verified = desk.verify(clerk, draft, book.clocks().received());
    assertEquals(book.clocks().forwardDue(), forward(verified).term().at());
  }

  private static Intake with(Intake intake, Intake.Source source) {
    return new Intake(
        source,
        intake.customer(),
        intake.product(),
        intake.defect(),
        intake.demands(),
        intake.photos());
  }

  @Test
  void whoever_has_seen_an_older_version_is_told_the_newer_one() {
    var draft = desk.draft(clerk, book.complete());
    desk.waive(clerk, draft, book.waivable(), "nobody knows");
    var old = new VerifyComplaint.Command(clerk, draft, 1, book.clocks().received());
    var stale =
        assertThrows(Stale.class, () -> company.useCases().complaints().verify().handle(old));
    assertEquals(2, stale.current());
  }

  @Test
  void the_chain_of_a_case_holds_from_beginning_to_end() {
    var draft = desk.draft(clerk, book.complete());
    desk.waive(clerk, draft, book.waivable(), "nobody knows");
    verifiedAndRegistered(draft);
    var result =
        company
            .ports()
            .transactions()
            .run(
                company.id(),
                () -> new Verification(company.ports().history()).verify(company.id()));
    assertTrue(result.broken().isEmpty());
    // beside the company's own, which begins with its founding
    assertEquals(1 + 1, result.chains());
    assertEquals(book.events() + 1, result.events());
  }

  /** Both steps, in the order of the document. */
  private CaseFile verifiedAndRegistered(UUID draft) {
    if (verifiesFirst()) {
      desk.verify(clerk, draft, book.clocks().received());
      return desk.register(clerk, draft);
    }
    desk.register(clerk, draft);
    return desk.verify(clerk, draft, book.clocks().received());
  }

  private boolean verifiesFirst() {
    return book == Book.EQUIPMENT_MANUFACTURER;
  }

  private static Obligation forward(CaseFile file) {
    return file.obligations().stream()
        .filter(it -> it.kind() == ObligationKind.FORWARD)
        .findFirst()
        .orElseThrow();
  }

  private static String text(Replies.Once once) {
    return new String(once.reply().body(), StandardCharsets.UTF_8);
  }

  /** The steps that every test here takes, each with the newest version. */
  record UseCasesOfOne(ExampleCompany company) {
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

    CaseFile forward(Person by, UUID id, Instant at, Book book, List<Department> recipients) {
      return company
          .useCases()
          .complaints()
          .forward()
          .handle(
              new ForwardComplaint.Command(
                  by, id, version(by, id), at, recipients, book.rows(), book.goods()));
    }

    Replies.Once atOnce(Person by, Intake intake, String key) {
      return company
          .useCases()
          .complaints()
          .register()
          .handle(new AtOnce(by, intake, Map.of(), key(by, key), UseCasesOfOne::number));
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
