package redress.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.QUALITY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import redress.complaint.Care;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.obligation.Obligation;
import redress.obligation.Obligation.Standing;
import redress.obligation.ObligationKind;
import redress.obligation.ObligationRule;
import redress.obligation.ObligationRules;
import redress.procedure.Procedure;
import redress.procedure.ShippedProcedures;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.testing.Json;

/** Which steps of a case were late, and what is asked about one (S4-42). */
class LateStepTest {
  private static final Instant DUE = MONDAY.plusSeconds(3600);
  private static final Instant LATER = DUE.plusSeconds(1);

  private final ObligationRules rules =
      Procedure.read(Json.tree(ShippedProcedures.text("equipment-manufacturer"))).obligations();

  @Test
  void what_was_done_after_it_was_due_was_late_and_nothing_else_S4_42() {
    assertEquals(
        List.of(new LateStep(uuid(1), ObligationKind.FORWARD, QUALITY, DUE, LATER)),
        ended(new Standing.Fulfilled(LATER), Care.NONE));
    assertEquals(List.of(), ended(new Standing.Fulfilled(DUE), Care.NONE));
    assertEquals(List.of(), ended(new Standing.Open(), Care.NONE));
    assertEquals(
        List.of(),
        LateStep.ended(List.of(owed(null, new Standing.Fulfilled(LATER))), rules, Care.NONE));
  }

  @Test
  void what_fell_away_later_was_late_unless_its_clock_stood_still_before_S4_42() {
    var gone = new Standing.Withdrawn(LATER, "another one");
    assertEquals(1, ended(gone, Care.NONE).size());
    assertEquals(List.of(), ended(gone, waiting(DUE.minusSeconds(1))));
    assertEquals(List.of(), ended(gone, waiting(DUE)));
    assertEquals(1, ended(gone, waiting(LATER)).size());
    assertEquals(1, ended(new Standing.Fulfilled(LATER), waiting(DUE)).size());
  }

  @Test
  void a_department_answers_once_why_it_was_late_S4_42() {
    var rule = new RuleId("S4-42");
    var step = new LateStep(uuid(1), ObligationKind.FORWARD, QUALITY, DUE, LATER);
    var note =
        InquiryNote.issued(
                new PartId(complaintId(1), uuid(9)),
                step,
                "What kept you?",
                new Mark(LATER, "gm"),
                new InquiryRules(false, QUALITY, rule))
            .value();
    var given = new InquiryNote.Answer("a broken bench", new Mark(LATER.plusSeconds(9), "head"));
    var answered = note.answered(given, rule);
    assertEquals(2, answered.value().version());
    assertEquals(given, answered.value().answer());
    var again = assertThrows(Refusal.class, () -> answered.value().answered(given, rule));
    assertEquals("INQUIRY_ANSWERED", again.code());
    assertEquals(rule, again.rule());
    assertEquals("the note was answered at " + given.made().at(), again.getMessage());
  }

  private List<LateStep> ended(Standing standing, Care care) {
    return LateStep.ended(List.of(owed(DUE, standing)), rules, care);
  }

  private Obligation owed(Instant due, Standing standing) {
    var forward =
        rules.all().stream()
            .filter(it -> it.kind() == ObligationKind.FORWARD)
            .findFirst()
            .orElseThrow();
    return new Obligation(
        uuid(1),
        ObligationKind.FORWARD,
        Obligation.Concern.of(complaintId(1)),
        QUALITY,
        clock(forward),
        new Obligation.Term(due, null, null, null),
        standing);
  }

  private static Obligation.Clock clock(ObligationRule forward) {
    return new Obligation.Clock(
        MONDAY, forward.limit(), List.of(), forward.rule(), null, forward.agreement(), null);
  }

  private static Care waiting(Instant from) {
    return new Care(
        new TreeMap<>(),
        List.of(new Care.Waiting(from, null, "CUSTOMER_DATA", "a photo", "clerk")));
  }
}
