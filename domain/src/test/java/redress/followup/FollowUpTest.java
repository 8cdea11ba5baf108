package redress.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import redress.complaint.Channel;
import redress.complaint.Part.Unfinished;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.followup.FollowUp.Call;
import redress.followup.FollowUp.Improvement;
import redress.followup.FollowUp.Said;
import redress.followup.FollowUp.Trial;
import redress.followup.FollowUpRules.After;
import redress.history.Change;
import redress.rule.Foregoing;
import redress.rule.Refusal;
import redress.rule.RuleId;

/** Customers are asked whether it was put right. */
class FollowUpTest {
  private static final RuleId RULE = new RuleId("C-9");
  private static final RuleId TRIED = new RuleId("E-5");
  private static final Mark MARK = new Mark(MONDAY, "li");
  private static final Foregoing TOLD = new Foregoing("the customer was told", MONDAY);
  private static final String PATH = "/followUps/" + uuid(2) + "/";

  @Test
  void what_the_customer_said_is_told() {
    var called =
        FollowUp.called(
            id(),
            1,
            new Call(Channel.PHONE, MONDAY, MARK),
            new Said(Satisfaction.SATISFIED, "fine", "slow", new Trial(true, "it runs")),
            TOLD,
            rules(false));
    assertEquals(RULE, called.entries().getFirst().rule());
    assertEquals(
        List.of(
            new Change(PATH + "round", null, "1"),
            new Change(PATH + "channel", null, "PHONE"),
            new Change(PATH + "calledAt", null, MONDAY.toString()),
            new Change(PATH + "satisfaction", null, "SATISFIED"),
            new Change(PATH + "content", null, "fine"),
            new Change(PATH + "comment", null, "slow"),
            new Change(PATH + "test/passed", null, "true"),
            new Change(PATH + "test/finding", null, "it runs")),
        called.entries().getFirst().changes());
    assertFalse(called.value().again());
  }

  @Test
  void nobody_is_satisfied_who_has_not_tried_it_out_or_for_whom_it_does_not_work() {
    refused("TEST_MISSING", TRIED, () -> say(Satisfaction.SATISFIED, null, rules(true)));
    refused(
        "TEST_FAILED",
        TRIED,
        () -> say(Satisfaction.SATISFIED, new Trial(false, "no"), rules(true)));
    refused(
        "TEST_FAILED",
        TRIED,
        () -> say(Satisfaction.SATISFIED, new Trial(false, "no"), rules(false)));
    assertFalse(say(Satisfaction.SATISFIED, null, rules(false)).again());
    assertFalse(say(Satisfaction.SATISFIED, new Trial(true, "yes"), rules(true)).again());
    assertTrue(say(Satisfaction.DISSATISFIED, null, rules(true)).again());
    assertTrue(say(Satisfaction.DISSATISFIED, new Trial(false, "no"), rules(true)).again());
    refused(
        "TEST_NOT_IN_PROCEDURE",
        RULE,
        () -> say(Satisfaction.DISSATISFIED, new Trial(true, "yes"), untried()));
    assertFalse(say(Satisfaction.SATISFIED, null, untried()).again());
  }

  @Test
  void they_are_asked_as_the_document_says() {
    refused(
        "CHANNEL_NOT_IN_PROCEDURE",
        RULE,
        () ->
            FollowUp.called(
                id(),
                1,
                new Call(Channel.EMAIL, MONDAY, MARK),
                new Said(Satisfaction.SATISFIED, "fine", null, null),
                TOLD,
                untried()));
    assertEquals(Optional.empty(), untried().byAnother());
    var another = new FollowUpRules(Set.of(Channel.PHONE), After.TOLD, TRIED, null, RULE, RULE);
    assertEquals(Optional.of(TRIED), another.byAnother());
  }

  @Test
  void nobody_was_asked_before_it_was_handled_S5() {
    refused("CALLED_BEFORE_HANDLED", RULE, () -> asked(MONDAY.minusSeconds(1)));
    assertEquals(MONDAY.minusMillis(100), asked(MONDAY.minusMillis(100)).call().calledAt());
  }

  private static FollowUp asked(Instant at) {
    var said = new Said(Satisfaction.SATISFIED, "fine", null, null);
    var call = new Call(Channel.PHONE, at, MARK);
    return FollowUp.called(id(), 1, call, said, TOLD, untried()).value();
  }

  @Test
  void each_comment_is_taken_up_once() {
    var silent = say(Satisfaction.SATISFIED, null, untried());
    refused("NO_COMMENT", RULE, () -> silent.improve(new Improvement("faster", MARK), RULE));
    assertEquals(Optional.empty(), silent.unfinished());
    var commented = commented(Satisfaction.SATISFIED);
    assertEquals(Optional.of("COMMENT_OPEN"), commented.unfinished().map(Unfinished::code));
    var improved = commented.improve(new Improvement("faster", MARK), RULE);
    assertEquals(
        List.of(new Change(PATH + "improved", null, "faster")),
        improved.entries().getFirst().changes());
    assertEquals(Optional.empty(), improved.value().unfinished());
    assertEquals(2, improved.value().version());
    refused(
        "COMMENT_TAKEN_UP",
        RULE,
        () -> improved.value().improve(new Improvement("more", MARK), RULE));
  }

  private static FollowUp commented(Satisfaction satisfaction) {
    return FollowUp.called(
            id(),
            1,
            new Call(Channel.PHONE, MONDAY, MARK),
            new Said(satisfaction, "fine", "slow", null),
            TOLD,
            untried())
        .value();
  }

  private static FollowUp say(Satisfaction satisfaction, Trial trial, FollowUpRules rules) {
    return FollowUp.called(
            id(),
            1,
            new Call(Channel.PHONE, MONDAY, MARK),
            new Said(satisfaction, "so", null, trial),
            TOLD,
            rules)
        .value();
  }

  private static PartId id() {
    return new PartId(complaintId(1), uuid(2));
  }

  private static FollowUpRules rules(boolean tried) {
    return new FollowUpRules(
        Set.of(Channel.PHONE), After.TOLD, null, new FollowUpRules.Test(tried, TRIED), RULE, RULE);
  }

  private static FollowUpRules untried() {
    return new FollowUpRules(Set.of(Channel.PHONE), After.TOLD, null, null, RULE, RULE);
  }

  private static void refused(String code, RuleId rule, Executable work) {
    var refusal = assertThrows(Refusal.class, work);
    assertEquals(code, refusal.code());
    assertEquals(rule, refusal.rule());
  }
}
