package redress.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import redress.assessment.AssessmentRules.Slot;
import redress.organization.Department;
import redress.rule.RuleId;

/** In which order an assessment can be signed. */
class AssessmentRulesTest {
  @Test
  void signatures_lead_up_to_the_general_manager_and_never_back_I_30() {
    signed(State.GM_SIGNED);
    signed(State.HEAD_SIGNED, State.GM_SIGNED);
    signed(State.PROPOSED, State.HEAD_SIGNED, State.HEAD_SIGNED, State.GM_SIGNED);
    for (var wrong :
        List.of(
            List.<State>of(),
            List.of(State.HEAD_SIGNED),
            List.of(State.HEAD_SIGNED, State.PROPOSED, State.GM_SIGNED),
            List.of(State.GM_SIGNED, State.GM_SIGNED),
            List.of(State.ALLOCATED, State.GM_SIGNED))) {
      assertThrows(
          IllegalArgumentException.class,
          () -> signed(wrong.toArray(State[]::new)),
          wrong::toString);
    }
  }

  private static void signed(State... states) {
    var signer = new Signer(new Department("QUALITY"), null);
    var slots = Stream.of(states).map(it -> new Slot(signer, List.of(), it)).toList();
    var rule = new RuleId("I-30");
    assertEquals(slots, new AssessmentRules(null, slots, rule, null, rule).signatures());
  }
}
