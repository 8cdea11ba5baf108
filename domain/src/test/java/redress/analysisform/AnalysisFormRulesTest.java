package redress.analysisform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import redress.rule.RuleId;

/** How many rows an improvement form can be asked to have. */
class AnalysisFormRulesTest {
  @Test
  void a_form_has_no_more_rows_at_least_than_at_most_I_11() {
    var rule = new RuleId("I-11");
    assertEquals(3, new AnalysisFormRules(3, 3, rule).mostRows());
    assertThrows(IllegalArgumentException.class, () -> new AnalysisFormRules(4, 3, rule));
  }
}
