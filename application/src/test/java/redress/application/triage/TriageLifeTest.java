package redress.application.triage;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.answer.Message;
import redress.application.ExampleCompany;
import redress.application.answer.GivenCommitment;
import redress.application.answer.Outgoing;
import redress.application.answer.TellCustomer;
import redress.application.complaint.Chronicle;
import redress.application.disposition.AcceptDisposition;
import redress.application.disposition.AmendDisposition;
import redress.application.disposition.ApproveDisposition;
import redress.application.disposition.CompleteDisposition;
import redress.application.disposition.DetermineQuantity;
import redress.application.disposition.GivenTerms;
import redress.application.disposition.ProposeDisposition;
import redress.application.disposition.RecordConsent;
import redress.application.disposition.RefuseDisposition;
import redress.application.disposition.WithdrawDisposition;
import redress.application.followup.CallCustomer;
import redress.complaint.Channel;
import redress.complaint.Demand;
import redress.complaint.Intake;
import redress.complaint.Kind;
import redress.disposition.Disposition;
import redress.followup.FollowUp;
import redress.followup.Satisfaction;
import redress.money.GivenMoney;
import redress.procedure.ShippedProcedures;
import redress.triage.Triage;

/**
 * How pressing a complaint is, what its clocks become by that, and how it is settled (C-3, D-5).
 */
class TriageLifeTest {
  private static final Instant NOW = ExampleCompany.MONDAY;
  private static final String CLERK = "after-sales-clerk";
  private static final String HEAD = "after-sales-head";

  private Chronicle it = new Chronicle(ShippedProcedures.text("general-feedback"));
  private UUID id;

  private void registered(String category) {
    id =
        it.drafted(
            CLERK,
            new Intake(
                new Intake.Source(NOW, Channel.PHONE, Kind.COMPLAINT, null, null),
                new Intake.Customer("East", "Li", "CN"),
                new Intake.Product("XM-200", null, null),
                new Intake.Defect("It hums", 1, List.of("A1")),
                new Intake.Demands(new TreeSet<>(List.of(Demand.REPAIR)), null),
                List.of(),
                new TreeMap<>(Map.of("CATEGORY", category))));
    it.register(CLERK, id);
  }

  @Test
  void what_is_urgent_and_important_goes_to_those_whom_it_concerns_at_once_C_3_C_4_C_8() {
    registered("LOGISTICS");
    it.after("registered");
    it.refused("not verified", () -> triaged(CLERK, 1, 2, false, "LATER"));
    it.verify(CLERK, id);
    it.quietly();
    it.refused("quality triages", () -> triaged("quality-head", 1, 1, false, "LATER"));
    it.refused("no such grade", () -> triaged(CLERK, 0, 4, false, "NEVER"));
    triaged(CLERK, 1, 2, false, "LATER");
    it.after("it is routine");
    triaged(CLERK, 1, 2, false, "NOW");
    it.after("it is urgent");
    triaged(CLERK, 3, 1, false, "NOW");
    it.after("it is urgent and important");
    triaged(CLERK, 1, 1, true, "SOON");
    it.after("law is concerned");
    it.same(TriageLifeTest.class, "triage");
  }

  @Test
  void everybody_involved_accepts_before_it_is_carried_out_and_it_is_told_D_5_E_5_A_5() {
    registered("OTHER");
    it.verify(CLERK, id);
    it.refused("proposed before it is sent on", () -> proposed("100.00"));
    it.forward(CLERK, id, "QUALITY");
    it.quietly();
    told(Message.Kind.ACKNOWLEDGEMENT, "we have got it", Outgoing.WORDS);
    it.after("the customer knows that we have got it");
    told(Message.Kind.PROGRESS, "we look", Outgoing.WORDS);
    it.after("he hears how far we are");
    it.refused("no thanks", () -> told(Message.Kind.CLOSING, "done", Outgoing.WORDS));
    it.refused("a remedy that there is not", () -> paid(Demand.REFUND, "1.00"));
    it.refused("less than nothing", () -> proposed("-1.00"));
    it.refused("a repair that is money", () -> paid(Demand.REPAIR, "100.00"));
    it.refused("fractions of a cent", () -> proposed("1.001"));
    paid(Demand.REPAIR, null);
    it.after("a repair is proposed");
    it.refused("a second one", () -> proposed("100.00"));
    it.refused("not approved", this::completed);
    it.refused("promised too early", () -> promised("100.00"));
    withdrawn(CLERK);
    it.after("it is withdrawn");
    it.refused("accepted", () -> accepted(CLERK));
    proposed("100.00");
    it.quietly();
    accepted(CLERK);
    it.after("after-sales accepts it");
    it.refused("accepted again", () -> accepted(HEAD));
    it.refused("the head approves it", () -> approved(HEAD));
    approved("gm");
    it.after("gm approves it");
    it.refused("quality has not accepted it", this::completed);
    accepted("quality-clerk");
    it.quietly();
    it.refused("more than was approved", () -> promised("100.01"));
    it.refused("money of nowhere", () -> promised("1.001"));
    promised("100.00");
    it.after("the customer is promised a hundred");
    it.company().clock().advance(Duration.ofMinutes(1));
    it.refused("done in the future", () -> done(NOW.plusSeconds(61)));
    consented();
    it.after("the customer agrees");
    it.refused("done before he agreed", () -> done(NOW));
    completed();
    it.after("it is carried out");
    told(Message.Kind.CLOSING, "it is done, thank you", Outgoing.WORDS);
    it.after("the customer hears what came of it");
    called(Satisfaction.DISSATISFIED);
    it.after("he is not satisfied");
    it.same(TriageLifeTest.class, "settled");
  }

  @Test
  void what_was_signed_holds_for_less_and_what_was_agreed_to_for_the_same_S4_30_S3_14_S4_12() {
    it =
        new Chronicle(
            ShippedProcedures.text("general-feedback")
                .replaceFirst(
                    "\"remedies\": \\[\"GOODWILL\"\\],\\s+\"notSet\": \\{[^}]*\\}",
                    """
                    "upperInclusive": true,
                    "brackets": [
                      {"from": 0, "upTo": 150, "approver": "DEPARTMENT_HEAD"},
                      {"from": 150, "approver": "GENERAL_MANAGER"}
                    ]
                    """));
    registered("OTHER");
    it.verify(CLERK, id);
    it.forward(CLERK, id, "QUALITY");
    returned(null, 9, "100.00");
    it.quietly();
    amended(null, 9, "120.00");
    it.after("more is proposed before anybody signs");
    it.refused("its author approves it", () -> refusedBy(CLERK));
    approved(HEAD);
    consented();
    it.quietly();
    amended(null, 9, "120.00");
    it.after("the same once more");
    amended(null, 9, "90.00");
    it.after("less than was signed");
    it.refused("too many", () -> counted(10));
    counted(7);
    it.after("seven came back");
    it.refused("counted again", () -> counted(7));
    consented();
    amended(7, null, "500.00");
    it.after("more than was signed");
    it.refused("a clerk refuses", () -> refusedBy("quality-clerk"));
    it.refused("it is too much for the head", () -> refusedBy(HEAD));
    refusedBy("gm");
    it.after("gm refuses it");
    it.refused("refused again", () -> refusedBy("gm"));
    it.same(TriageLifeTest.class, "amended");
  }

  private void returned(Integer quantity, Integer ceiling, String amount) {
    it.did(
        it.does()
            .dispositions()
            .propose()
            .handle(
                new ProposeDisposition.Command(it.by(CLERK), id, back(quantity, ceiling, amount))));
  }

  private void amended(Integer quantity, Integer ceiling, String amount) {
    it.did(
        it.does()
            .dispositions()
            .amend()
            .handle(
                new AmendDisposition.Command(
                    it.by(CLERK),
                    id,
                    last().id().value(),
                    last().version(),
                    back(quantity, ceiling, amount))));
  }

  private static GivenTerms back(Integer quantity, Integer ceiling, String amount) {
    var line = new GivenTerms.Line(Demand.RETURN, "P-1", quantity, ceiling, yuan(amount));
    return new GivenTerms(List.of(line), "they come back", null, null);
  }

  private void counted(int quantity) {
    it.did(
        it.does()
            .dispositions()
            .determine()
            .handle(
                new DetermineQuantity.Command(
                    it.by(CLERK),
                    id,
                    last().id().value(),
                    last().version(),
                    0,
                    quantity,
                    yuan("80.00"))));
  }

  private void refusedBy(String by) {
    it.did(
        it.does()
            .dispositions()
            .refuse()
            .handle(
                new RefuseDisposition.Command(
                    it.by(by), id, last().id().value(), last().version(), "too much")));
  }

  private void triaged(String by, int satisfaction, int reputation, boolean legal, String when) {
    var grades = Map.of("SATISFACTION", satisfaction, "REPUTATION", reputation);
    var factors = Map.of("PRESSURE", when, "REACH", "ONE", "USER_GROUP", "BUSINESS");
    it.did(
        it.does()
            .triage()
            .triage()
            .handle(
                new TriageComplaint.Command(
                    it.by(by),
                    id,
                    new Triage.Assessment(new TreeMap<>(grades), legal, new TreeMap<>(factors)))));
  }

  private void told(Message.Kind kind, String text, Outgoing outgoing) {
    it.did(
        it.does()
            .answers()
            .tell()
            .handle(
                new TellCustomer.Command(
                    it.by(CLERK),
                    id,
                    new Message.Words(kind, Channel.PHONE, text, it.company().clock().instant()),
                    outgoing)));
  }

  private void promised(String amount) {
    var promise =
        new GivenCommitment(Set.of(Demand.GOODWILL), yuan(amount), List.of(yuan("800.00")));
    told(
        Message.Kind.PROGRESS,
        "of the 800 yuan you get %s yuan".formatted(amount),
        new Outgoing(promise, List.of("INVOICE")));
  }

  private void proposed(String amount) {
    paid(Demand.GOODWILL, amount);
  }

  private void paid(Demand remedy, String amount) {
    var line = new GivenTerms.Line(remedy, null, null, null, amount == null ? null : yuan(amount));
    it.did(
        it.does()
            .dispositions()
            .propose()
            .handle(
                new ProposeDisposition.Command(
                    it.by(CLERK), id, new GivenTerms(List.of(line), "a new pump", null, null))));
  }

  private Disposition last() {
    return it.file(CLERK, id).parts(Disposition.class).getLast();
  }

  private void accepted(String by) {
    it.did(
        it.does()
            .dispositions()
            .accept()
            .handle(
                new AcceptDisposition.Command(
                    it.by(by), id, last().id().value(), last().version())));
  }

  private void approved(String by) {
    it.did(
        it.does()
            .dispositions()
            .approve()
            .handle(
                new ApproveDisposition.Command(
                    it.by(by), id, last().id().value(), last().version())));
  }

  private void withdrawn(String by) {
    it.did(
        it.does()
            .dispositions()
            .withdraw()
            .handle(
                new WithdrawDisposition.Command(
                    it.by(by), id, last().id().value(), last().version(), "another way")));
  }

  private void consented() {
    it.did(
        it.does()
            .dispositions()
            .consent()
            .handle(
                new RecordConsent.Command(
                    it.by(CLERK),
                    id,
                    last().id().value(),
                    last().version(),
                    it.company().clock().instant())));
  }

  private void completed() {
    done(it.company().clock().instant());
  }

  private void done(Instant at) {
    it.did(
        it.does()
            .dispositions()
            .complete()
            .handle(
                new CompleteDisposition.Command(
                    it.by(CLERK), id, last().id().value(), last().version(), at)));
  }

  private void called(Satisfaction satisfaction) {
    it.did(
        it.does()
            .ends()
            .call()
            .handle(
                new CallCustomer.Command(
                    it.by(CLERK),
                    id,
                    Channel.PHONE,
                    it.company().clock().instant(),
                    new FollowUp.Said(satisfaction, "it still hums", null, null))));
  }

  private static GivenMoney yuan(String amount) {
    return new GivenMoney(new BigDecimal(amount), "CNY");
  }
}
