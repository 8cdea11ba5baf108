package redress.recurrence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import redress.complaint.Intake;
import redress.procedure.Procedure;
import redress.procedure.ShippedProcedures;
import redress.rule.RuleId;
import redress.testing.Example;
import redress.testing.Json;

class RecurrenceRulesTest {
  private static final String DOCUMENT = ShippedProcedures.text("general-feedback");

  @Test
  void what_was_received_within_the_window_before_or_after_counts_H_7() {
    assertWindow(DOCUMENT, 90);
    assertWindow(DOCUMENT.replace("\"days\": 90,", "\"days\": 7,"), 7);
  }

  @Test
  void what_is_blank_is_like_nothing_H_7() {
    var intake = intake("  ", List.of("a 1", " ", "A1"));
    assertEquals(Set.of(), Likeness.MODEL.of(intake));
    assertEquals(Set.of("A1"), Likeness.FAILURE_CODE.of(intake));
    assertEquals(Optional.empty(), rules(DOCUMENT).trace(intake));
  }

  @Test
  void two_complaints_of_which_something_is_apart_are_not_merged_H_7() {
    var merging = rules(DOCUMENT).mayMerge().orElseThrow();
    var one = intake("XM-200", List.of("A1", "B2"));
    assertEquals(Set.of(), merging.apart(one, intake("xm - 200", List.of("b2"))));
    assertEquals(Set.of(Likeness.MODEL), merging.apart(one, intake("XM-300", List.of("A1"))));
    assertEquals(
        Set.of(Likeness.FAILURE_CODE), merging.apart(one, intake("XM-200", List.of("C3"))));
  }

  @Test
  void what_is_the_same_is_told_as_it_was_typed_H_7() {
    var rules = rules(DOCUMENT);
    var mine = intake("xm-200", List.of("a1", "B2", "a1"));
    var trace = rules.trace(mine).orElseThrow();
    assertEquals(
        Map.of("MODEL", "xm-200", "FAILURE_CODE", "a1"), trace.named(mine, Set.of("A1", "C3")));
    assertEquals(
        Map.of("MODEL", "xm-200", "FAILURE_CODE", "a1, B2"), trace.named(mine, Set.of("A1", "B2")));
  }

  @Test
  void a_fact_that_has_to_be_the_same_has_to_be_known_H_7() {
    var rules =
        rules(
            DOCUMENT.replace(
                "\"same\": [\"MODEL\", \"FAILURE_CODE\"],",
                "\"same\": [\"MODEL\", \"FAILURE_CODE\"], \"sameFacts\": [\"CATEGORY\"],"));
    var unknown = intake("XM-200", List.of("A1"));
    assertEquals(Optional.empty(), rules.trace(unknown));
    var known =
        new Intake(
            unknown.source(),
            unknown.customer(),
            unknown.product(),
            unknown.defect(),
            unknown.demands(),
            unknown.photos(),
            new TreeMap<>(Map.of("CATEGORY", "af ter")));
    var trace = rules.trace(known).orElseThrow();
    assertEquals(Map.of("CATEGORY", "AFTER"), trace.facts());
    assertEquals("af ter", trace.named(known, Set.of()).get("CATEGORY"));
  }

  @Test
  void what_happens_again_has_a_failure_code_and_a_model_or_part_in_common_H_7() {
    for (var either : List.of(Likeness.MODEL, Likeness.PART_NUMBER)) {
      assertEquals(2, alike(Likeness.FAILURE_CODE, either).same().size());
      assertThrows(IllegalArgumentException.class, () -> alike(either), either::name);
    }
    assertThrows(IllegalArgumentException.class, () -> alike(Likeness.FAILURE_CODE));
  }

  private static RecurrenceRules alike(Likeness... same) {
    return new RecurrenceRules(2, 90, Set.of(same), List.of(), null, null, new RuleId("H-7"));
  }

  private static Intake intake(String model, List<String> codes) {
    var known = Example.verified(Example.complaintId(1), 1).intake();
    return new Intake(
        known.source(),
        known.customer(),
        new Intake.Product(model, "SN-0042", null),
        new Intake.Defect("noisy", 3, codes),
        known.demands(),
        known.photos());
  }

  private static RecurrenceRules rules(String document) {
    return Procedure.read(Json.tree(document)).recurrence();
  }

  private static void assertWindow(String document, int days) {
    var rules =
        Procedure.read(Json.tree(document)).sections().find(RecurrenceRules.class).orElseThrow();
    var intake = Example.verified(Example.complaintId(1), 1).intake();
    var trace = rules.trace(intake).orElseThrow();
    var received = intake.source().receivedAt();
    assertEquals(received.minus(Duration.ofDays(days)), trace.from());
    assertEquals(received.plus(Duration.ofDays(days)), trace.to());
  }
}
