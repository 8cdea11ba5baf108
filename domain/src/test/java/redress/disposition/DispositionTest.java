package redress.disposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import redress.complaint.Demand;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.disposition.Disposition.Done;
import redress.money.Money;
import redress.organization.Position;
import redress.rule.RuleId;

/** What a changed disposition keeps of what happened to it before. */
class DispositionTest {
  private static final RuleId RULE = new RuleId("S3-03");
  private static final RuleId APPROVING = new RuleId("S4-30");
  private static final Mark CLERK = new Mark(MONDAY, "clerk");
  private static final DispositionRules RULES =
      new DispositionRules(
          Set.of(Demand.COMPENSATION_CLAIM), null, null, RULE, null, Amounts.UNSAID, RULE);
  private static final Disposition AGREED =
      new Disposition(
          new PartId(complaintId(1), uuid(1)),
          1,
          paying("50.00"),
          new Authors(CLERK, List.of()),
          new Signature(
              new Position("HEAD"),
              Money.of("50.00", "CNY"),
              new Mark(MONDAY, "head"),
              APPROVING,
              null),
          new Course(new Done(MONDAY, CLERK), null, List.of()),
          null);

  @Test
  void the_customer_agrees_to_what_is_given_and_again_when_it_changes_S3_03() {
    var less = AGREED.amend(paying("40.00"), CLERK, RULES, true, APPROVING).value();
    assertNotNull(less.signature(), "who signed for more signed for less");
    assertNull(less.course().consented());
    var same = AGREED.amend(paying("50.00"), CLERK, RULES, true, APPROVING).value();
    assertEquals(AGREED.course(), same.course());
    var more = AGREED.amend(paying("60.00"), CLERK, RULES, false, APPROVING).value();
    assertNull(more.signature());
    assertNull(more.course().consented());
  }

  @Test
  void whoever_wrote_signed_or_carried_it_out_has_worked_on_it_S1_06() {
    assertEquals(Set.of("clerk", "head"), AGREED.workers());
    var amended = AGREED.amend(paying("60.00"), by("writer"), RULES, false, APPROVING).value();
    assertEquals(Set.of("clerk", "writer"), amended.workers());
    var signed =
        new Disposition(
            amended.id(),
            3,
            amended.terms(),
            amended.authors(),
            new Signature(
                new Position("HEAD"), Money.of("60.00", "CNY"), by("second"), APPROVING, null),
            new Course(new Done(MONDAY, by("speaker")), new Done(MONDAY, by("doer")), List.of()),
            null);
    assertEquals(Set.of("clerk", "writer", "second", "speaker", "doer"), signed.workers());
  }

  private static Mark by(String user) {
    return new Mark(MONDAY, user);
  }

  private static Terms paying(String amount) {
    var line = new Terms.Line(Demand.COMPENSATION_CLAIM, null, null, null, Money.of(amount, "CNY"));
    return new Terms(List.of(line), "as agreed", null, null);
  }
}
