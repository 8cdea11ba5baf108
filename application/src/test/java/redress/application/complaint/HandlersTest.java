package redress.application.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import redress.answer.Message;
import redress.application.ExampleCompany;
import redress.application.answer.Outgoing;
import redress.application.answer.TellCustomer;
import redress.casefile.FollowUpActions;
import redress.complaint.Channel;
import redress.procedure.ShippedProcedures;

/** Who has handled a ticket does not ask the customer whether all is well (S1-06). */
class HandlersTest {
  private static final String AGENT = "phone-agent";
  private static final String HEAD = "ops-support-head";

  @Test
  void whoever_has_brought_a_ticket_on_its_way_does_not_call_the_customer_back_S1_06() {
    assertEquals("+", called(AGENT, AGENT, AGENT, AGENT, AGENT));
    var another = "HANDLER_CANNOT_CALL_BACK S1-06";
    assertEquals(another, called(HEAD, AGENT, AGENT, AGENT, AGENT));
    assertEquals(another, called(AGENT, HEAD, AGENT, AGENT, AGENT));
    assertEquals(another, called(AGENT, AGENT, HEAD, AGENT, AGENT));
    assertEquals(another, called(AGENT, AGENT, AGENT, HEAD, AGENT));
    assertEquals(another, called(AGENT, AGENT, AGENT, AGENT, HEAD));
  }

  /** Whether the head may call, where these have taken in, registered, verified, sent on, told. */
  private static String called(
      String takes, String registers, String verifies, String forwards, String tells) {
    var it =
        new Stepped(
            ExampleCompany.inMemory(ShippedProcedures.text("ticketing-platform")), AGENT, HEAD);
    it.drafted(takes, ExampleTicket.seatSoldTwice()).registered(registers).verified(verifies);
    it.forwarded(forwards, "OPS_SUPPORT");
    var now = it.company().clock().instant();
    var words = new Message.Words(Message.Kind.CLOSING, Channel.PHONE, "thank you", now);
    var told = new TellCustomer.Command(it.by(tells), it.id(), words, Outgoing.WORDS);
    var file = it.does().answers().tell().handle(told);
    return Spoken.answer(
        FollowUpActions.CALL
            .refusal(it.by(HEAD), null, file.situation(), file.complaint())
            .orElse(null));
  }
}
