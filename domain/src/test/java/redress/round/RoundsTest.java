package redress.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import redress.complaint.Channel;
import redress.complaint.Demand;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.disposition.Authors;
import redress.disposition.Course;
import redress.disposition.Disposition;
import redress.disposition.Disposition.Done;
import redress.disposition.Signature;
import redress.disposition.Terms;
import redress.followup.FollowUp;
import redress.followup.FollowUp.Call;
import redress.followup.FollowUp.Said;
import redress.followup.Satisfaction;
import redress.memo.Against;
import redress.memo.PetitionMemo;
import redress.memo.PetitionMemo.Decision;
import redress.money.Money;
import redress.organization.Department;
import redress.organization.Position;
import redress.rule.RuleId;

/** In which round a case is, and what ends with one. */
class RoundsTest {
  private static final Mark MARK = new Mark(MONDAY, "clerk");
  private static final Done DONE = new Done(MONDAY, MARK);

  @Test
  void
      a_case_is_handled_once_more_for_each_dissatisfaction_and_each_upheld_objection_S1_21_S4_25() {
    assertEquals(1, new Rounds(List.of(), List.of()).current());
    assertEquals(Optional.empty(), new Rounds(List.of(), List.of()).begunAt());
    var first = call(1, Satisfaction.DISSATISFIED, MONDAY);
    var rejected = memo(null);
    assertEquals(2, new Rounds(List.of(first), List.of(rejected)).current());
    var upheld = memo(3);
    var three = new Rounds(List.of(first), List.of(rejected, upheld));
    assertEquals(3, three.current());
    var again = call(3, Satisfaction.DISSATISFIED, MONDAY.minusSeconds(9));
    var four = new Rounds(List.of(again, first), List.of(upheld));
    assertEquals(4, four.current());
    assertEquals(Optional.of(MONDAY.minusSeconds(9)), four.begunAt());
    assertEquals(Optional.empty(), four.satisfied());
    var content = call(4, Satisfaction.SATISFIED, MONDAY);
    assertEquals(
        Optional.of(content), new Rounds(List.of(first, again, content), List.of()).satisfied());
  }

  @Test
  void what_was_carried_out_belongs_to_its_round_and_not_to_an_instant() {
    var in = disposition(new Course(DONE, DONE, null, 2, null));
    assertTrue(in.doneBefore(3));
    assertFalse(in.doneBefore(2));
    assertTrue(disposition(new Course(DONE, DONE)).doneBefore(2));
    assertFalse(disposition(new Course(DONE, null)).doneBefore(2));
  }

  @Test
  void what_falls_with_a_round_depends_on_how_it_ends_S1_21_S4_21_S4_25_S4_27() {
    var signed = disposition(new Course(null, null));
    var given = disposition(new Course(DONE, DONE, null, 1, null));
    var proposed =
        new Disposition(
            signed.id(), 1, signed.terms(), signed.authors(), null, signed.course(), null);
    for (var it : List.of(signed, given, proposed)) {
      assertFalse(RoundEnd.DISSATISFIED.fells(it));
      assertFalse(RoundEnd.FINDING_REVOKED.fells(it));
    }
    assertTrue(RoundEnd.OBJECTION_UPHELD.fells(signed));
    assertTrue(RoundEnd.OBJECTION_UPHELD.fells(given));
    assertFalse(RoundEnd.OBJECTION_UPHELD.fells(proposed));
    assertTrue(RoundEnd.SUPERSEDED.fells(signed));
    assertTrue(RoundEnd.SUPERSEDED.fells(proposed));
    assertFalse(RoundEnd.SUPERSEDED.fells(given));
    var fallen = given.fallen(new RuleId("S4-25")).value();
    assertFalse(RoundEnd.SUPERSEDED.fells(fallen));
    assertTrue(RoundEnd.SUPERSEDED.fells(disposition(fallen.course())));
    assertFalse(RoundEnd.SUPERSEDED.again());
  }

  private static PartId id(int number) {
    return new PartId(complaintId(1), uuid(number));
  }

  private static FollowUp call(int round, Satisfaction satisfaction, Instant at) {
    return new FollowUp(
        id(10 + round),
        1,
        round,
        new Call(Channel.PHONE, at, MARK),
        new Said(satisfaction, "so it is", null, null),
        null);
  }

  private static PetitionMemo memo(Integer round) {
    return new PetitionMemo(
        id(20),
        2,
        Against.DECISION,
        new Department("QUALITY"),
        "bent",
        MARK,
        new RuleId("S4-25"),
        new Decision(round != null, "seen", MARK, round));
  }

  private static Disposition disposition(Course course) {
    var amount = Money.of("1.00", "CNY");
    return new Disposition(
        id(30),
        3,
        new Terms(
            List.of(new Terms.Line(Demand.ALLOWANCE, null, null, null, amount)), "it", null, null),
        new Authors(MARK, List.of()),
        new Signature(new Position("GENERAL_MANAGER"), amount, MARK, new RuleId("S4-30")),
        course,
        null);
  }
}
