package redress.application.complaint;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.answer.Message;
import redress.application.ExampleCompany;
import redress.application.answer.Outgoing;
import redress.application.answer.TellCustomer;
import redress.application.disposition.AcceptDisposition;
import redress.application.disposition.ApproveDisposition;
import redress.application.disposition.CompleteDisposition;
import redress.application.disposition.GivenTerms;
import redress.application.disposition.ProposeDisposition;
import redress.application.followup.CallCustomer;
import redress.application.improvement.BeginImprovement;
import redress.application.improvement.CarryOutImprovement;
import redress.application.improvement.PlanImprovement;
import redress.application.improvement.VerifyImprovement;
import redress.application.investigation.AnalyseComplaint;
import redress.application.outcome.RecordOutcome;
import redress.application.ownership.AssignOwner;
import redress.application.recurrence.AnswerRecurrence;
import redress.application.recurrence.LinkComplaint;
import redress.application.recurrence.MergeComplaint;
import redress.application.recurrence.SeparateComplaint;
import redress.application.triage.TriageComplaint;
import redress.casefile.CaseFile;
import redress.complaint.Channel;
import redress.complaint.Demand;
import redress.complaint.Intake;
import redress.complaint.Kind;
import redress.disposition.Disposition;
import redress.followup.FollowUp;
import redress.followup.Satisfaction;
import redress.improvement.Improvement;
import redress.investigation.Investigation;
import redress.money.GivenMoney;
import redress.organization.Department;
import redress.organization.Person;
import redress.outcome.Outcome;
import redress.outcome.OutcomeKind;
import redress.procedure.ShippedProcedures;
import redress.recurrence.Recurrence;
import redress.triage.Triage;

/** What people may do with comments about one lid, of which the second says the same again. */
class FeedbackMomentsTest {
  private static final String CLERK = "after-sales-clerk";
  private static final String QUALITY = "quality-clerk";

  private final Stepped it =
      new Stepped(
          ExampleCompany.inMemory(ShippedProcedures.text("general-feedback")),
          CLERK,
          "after-sales-head",
          QUALITY,
          "gm");
  private final Person clerk = it.by(CLERK);

  @Test
  void everybodys_possibilities_with_a_pressing_comment_C_3_C_4_C_5_D_1_D_5_G_1_G_2_G_3_H_5() {
    it.drafted(CLERK, intake("COMMENT"));
    it.refused("verified before it has a number", () -> it.verified(CLERK));
    it.registered(CLERK);
    it.refused("worked on before it is sent on", () -> started(now()));
    it.refused("assessed before it is verified", () -> assessed(3, "NOW"));
    it.verified(CLERK);
    it.does("it is assessed to be important", () -> assessed(3, "LATER"));
    it.company().clock().advance(Duration.ofMinutes(10));
    it.does("it is assessed to be both", () -> assessed(3, "NOW"));
    it.refused("worked on before it came", () -> started(ExampleCompany.MONDAY.minusSeconds(1)));
    it.does("somebody works on it", () -> started(ExampleCompany.MONDAY));
    it.refused("worked on again", () -> started(now()));
    it.does("somebody answers for it", this::owned);
    told(Message.Kind.ACKNOWLEDGEMENT, "we look at it");
    told(Message.Kind.PROGRESS, "we still look");
    it.on(Investigation.class, "it is analysed", this::analysed);
    improved();
    given();
    it.does("the outcome is recorded", this::recorded);
    it.refused("told without thanks", () -> said(Message.Kind.CLOSING, "that is it"));
    it.refused("called before the end is told", () -> called(Satisfaction.SATISFIED));
    told(Message.Kind.CLOSING, "thank you");
    it.does("the customer is not content", () -> called(Satisfaction.DISSATISFIED));
    it.refused("closed in the second round", this::closed);
    it.does("the outcome is recorded again", this::recorded);
    told(Message.Kind.CLOSING, "thank you again");
    it.does("the customer is content", () -> called(Satisfaction.SATISFIED));
    it.does("closed", this::closed);
    it.does("archived", this::archived);
    it.same("feedback");
  }

  @Test
  void what_becomes_of_the_same_that_came_before_H_7_B_3() {
    it.drafted(CLERK, intake("COMMENT")).registered(CLERK).verified(CLERK);
    it.forwarded(CLERK, "QUALITY");
    var first = it.id();
    it.company().clock().advance(Duration.ofHours(1));
    it.goesOnWith(null).drafted(CLERK, intake("POST")).registered(CLERK).verified(CLERK);
    it.forwarded(CLERK, "QUALITY");
    it.refused("closed while nobody has answered", this::closed);
    it.on(
        Recurrence.class,
        "it goes on with the first",
        (id, version) -> answered(id, version, first));
    it.refused("answered again", () -> answered(last(), 2, first));
    it.refused("linked again", () -> linked(first));
    told(Message.Kind.FIRST_REPLY, "we know of it");
    it.company().clock().advance(Duration.ofHours(1));
    it.does("it goes on by itself", this::separated);
    it.refused("separated again", this::separated);
    it.does("it goes on with the first after all", () -> linked(first));
    it.refused("merged into itself", () -> merged(it.id()));
    it.does("it is the very same", () -> merged(first));
    it.refused("cancelled when it is over", this::cancelled);
    var merged = it.id();
    it.goesOnWith(first).after("another was the same");
    it.refused("linked to what is over", () -> linked(merged));
    it.does("it is cancelled", this::cancelled);
    it.same("again");
  }

  private CaseFile started(Instant at) {
    return it.does()
        .complaints()
        .start()
        .handle(new StartWork.Command(clerk, it.id(), it.version(), at));
  }

  private CaseFile assessed(int grade, String pressure) {
    return it.does()
        .triage()
        .triage()
        .handle(
            new TriageComplaint.Command(
                clerk,
                it.id(),
                new Triage.Assessment(
                    new TreeMap<>(Map.of("SATISFACTION", grade, "REPUTATION", 1)),
                    false,
                    new TreeMap<>(
                        Map.of("PRESSURE", pressure, "REACH", "ONE", "USER_GROUP", "CONSUMER")))));
  }

  private CaseFile owned() {
    return it.does()
        .ownerships()
        .assign()
        .handle(
            new AssignOwner.Command(
                clerk, it.id(), QUALITY, List.of(new Department("TECHNOLOGY"))));
  }

  private CaseFile analysed(UUID id, long version) {
    return it.does()
        .investigations()
        .analyse()
        .handle(
            new AnalyseComplaint.Command(
                it.by(QUALITY),
                it.id(),
                id,
                version,
                true,
                "old glue",
                new Department("QUALITY"),
                false,
                Map.of(
                    "MATERIAL", "old glue",
                    "PROCESS", "none",
                    "INSPECTION", "none",
                    "SERVICE_RECORD", "none")));
  }

  private void improved() {
    var improvements = it.does().improvements();
    it.does(
        "an improvement is begun",
        () ->
            improvements
                .begin()
                .handle(
                    new BeginImprovement.Command(
                        it.by(QUALITY), it.id(), "PRODUCT", "the glue is old", null)));
    it.on(
        Improvement.class,
        "a measure is planned",
        (id, version) ->
            improvements
                .plan()
                .handle(
                    new PlanImprovement.Command(
                        it.by(QUALITY),
                        it.id(),
                        id,
                        version,
                        "PREVENTIVE",
                        "glue is dated",
                        new Department("QUALITY"),
                        LocalDate.of(2026, 11, 27))));
    it.on(
        Improvement.class,
        "the measure is carried out",
        (id, version) ->
            improvements
                .carryOut()
                .handle(
                    new CarryOutImprovement.Command(
                        it.by(QUALITY), it.id(), id, version, measure(), now(), "list 4")));
    it.on(
        Improvement.class,
        "the measure works",
        (id, version) ->
            improvements
                .verify()
                .handle(
                    new VerifyImprovement.Command(
                        it.by(QUALITY), it.id(), id, version, measure(), true, "no lid")));
  }

  private UUID measure() {
    return it.last(Improvement.class).measures().getLast().id();
  }

  /** Two departments accept it, one after the other. */
  private void given() {
    var plans = it.does().dispositions();
    var voucher =
        new GivenTerms.Line(
            Demand.GOODWILL, null, null, null, new GivenMoney(new BigDecimal("50.00"), "CNY"));
    it.does(
        "a voucher is proposed",
        () ->
            plans
                .propose()
                .handle(
                    new ProposeDisposition.Command(
                        clerk,
                        it.id(),
                        new GivenTerms(List.of(voucher), "a voucher", null, null))));
    it.refused(
        Disposition.class,
        "approved by who stands too low",
        (id, version) ->
            plans
                .approve()
                .handle(
                    new ApproveDisposition.Command(
                        it.by("after-sales-head"), it.id(), id, version)));
    it.on(
        Disposition.class,
        "approved by gm",
        (id, version) ->
            plans
                .approve()
                .handle(new ApproveDisposition.Command(it.by("gm"), it.id(), id, version)));
    it.refused(Disposition.class, "given before it is accepted", this::completed);
    for (var by : List.of(QUALITY, CLERK)) {
      it.on(
          Disposition.class,
          "accepted by " + by,
          (id, version) ->
              plans
                  .accept()
                  .handle(new AcceptDisposition.Command(it.by(by), it.id(), id, version)));
    }
    it.on(Disposition.class, "the voucher is sent", this::completed);
  }

  private CaseFile completed(UUID id, long version) {
    return it.does()
        .dispositions()
        .complete()
        .handle(new CompleteDisposition.Command(clerk, it.id(), id, version, now()));
  }

  private CaseFile recorded() {
    return it.does()
        .ends()
        .record()
        .handle(
            new RecordOutcome.Command(
                clerk,
                it.id(),
                OutcomeKind.MEASURE,
                new Outcome.Content("a new lid", null, null, "glue is dated")));
  }

  private void told(Message.Kind kind, String text) {
    it.company().clock().advance(Duration.ofMinutes(1));
    it.does("the customer is told " + kind, () -> said(kind, text));
  }

  private CaseFile said(Message.Kind kind, String text) {
    return it.does()
        .answers()
        .tell()
        .handle(
            new TellCustomer.Command(
                clerk,
                it.id(),
                new Message.Words(kind, Channel.PHONE, text, now()),
                Outgoing.WORDS));
  }

  private CaseFile called(Satisfaction satisfaction) {
    return it.does()
        .ends()
        .call()
        .handle(
            new CallCustomer.Command(
                clerk,
                it.id(),
                Channel.PHONE,
                now(),
                new FollowUp.Said(satisfaction, "so it is", null, null)));
  }

  private CaseFile answered(UUID id, long version, UUID other) {
    return it.does()
        .recurrences()
        .answer()
        .handle(
            new AnswerRecurrence.Command(
                it.by(QUALITY), it.id(), id, version, other, "the same glue"));
  }

  private UUID last() {
    return it.last(Recurrence.class).id().value();
  }

  private CaseFile linked(UUID other) {
    return it.does()
        .recurrences()
        .link()
        .handle(new LinkComplaint.Command(clerk, it.id(), it.version(), other, "it is alike"));
  }

  private CaseFile separated() {
    return it.does()
        .recurrences()
        .separate()
        .handle(new SeparateComplaint.Command(clerk, it.id(), it.version(), "another glue"));
  }

  private CaseFile merged(UUID into) {
    return it.does()
        .recurrences()
        .merge()
        .handle(new MergeComplaint.Command(clerk, it.id(), it.version(), into, "sent twice"));
  }

  private CaseFile cancelled() {
    return it.does()
        .complaints()
        .cancel()
        .handle(
            new CancelComplaint.Command(
                it.by("after-sales-head"), it.id(), it.version(), "taken back"));
  }

  private CaseFile closed() {
    return it.does()
        .complaints()
        .close()
        .handle(new CloseComplaint.Command(clerk, it.id(), it.version(), "it holds"));
  }

  private CaseFile archived() {
    return it.does()
        .complaints()
        .archive()
        .handle(new ArchiveComplaint.Command(clerk, it.id(), it.version(), "put away"));
  }

  private Instant now() {
    return it.company().clock().instant();
  }

  private static Intake intake(String form) {
    return new Intake(
        new Intake.Source(ExampleCompany.MONDAY, Channel.SOCIAL, Kind.COMPLAINT, null, null),
        new Intake.Customer("Xiaohong", "@xiaohong", null),
        new Intake.Product("BOX-1", null, null),
        new Intake.Defect("the lid came off", 1, List.of("LID")),
        new Intake.Demands(new TreeSet<>(List.of(Demand.EXCHANGE)), null),
        List.of(),
        new TreeMap<>(Map.of("CATEGORY", "PRODUCT", "SOCIAL_FORM", form)));
  }
}
