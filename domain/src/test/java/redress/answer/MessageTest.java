package redress.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import redress.answer.AnswerRules.ClosingMessage;
import redress.answer.AnswerRules.Explaining;
import redress.answer.AnswerRules.Internal;
import redress.complaint.Channel;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.history.Changed;
import redress.rule.Foregoing;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.testing.Told;

/** What the customer is told beside an answer, and what never goes to him. */
class MessageTest {
  private static final Mark CLERK = new Mark(MONDAY, "clerk");
  private static final RuleId SENDING = new RuleId("E-5");
  private static final AnswerRules ASKING =
      new AnswerRules(
          false,
          null,
          Set.of(Channel.PHONE, Channel.EMAIL),
          SENDING,
          new ClosingMessage(List.of("Thank", "谢谢"), new RuleId("G-3")),
          new Explaining(true, new RuleId("S1-15")),
          new Internal(Set.of("COMPLAINT_HANDLING_FORM"), new RuleId("S4-24")));
  private static final AnswerRules FREE =
      new AnswerRules(false, null, Set.of(Channel.PHONE), SENDING, null, null, null);

  @Test
  void a_message_is_recorded_with_its_words_E_5() {
    var told = told(Message.Kind.PROGRESS, Channel.EMAIL, "half of it is done", ASKING);
    assertEquals(
        List.of(
            "CUSTOMER_TOLD E-5 {/message/kind null PROGRESS} {/message/channel null EMAIL}"
                + " {/message/text null half of it is done}"
                + " {/message/sentAt null 2026-11-23T01:00:00.123456Z}"),
        Told.of(told));
    assertEquals(Set.of("clerk"), told.value().workers());
    assertEquals(1, told.value().version());
    assertEquals(2, told.value().round());
    assertEquals(false, told.value().closing());
  }

  @Test
  void the_last_message_thanks_the_customer_whatever_way_it_is_written_G_3() {
    assertEquals(
        "THANKS_MISSING G-3 the last message thanks the customer with one of [Thank, 谢谢]",
        refused(Message.Kind.CLOSING, Channel.PHONE, "it is done", ASKING));
    var kind = Message.Kind.CLOSING;
    assertEquals(true, told(kind, Channel.PHONE, "we THANK you", ASKING).value().closing());
    assertEquals(true, told(kind, Channel.PHONE, "谢谢您", ASKING).value().closing());
    assertEquals(true, told(kind, Channel.PHONE, "it is done", FREE).value().closing());
    var first = Message.Kind.FIRST_REPLY;
    assertEquals(first, told(first, Channel.PHONE, "we look", ASKING).value().words().kind());
    var rule = new RuleId("G-3");
    assertThrows(IllegalArgumentException.class, () -> new ClosingMessage(List.of(), rule));
    assertThrows(
        IllegalArgumentException.class, () -> new ClosingMessage(List.of("thank", " "), rule));
  }

  @Test
  void only_ways_and_explanations_of_the_procedure_are_taken_S1_15_E_5() {
    assertEquals(
        "CHANNEL_NOT_IN_PROCEDURE E-5 the customer is not answered by STORE; allowed are [PHONE,"
            + " EMAIL]",
        refused(Message.Kind.PROGRESS, Channel.STORE, "it goes on", ASKING));
    for (var kind : List.of(Message.Kind.MISUNDERSTANDING, Message.Kind.NOT_OURS)) {
      assertEquals(
          "EXPLANATION_NOT_IN_PROCEDURE E-5 the procedure has nobody explain that it was not us",
          refused(kind, Channel.PHONE, "it is meant so", FREE));
      assertEquals(kind, told(kind, Channel.PHONE, "it is so", ASKING).value().words().kind());
    }
  }

  @Test
  void a_form_of_our_own_goes_to_no_customer_whatever_way_it_is_named_S4_24() {
    for (var form :
        List.of(
            "COMPLAINT_HANDLING_FORM", " complaint handling-form ", "Ｃomplaint  handling form")) {
      var kept = ASKING.kept(List.of("invoice", form)).orElseThrow();
      assertEquals("INTERNAL_FORM S4-24", kept.code() + " " + kept.rule().id());
      assertEquals(Refusal.Kind.ANOTHER_PERSON, kept.kind());
    }
    assertEquals(Optional.empty(), ASKING.kept(List.of("invoice")));
    assertEquals(Optional.empty(), ASKING.kept(List.of()));
    assertEquals(Optional.empty(), FREE.kept(List.of("COMPLAINT_HANDLING_FORM")));
  }

  @Test
  void nothing_is_told_before_what_it_rests_on_S5() {
    var words = new Message.Words(Message.Kind.PROGRESS, Channel.PHONE, "so", MONDAY);
    var received = new Foregoing("the complaint was received", MONDAY);
    assertEquals(words, told(words, List.of(received), FREE).value().words());
    var approved = new Foregoing("it was approved", MONDAY.plusSeconds(60));
    var grounds = List.of(received, approved);
    var refusal = assertThrows(Refusal.class, () -> told(words, grounds, FREE));
    assertEquals(
        "SENT_BEFORE_BASIS E-5 it was approved at 2026-11-23T01:01:00.123456Z: what follows it"
            + " cannot have been at 2026-11-23T01:00:00.123456Z",
        refusal.code() + " " + refusal.rule().id() + " " + refusal.getMessage());
  }

  private static Changed<Message> told(
      Message.Kind kind, Channel channel, String text, AnswerRules rules) {
    return told(new Message.Words(kind, channel, text, MONDAY), List.of(), rules);
  }

  private static Changed<Message> told(
      Message.Words words, List<Foregoing> foregoing, AnswerRules rules) {
    return Message.told(new PartId(complaintId(1), uuid(7)), 2, words, CLERK, foregoing, rules);
  }

  private static String refused(
      Message.Kind kind, Channel channel, String text, AnswerRules rules) {
    var refusal = assertThrows(Refusal.class, () -> told(kind, channel, text, rules));
    return refusal.code() + " " + refusal.rule().id() + " " + refusal.getMessage();
  }
}
