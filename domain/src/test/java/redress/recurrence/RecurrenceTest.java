package redress.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.complaintId;
import static redress.testing.Example.uuid;
import static redress.testing.Example.verified;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import redress.complaint.Part.Unfinished;
import redress.complaint.PartId;
import redress.complaint.Track.Mark;
import redress.history.Changed;
import redress.procedure.Procedure;
import redress.procedure.ShippedProcedures;
import redress.recurrence.Recurrence.Answer;
import redress.recurrence.Recurrence.Countermeasure;
import redress.recurrence.Recurrence.Evidence;
import redress.recurrence.Recurrence.Verdict;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.testing.Json;
import redress.testing.Told;

/** What happens again, from when it is found until what is done against it is named. */
class RecurrenceTest {
  private static final RuleId RULE = new RuleId("H-7");
  private static final Mark MARK = new Mark(MONDAY, "clerk");
  private static final String AT = "/recurrences/" + uuid(5);

  private final Evidence evidence =
      new Evidence(
          new TreeMap<>(Map.of("MODEL", "XM-200")),
          MONDAY,
          MONDAY,
          List.of(
              new Sighting(uuid(3), "261101", "acme", MONDAY),
              new Sighting(uuid(4), null, null, MONDAY)),
          MARK);
  private final Changed<Recurrence> found =
      Recurrence.found(new PartId(complaintId(1), uuid(5)), evidence, RULE);
  private final Changed<Recurrence> linked =
      found.value().answered(new Answer(Verdict.LINKED, uuid(3), "one bearing", MARK), RULE);
  private final Changed<Recurrence> different =
      found.value().answered(new Answer(Verdict.DIFFERENT, null, "another one", MARK), RULE);
  private final Changed<Recurrence> countered =
      linked.value().countered(new Countermeasure(uuid(3), uuid(8), MARK), RULE);
  private final Changed<Recurrence> reopened = countered.value().reopened("it was not", RULE);

  @Test
  void each_step_of_what_happens_again_is_told_and_is_the_next_version_H_7() {
    assertEquals(
        List.of(
            "RECURRENCE_FOUND H-7 {%1$s/same null {MODEL=XM-200}} {%1$s/evidence null 261101, %2$s}"
                .formatted(AT, uuid(4))),
        Told.of(found));
    var said = Evidence.said(evidence.sightings().getFirst(), MARK);
    assertEquals(
        List.of("RECURRENCE_FOUND H-7 {%s/evidence null 261101}".formatted(AT)),
        Told.of(Recurrence.found(found.value().id(), said, RULE)));
    assertEquals(
        List.of(
            "RECURRENCE_ANSWERED H-7 {%1$s/verdict null LINKED} {%1$s/complaint null %2$s}: one bearing"
                .formatted(AT, uuid(3))),
        Told.of(linked));
    assertEquals(
        List.of("RECURRENCE_ANSWERED H-7 {%s/verdict null DIFFERENT}: another one".formatted(AT)),
        Told.of(different));
    assertEquals(
        List.of("COUNTERMEASURE_NAMED H-7 {%s/countermeasure null %s}".formatted(AT, uuid(8))),
        Told.of(countered));
    assertEquals(
        List.of("RECURRENCE_REOPENED H-7 {%s/verdict LINKED null}: it was not".formatted(AT)),
        Told.of(reopened));
    assertEquals(
        List.of(1L, 2L, 2L, 3L, 4L),
        List.of(found, linked, different, countered, reopened).stream()
            .map(it -> it.value().version())
            .toList());
  }

  @Test
  void it_is_answered_once_and_only_a_common_cause_is_countered_B_3_H_7() {
    assertEquals(
        List.of(
            "- NO_COMMON_CAUSE", "RECURRENCE_ANSWERED -", "RECURRENCE_ANSWERED NO_COMMON_CAUSE"),
        List.of(found, linked, different).stream()
            .map(it -> it.value())
            .map(it -> code(it.mayAnswer(RULE)) + " " + code(it.mayCounter(RULE)))
            .toList());
    assertTrue(found.value().open());
    assertFalse(linked.value().open());
    assertTrue(reopened.value().open());
    assertEquals(
        List.of(false, true, false),
        List.of(found, linked, different).stream().map(it -> it.value().linked()).toList());
  }

  @Test
  void it_is_unfinished_until_it_is_answered_and_its_common_cause_is_countered_B_3_H_7() {
    assertEquals(
        Optional.of(
            new Unfinished(
                "RECURRENCE_UNANSWERED",
                "nobody has answered whether it is the same as 261101, " + uuid(4))),
        found.value().unfinished());
    assertEquals(
        Optional.of("COUNTERMEASURE_MISSING"), linked.value().unfinished().map(Unfinished::code));
    assertEquals(Optional.empty(), different.value().unfinished());
    assertEquals(Optional.empty(), countered.value().unfinished());
    assertEquals(
        Optional.of("RECURRENCE_UNANSWERED"), reopened.value().unfinished().map(Unfinished::code));
  }

  @Test
  void what_is_done_against_a_common_cause_has_its_own_rule_where_the_document_names_one_B_3() {
    assertEquals("B-3", rules("general-feedback").countermeasureRule().id());
    assertEquals("H-7", rules("after-sales-service").countermeasureRule().id());
  }

  @Test
  void two_complaints_are_merged_where_nothing_of_what_the_document_names_is_apart_H_7() {
    var merging = rules("general-feedback").mayMerge().orElseThrow();
    var intake = verified(complaintId(1), 1).intake();
    assertEquals(Set.of(), merging.apart(intake, intake));
    assertEquals(RULE, merging.rule());
    assertEquals(Set.of(Likeness.CUSTOMER, Likeness.MODEL, Likeness.FAILURE_CODE), merging.same());
  }

  private static RecurrenceRules rules(String code) {
    return Procedure.read(Json.tree(ShippedProcedures.text(code))).recurrence();
  }

  private static String code(Optional<Refusal> refusal) {
    return refusal.map(Refusal::code).orElse("-");
  }
}
