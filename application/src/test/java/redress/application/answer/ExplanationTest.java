package redress.application.answer;

import static redress.application.complaint.ExampleTicket.seatSoldTwice;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.answer.Message;
import redress.application.ExampleCompany;
import redress.application.complaint.Chronicle;
import redress.complaint.Channel;
import redress.procedure.ShippedProcedures;

/** The customer is told that it was not us, once that is known to be so (S1-15). */
class ExplanationTest {
  private static final Instant NOW = ExampleCompany.MONDAY;
  private static final String AGENT = "phone-agent";

  private final Chronicle it = new Chronicle(ShippedProcedures.text("ticketing-platform"));
  private final UUID id = it.drafted(AGENT, seatSoldTwice());

  @Test
  void a_misunderstanding_ends_the_case_and_somebody_elses_fault_does_not_S1_15() {
    it.register(AGENT, id);
    it.quietly();
    it.refused("not verified", () -> told(Message.Kind.MISUNDERSTANDING, Channel.PHONE, NOW));
    it.refused("not verified", () -> told(Message.Kind.NOT_OURS, Channel.PHONE, NOW));
    told(Message.Kind.ACKNOWLEDGEMENT, Channel.PHONE, NOW);
    it.after("the customer knows that we have got it");
    it.verify(AGENT, id);
    it.quietly();
    it.refused("on no such way", () -> told(Message.Kind.NOT_OURS, Channel.STORE, NOW));
    it.refused("later on", () -> told(Message.Kind.NOT_OURS, Channel.PHONE, NOW.plusSeconds(1)));
    told(Message.Kind.NOT_OURS, Channel.PHONE, NOW);
    it.after("it was somebody else");
    told(Message.Kind.MISUNDERSTANDING, Channel.PHONE, NOW);
    it.after("it was a misunderstanding");
    it.refused("told once more", () -> told(Message.Kind.PROGRESS, Channel.PHONE, NOW));
    it.same(ExplanationTest.class, "explained");
  }

  private void told(Message.Kind kind, Channel channel, Instant at) {
    it.did(
        it.does()
            .answers()
            .tell()
            .handle(
                new TellCustomer.Command(
                    it.by(AGENT),
                    id,
                    new Message.Words(kind, channel, "so it is", at),
                    Outgoing.WORDS)));
  }
}
