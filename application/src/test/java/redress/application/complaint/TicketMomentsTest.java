package redress.application.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static redress.obligation.ObligationKind.RESOLUTION;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import redress.answer.Message;
import redress.application.ExampleCompany;
import redress.application.answer.Outgoing;
import redress.application.answer.TellCustomer;
import redress.application.disposition.ApproveDisposition;
import redress.application.disposition.CompleteDisposition;
import redress.application.disposition.GivenTerms;
import redress.application.disposition.ProposeDisposition;
import redress.application.followup.CallCustomer;
import redress.application.improvement.BeginImprovement;
import redress.application.improvement.PlanImprovement;
import redress.application.triage.StateLiability;
import redress.casefile.CaseFile;
import redress.complaint.Channel;
import redress.complaint.Demand;
import redress.complaint.Part;
import redress.complaint.Validity;
import redress.disposition.Disposition;
import redress.followup.FollowUp;
import redress.followup.Satisfaction;
import redress.improvement.Improvement;
import redress.liability.SharedLiability.Share;
import redress.money.GivenMoney;
import redress.obligation.Obligation.Standing.Fulfilled;
import redress.obligation.Obligation.Standing.Open;
import redress.organization.Department;
import redress.organization.Person;
import redress.procedure.ShippedProcedures;

/** What people may do with a ticket, whose handling sheet has to be complete at its end (S1-16). */
class TicketMomentsTest {
  private static final String AGENT = "phone-agent";
  private static final String HEAD = "ops-support-head";

  private final Stepped it =
      new Stepped(
          ExampleCompany.inMemory(ShippedProcedures.text("ticketing-platform")),
          AGENT,
          HEAD,
          "technology-head",
          "operations-director",
          "gm");
  private final Person agent = it.by(AGENT);

  @Test
  void everybodys_possibilities_from_the_call_to_the_complete_sheet_S1_03_S1_16_S1_21() {
    it.drafted(AGENT, ExampleTicket.seatSoldTwice());
    it.registered(AGENT);
    it.verified(AGENT);
    judged();
    it.forwarded(AGENT, "OPS_SUPPORT");
    told(Message.Kind.FIRST_REPLY);
    stated();
    proposed();
    on(Disposition.class, this::approved, "approved by operations-director");
    on(Disposition.class, this::completed, "the refund is paid");
    begun();
    on(Improvement.class, this::planned, "a fix is planned");
    told(Message.Kind.CLOSING);
    called(Satisfaction.SATISFIED);
    it.same("ticket");
  }

  @Test
  void whoever_is_not_satisfied_is_owed_a_solution_until_he_is_told_of_it_S1_21() {
    it.drafted(AGENT, ExampleTicket.seatSoldTwice()).registered(AGENT).verified(AGENT);
    judged();
    it.forwarded(AGENT, "OPS_SUPPORT");
    told(Message.Kind.CLOSING);
    called(Satisfaction.DISSATISFIED);
    assertInstanceOf(Open.class, it.owed(RESOLUTION));
    told(Message.Kind.CLOSING);
    assertEquals(new Fulfilled(now()), it.owed(RESOLUTION));
  }

  private void judged() {
    it.does()
        .complaints()
        .decideValidity()
        .handle(
            new DecideValidity.Command(
                it.by(HEAD), it.id(), it.version(), Validity.VALID, null, "it is one"));
    it.after("found to be valid by " + HEAD);
  }

  private void told(Message.Kind kind) {
    it.does()
        .answers()
        .tell()
        .handle(
            new TellCustomer.Command(
                agent,
                it.id(),
                new Message.Words(kind, Channel.PHONE, "thank you", now()),
                Outgoing.WORDS));
    it.after("the customer is told " + kind);
  }

  private void stated() {
    var shares = List.of(new Share("OURS", new BigDecimal(100)));
    it.does()
        .triage()
        .liability()
        .handle(new StateLiability.Command(agent, it.id(), shares, "our fault"));
    it.after("the liability is stated");
  }

  private void proposed() {
    var line =
        new GivenTerms.Line(
            Demand.REFUND, null, null, null, new GivenMoney(new BigDecimal("80.00"), "CNY"));
    it.does()
        .dispositions()
        .propose()
        .handle(
            new ProposeDisposition.Command(
                agent, it.id(), new GivenTerms(List.of(line), "the fare", null, null)));
    it.after("a refund is proposed");
  }

  private CaseFile approved(UUID id, long version) {
    return it.does()
        .dispositions()
        .approve()
        .handle(new ApproveDisposition.Command(it.by("operations-director"), it.id(), id, version));
  }

  private CaseFile completed(UUID id, long version) {
    return it.does()
        .dispositions()
        .complete()
        .handle(new CompleteDisposition.Command(agent, it.id(), id, version, now()));
  }

  private void begun() {
    it.does()
        .improvements()
        .begin()
        .handle(
            new BeginImprovement.Command(
                it.by("technology-head"), it.id(), "SYSTEM", "sold twice", null));
    it.after("an improvement is begun");
  }

  private CaseFile planned(UUID id, long version) {
    return it.does()
        .improvements()
        .plan()
        .handle(
            new PlanImprovement.Command(
                it.by("technology-head"),
                it.id(),
                id,
                version,
                "TECHNICAL_FIX",
                "a lock",
                new Department("TECHNOLOGY"),
                LocalDate.of(2026, 11, 30)));
  }

  private void called(Satisfaction satisfaction) {
    it.does()
        .ends()
        .call()
        .handle(
            new CallCustomer.Command(
                it.by(HEAD),
                it.id(),
                Channel.PHONE,
                now(),
                new FollowUp.Said(satisfaction, "fine", null, null)));
    it.after("the customer is " + satisfaction.name().toLowerCase(Locale.ROOT));
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
}
