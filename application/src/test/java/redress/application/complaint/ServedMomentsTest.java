package redress.application.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static redress.obligation.ObligationKind.SERVICE_COMPLETION;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import redress.answer.Message;
import redress.application.ExampleCompany;
import redress.application.answer.Outgoing;
import redress.application.answer.TellCustomer;
import redress.application.disposition.AmendDisposition;
import redress.application.disposition.ApproveDisposition;
import redress.application.disposition.CompleteDisposition;
import redress.application.disposition.GivenTerms;
import redress.application.disposition.ProposeDisposition;
import redress.application.disposition.RecordConsent;
import redress.application.disposition.WithdrawDisposition;
import redress.application.followup.CallCustomer;
import redress.application.followup.TakeUpComment;
import redress.application.outcome.RecordOutcome;
import redress.application.outcome.ReportResult;
import redress.casefile.CaseFile;
import redress.complaint.Channel;
import redress.complaint.Demand;
import redress.complaint.Intake;
import redress.complaint.Kind;
import redress.complaint.Part;
import redress.disposition.Disposition;
import redress.followup.FollowUp;
import redress.followup.Satisfaction;
import redress.obligation.Obligation.Standing.Open;
import redress.obligation.Obligation.Standing.Withdrawn;
import redress.organization.Department;
import redress.organization.Person;
import redress.outcome.Outcome;
import redress.outcome.OutcomeKind;
import redress.procedure.ShippedProcedures;

/** What people may do with a service that is handled twice, since the customer was not content. */
class ServedMomentsTest {
  private static final String CLERK = "after-sales-clerk";
  private static final String HEAD = "after-sales-head";

  private final Stepped it =
      new Stepped(
          ExampleCompany.inMemory(ShippedProcedures.text("after-sales-service")),
          CLERK,
          HEAD,
          "gm");
  private final Person clerk = it.by(CLERK);

  @Test
  void everybodys_possibilities_in_two_rounds_up_to_the_archive_S3_03_S3_05_S3_11() {
    it.drafted(CLERK, intake());
    it.registered(CLERK);
    it.verified(CLERK);
    awaited();
    resumed();
    it.forwarded(CLERK, "AFTER_SALES");
    told(Message.Kind.FIRST_REPLY);
    proposed();
    handled();
    closed();
    called(Satisfaction.DISSATISFIED, null);
    on(Disposition.class, this::amended, "another pump is planned");
    handled();
    closed();
    called(Satisfaction.SATISFIED, "be faster");
    takenUp();
    archived();
    it.same("served");
  }

  @Test
  void the_service_is_owed_as_long_as_what_the_customer_agreed_to_is_planned_S3_07() {
    agreed();
    on(Disposition.class, (id, v) -> amended(id, v, "a new pump"), "the same is planned again");
    assertInstanceOf(Open.class, it.owed(SERVICE_COMPLETION));
    on(Disposition.class, this::amended, "another pump is planned");
    assertEquals(
        new Withdrawn(now(), "the customer agreed to something else"), it.owed(SERVICE_COMPLETION));
  }

  @Test
  void nobody_owes_the_service_that_is_withdrawn_S3_07() {
    agreed();
    on(Disposition.class, this::withdrawn, "it will not be repaired");
    assertEquals(
        new Withdrawn(now(), "what the customer agreed to was withdrawn"),
        it.owed(SERVICE_COMPLETION));
  }

  /** Up to the customer's consent to a repair. */
  private void agreed() {
    it.drafted(CLERK, intake()).registered(CLERK).verified(CLERK).forwarded(CLERK, "AFTER_SALES");
    proposed();
    on(Disposition.class, this::approved, "approved by " + HEAD);
    on(Disposition.class, this::consented, "the customer has agreed");
    assertInstanceOf(Open.class, it.owed(SERVICE_COMPLETION));
  }

  private void awaited() {
    it.does()
        .complaints()
        .await()
        .handle(
            new AwaitCustomer.Command(
                clerk, it.id(), it.version(), "CUSTOMER_DATA", "the address"));
    it.after("the customer is waited for");
  }

  private void resumed() {
    it.company().clock().advance(Duration.ofHours(1));
    it.does()
        .complaints()
        .resume()
        .handle(new ResumeComplaint.Command(clerk, it.id(), it.version()));
    it.after("the customer has answered");
  }

  private void told(Message.Kind kind) {
    it.does()
        .answers()
        .tell()
        .handle(
            new TellCustomer.Command(
                clerk,
                it.id(),
                new Message.Words(kind, Channel.PHONE, "thank you", now()),
                Outgoing.WORDS));
    it.after("the customer is told " + kind);
  }

  /** From what is planned to what came of it. */
  private void handled() {
    on(Disposition.class, this::approved, "approved by " + HEAD);
    on(Disposition.class, this::consented, "the customer has agreed");
    it.company().clock().advance(Duration.ofHours(2));
    on(Disposition.class, this::completed, "the service is completed");
    told(Message.Kind.CLOSING);
    recorded();
    on(Outcome.class, this::reported, "the result is reported");
  }

  private void proposed() {
    it.does()
        .dispositions()
        .propose()
        .handle(new ProposeDisposition.Command(clerk, it.id(), repair("a new pump")));
    it.after("a repair is proposed");
  }

  private CaseFile amended(UUID id, long version) {
    return amended(id, version, "another pump");
  }

  private CaseFile amended(UUID id, long version, String text) {
    return it.does()
        .dispositions()
        .amend()
        .handle(new AmendDisposition.Command(clerk, it.id(), id, version, repair(text)));
  }

  private CaseFile withdrawn(UUID id, long version) {
    return it.does()
        .dispositions()
        .withdraw()
        .handle(new WithdrawDisposition.Command(clerk, it.id(), id, version, "not worth it"));
  }

  private static GivenTerms repair(String text) {
    var line = new GivenTerms.Line(Demand.REPAIR, null, null, null, null);
    return new GivenTerms(List.of(line), text, "GB/T 18760", null);
  }

  private CaseFile approved(UUID id, long version) {
    return it.does()
        .dispositions()
        .approve()
        .handle(new ApproveDisposition.Command(it.by(HEAD), it.id(), id, version));
  }

  private CaseFile consented(UUID id, long version) {
    return it.does()
        .dispositions()
        .consent()
        .handle(new RecordConsent.Command(clerk, it.id(), id, version, now()));
  }

  private CaseFile completed(UUID id, long version) {
    return it.does()
        .dispositions()
        .complete()
        .handle(new CompleteDisposition.Command(clerk, it.id(), id, version, now()));
  }

  private void recorded() {
    it.does()
        .ends()
        .record()
        .handle(
            new RecordOutcome.Command(
                clerk,
                it.id(),
                OutcomeKind.RESULT,
                new Outcome.Content("it pumps", null, null, null)));
    it.after("the outcome is recorded");
  }

  private CaseFile reported(UUID id, long version) {
    return it.does()
        .ends()
        .report()
        .handle(
            new ReportResult.Command(
                clerk, it.id(), id, version, new Department("GM_OFFICE"), now()));
  }

  private void closed() {
    it.does()
        .complaints()
        .close()
        .handle(new CloseComplaint.Command(clerk, it.id(), it.version(), "it is done"));
    it.after("closed");
  }

  private void called(Satisfaction satisfaction, String comment) {
    it.does()
        .ends()
        .call()
        .handle(
            new CallCustomer.Command(
                clerk,
                it.id(),
                Channel.PHONE,
                now(),
                new FollowUp.Said(satisfaction, "so it is", comment, null)));
    it.after("the customer is " + satisfaction);
  }

  private void takenUp() {
    on(
        FollowUp.class,
        (id, version) ->
            it.does()
                .ends()
                .takeUp()
                .handle(
                    new TakeUpComment.Command(
                        it.by(HEAD), it.id(), id, version, "two vans instead of one")),
        "the comment is taken up");
  }

  private void archived() {
    it.does()
        .complaints()
        .archive()
        .handle(new ArchiveComplaint.Command(clerk, it.id(), it.version(), "all is done"));
    it.after("archived");
  }

  private <P extends Part> void on(
      Class<P> kind, BiFunction<UUID, Long, CaseFile> step, String told) {
    var part = it.last(kind);
    it.did(step.apply(part.id().value(), part.version()));
    it.after(told);
  }

  private Instant now() {
    return it.company().clock().instant();
  }

  private static Intake intake() {
    return new Intake(
        new Intake.Source(ExampleCompany.MONDAY, Channel.PHONE, Kind.SERVICE_REQUEST, null, null),
        new Intake.Customer("East", "Li", "CN"),
        new Intake.Product("XM-200", null, null),
        new Intake.Defect("It hums", 1, List.of()),
        new Intake.Demands(new TreeSet<>(List.of(Demand.REPAIR)), null),
        List.of(),
        new TreeMap<>(Map.of("CUSTOMER_KIND", "PERSON")));
  }
}
