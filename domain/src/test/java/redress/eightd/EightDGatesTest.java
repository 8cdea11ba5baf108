package redress.eightd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import redress.eightd.Course.Ending;
import redress.eightd.Course.Submitted;
import redress.eightd.Measure.Implemented;
import redress.eightd.Measure.Verified;
import redress.eightd.Report.Planned;
import redress.history.Changed;
import redress.procedure.ShippedProcedures;
import redress.rule.Refusal;
import redress.testing.Told;

/** What may be done with a report at each step of its life, and what each step tells. */
class EightDGatesTest {
  private static final LocalDate ASSIGNED = LocalDate.of(2026, 11, 23);
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 8);
  private static final Instant SUBMITTED = Instant.parse("2026-11-24T02:00:00Z");
  private static final Instant DONE = Instant.parse("2026-11-30T02:00:00Z");
  private static final Instant LOOKED = Instant.parse("2026-12-08T02:00:00Z");

  private final EightDRules rules =
      EightDTest.rules(ShippedProcedures.text("equipment-manufacturer"));

  private final EightD draft =
      EightDTest.draft(ExampleReports.full(LocalDate.of(2026, 11, 30), TODAY));
  private final Changed<EightD> interim =
      draft.submitInterim(new Submitted(SUBMITTED, "clerk"), ASSIGNED, rules);
  private final AtomicLong ids = new AtomicLong(7);
  private final Changed<EightD> full =
      interim
          .value()
          .submitFull(
              new Submitted(SUBMITTED, "head"),
              ASSIGNED,
              rules,
              () -> new UUID(0, ids.getAndIncrement()));
  private final Changed<EightD> implemented = implement(full.value(), 0, DONE, "photo 12");
  private final EightD both = implement(implemented.value(), 1, DONE, null).value();
  private final Changed<EightD> ineffective = verify(both, 0, false, "still noisy");
  private final Changed<EightD> looked = verify(ineffective.value(), 1, true, null);
  private final Changed<EightD> replanned =
      work(looked.value(), 0).replan(new UUID(0, 9), plan(), ExampleReports.WRITER, TODAY);
  private final EightD again = implement(replanned.value(), 2, LOOKED, "photo 13").value();
  private final EightD proven = verify(again, 2, true, "silent").value();
  private final Changed<EightD> closed =
      proven.close(new Ending.Closed(LOOKED, "quality-head", "Thanks"), rules);
  private final Changed<EightD> withdrawn =
      both.withdraw(new Ending.Withdrawn(LOOKED, "quality-head", "not theirs"), rules);

  @Test
  void what_may_be_done_follows_from_how_far_the_report_and_its_measures_are_I_04_I_27_I_32() {
    var over =
        "EIGHT_D_OVER EIGHT_D_OVER EIGHT_D_OVER EIGHT_D_OVER EIGHT_D_OVER EIGHT_D_OVER EIGHT_D_OVER"
            + " EIGHT_D_OVER";
    var handedIn = "ALREADY_SUBMITTED ALREADY_SUBMITTED ALREADY_SUBMITTED ";
    var open = "MEASURES_NOT_EFFECTIVE -";
    assertEquals(
        "- - - NOT_SUBMITTED NOT_SUBMITTED NOT_SUBMITTED NOT_SUBMITTED -", may(draft), "draft");
    assertEquals(
        "- ALREADY_SUBMITTED - NOT_SUBMITTED NOT_SUBMITTED NOT_SUBMITTED NOT_SUBMITTED -",
        may(interim.value()),
        "interim");
    assertEquals(handedIn + "- NOT_IMPLEMENTED NOT_INEFFECTIVE " + open, may(full.value()), "full");
    assertEquals(
        handedIn + "- - NOT_INEFFECTIVE " + open, may(implemented.value()), "one carried out");
    assertEquals(
        handedIn + "ALREADY_IMPLEMENTED - NOT_INEFFECTIVE " + open, may(both), "both carried out");
    assertEquals(
        handedIn + "ALREADY_IMPLEMENTED ALREADY_VERIFIED - " + open,
        may(looked.value()),
        "one did not help");
    assertEquals(
        handedIn + "- NOT_IMPLEMENTED ALREADY_REPLANNED " + open,
        may(replanned.value()),
        "planned anew");
    assertEquals(
        handedIn + "ALREADY_IMPLEMENTED - ALREADY_REPLANNED " + open,
        may(again),
        "the successor carried out");
    assertEquals(
        handedIn + "ALREADY_IMPLEMENTED ALREADY_VERIFIED ALREADY_REPLANNED - -",
        may(proven),
        "all work");
    assertEquals(over, may(closed.value()), "closed");
    assertEquals(over, may(withdrawn.value()), "withdrawn");
  }

  @Test
  void what_may_not_be_done_is_not_done_I_04_I_20_I_32() {
    assertEquals(
        "NOT_SUBMITTED",
        refused(() -> draft.close(new Ending.Closed(LOOKED, "quality-head", "Thanks"), rules)));
    assertEquals(
        "EIGHT_D_OVER",
        refused(
            () ->
                closed
                    .value()
                    .withdraw(new Ending.Withdrawn(LOOKED, "quality-head", "late"), rules)));
    var over = withdrawn.value();
    assertEquals("EIGHT_D_OVER", refused(() -> implement(over, 0, DONE, "photo")));
    assertEquals("EIGHT_D_OVER", refused(() -> verify(over, 0, true, "works")));
    assertEquals(
        "EIGHT_D_OVER",
        refused(
            () ->
                work(closed.value(), 0)
                    .replan(new UUID(0, 10), plan(), ExampleReports.WRITER, TODAY)));
  }

  @Test
  void each_step_tells_what_it_changed_and_nothing_that_it_did_not_I_04_I_20_I_27_I_32() {
    var at = "/eightDs/" + new UUID(0, 2);
    var first = at + "/measures/" + new UUID(0, 7);
    var second = at + "/measures/" + new UUID(0, 8);
    var third = at + "/measures/" + new UUID(0, 9);
    assertEquals(
        List.of(
            "INTERIM_SUBMITTED I-27 {%1$s/interim null 2026-11-24T02:00:00Z} {%1$s/fullDueOn null 2026-11-30}"
                .formatted(at)),
        Told.of(interim));
    assertEquals(
        List.of("FULL_SUBMITTED I-27 {%s/full null 2026-11-24T02:00:00Z}".formatted(at)),
        Told.of(full));
    assertEquals(
        List.of(
            "MEASURE_IMPLEMENTED I-32 {%1$s/executedAt null 2026-11-30T02:00:00Z} {%1$s/evidence null photo 12}"
                .formatted(first)),
        Told.of(implemented));
    assertEquals(
        List.of("MEASURE_INEFFECTIVE I-04 {%s/finding null still noisy}".formatted(first)),
        Told.of(ineffective));
    assertEquals(List.of("MEASURE_EFFECTIVE I-04"), Told.of(looked));
    assertEquals(
        List.of(
            "MEASURE_REPLANNED I-32 {%1$s/revision 1 2} {%2$s/replaces null %3$s} {%2$s/action null Preloaded} {%2$s/owner null manufacturing-clerk} {%2$s/dueOn null 2026-12-08}"
                .formatted(at, third, new UUID(0, 7))),
        Told.of(replanned));
    assertEquals(
        List.of("EIGHT_D_CLOSED I-04 {%s/conclusion null Thanks}".formatted(at)), Told.of(closed));
    assertEquals(
        List.of(
            "ASSIGNMENT_WITHDRAWN I-20 {%s/state FULL_SUBMITTED WITHDRAWN}: not theirs"
                .formatted(at)),
        Told.of(withdrawn));
  }

  @Test
  void whoever_handed_it_in_or_planned_anew_has_worked_on_it() {
    assertEquals(Set.of(), draft.workers());
    assertEquals(Set.of("clerk"), interim.value().workers());
    assertEquals(Set.of("clerk", "head", ExampleReports.WRITER), closed.value().workers());
  }

  @Test
  void the_sentence_says_whether_a_measure_has_its_successor_I_04() {
    assertEquals(
        "the measure C-1 is INEFFECTIVE and has its successor",
        refusal(
                () ->
                    work(replanned.value(), 0)
                        .replan(new UUID(0, 10), plan(), ExampleReports.WRITER, TODAY))
            .getMessage());
    assertEquals(
        "the measure P-1 is EFFECTIVE",
        refusal(
                () ->
                    work(replanned.value(), 1)
                        .replan(new UUID(0, 10), plan(), ExampleReports.WRITER, TODAY))
            .getMessage());
  }

  private String may(EightD eightD) {
    var gates = eightD.may(rules);
    return Stream.of(
            gates.amend(),
            gates.submitInterim(),
            gates.submitFull(),
            gates.implement(),
            gates.verify(),
            gates.replan(),
            gates.close(),
            gates.withdraw())
        .map(it -> it.map(Refusal::code).orElse("-"))
        .collect(Collectors.joining(" "));
  }

  private static String refused(Executable deed) {
    return refusal(deed).code();
  }

  private static Refusal refusal(Executable deed) {
    return assertThrows(Refusal.class, deed);
  }

  private Changed<EightD> implement(EightD eightD, int index, Instant at, String evidence) {
    return work(eightD, index)
        .implement(new Implemented(at, evidence, "manufacturing-head"), Optional.empty());
  }

  private Changed<EightD> verify(EightD eightD, int index, boolean effective, String finding) {
    return work(eightD, index).verify(new Verified(effective, finding, LOOKED, "quality-head"));
  }

  private MeasureWork work(EightD eightD, int index) {
    return new MeasureWork(eightD, eightD.measures().get(index), rules);
  }

  private static Planned plan() {
    return new Planned("C-2", "Preloaded", "manufacturing-clerk", TODAY, List.of("O"));
  }
}
