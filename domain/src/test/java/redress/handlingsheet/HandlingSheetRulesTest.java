package redress.handlingsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import redress.rule.RuleId;

/** What a handling sheet can hold. */
class HandlingSheetRulesTest {
  private static final RuleId RULE = new RuleId("S1-16");

  @Test
  void a_sheet_holds_something_and_each_field_once_S1_16() {
    var content = List.of(SheetField.CONTENT);
    var plan = List.of(SheetField.PLAN);
    assertEquals(
        List.of(SheetField.CONTENT, SheetField.PLAN),
        new HandlingSheetRules(content, plan, RULE).fields());
    nonsense(List.of(), List.of());
    nonsense(content, content);
    nonsense(List.of(SheetField.PLAN, SheetField.PLAN), List.of());
  }

  private static void nonsense(List<SheetField> first, List<SheetField> last) {
    assertThrows(IllegalArgumentException.class, () -> new HandlingSheetRules(first, last, RULE));
  }
}
