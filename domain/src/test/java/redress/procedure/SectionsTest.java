package redress.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import redress.eightd.EightDRules;
import redress.rule.Refusal;
import redress.testing.Json;
import redress.tree.Malformed;

class SectionsTest {
  private static final String SHIPPED = ShippedProcedures.text("equipment-manufacturer");

  @Test
  void a_procedure_need_not_speak_of_everything() {
    var bare = Procedure.read(Json.tree(BareProcedure.text()));
    assertEquals(Map.of(), bare.sections().read());
    assertEquals(Set.of(), bare.sections().parts());
    assertEquals(List.of(), bare.goods().requests());
    assertEquals(List.of(), bare.errands().atForwarding());
    assertEquals(List.of(), bare.penalty().lateFines());
    assertFalse(bare.has(EightDRules.class));
  }

  @Test
  void whoever_asks_for_a_section_that_is_not_there_is_refused_by_its_name() {
    var bare = Procedure.read(Json.tree(BareProcedure.text()));
    var refusal = assertThrows(Refusal.class, bare::eightD);
    assertEquals("SECTION_NOT_IN_PROCEDURE", refusal.code());
    assertTrue(refusal.getMessage().contains("'eightD'"), refusal.getMessage());
  }

  @Test
  void what_is_there_is_read_and_can_be_a_part_of_a_case() {
    var shipped = Procedure.read(Json.tree(SHIPPED));
    assertEquals(13, shipped.sections().read().size());
    assertEquals(11, shipped.sections().parts().size());
  }

  @Test
  void a_duty_and_a_clock_that_wait_for_an_absent_section_are_told_at_once() {
    var without = Json.tree(SHIPPED);
    ((Map<?, ?>) without).remove("assessment");
    ((Map<?, ?>) without).remove("stockCount");
    assertEquals(
        Set.of(
            "/duties/ALLOCATE DUTY_WITHOUT_SECTION",
            "/duties/APPOINT_SUBSTITUTE DUTY_WITHOUT_SECTION",
            "/duties/ASSESS DUTY_WITHOUT_SECTION",
            "/duties/DECIDE_STOCK_COUNT DUTY_WITHOUT_SECTION",
            "/duties/EXECUTE_PENALTY DUTY_WITHOUT_SECTION",
            "/duties/OPEN_STOCK_COUNT DUTY_WITHOUT_SECTION",
            "/duties/OVERRULE_STOCK_COUNT DUTY_WITHOUT_SECTION",
            "/duties/SIGN_ASSESSMENT DUTY_WITHOUT_SECTION",
            "/duties/SIGN_STOCK_COUNT DUTY_WITHOUT_SECTION",
            "/duties/WAIVE_OFF_DAYS DUTY_WITHOUT_SECTION",
            "/obligations/9/fulfilledBy NEVER_FULFILLED",
            "/obligations/9/startedBy NEVER_STARTED"),
        faults(without));
  }

  @Test
  void a_section_that_nobody_works_by_is_told_and_so_is_one_that_needs_another() {
    var without = Json.tree(SHIPPED);
    ((Map<?, ?>) ((Map<?, ?>) without).get("duties")).remove("ANALYSE_TECHNICALLY");
    ((Map<?, ?>) without).remove("weeklyList");
    var faults = faults(without);
    assertTrue(faults.contains("/technical SECTION_WITHOUT_DUTY"), faults::toString);
    assertTrue(faults.contains("/assessment SECTION_MISSING"), faults::toString);
    assertTrue(faults.contains("/obligations/7/startedBy NEVER_STARTED"), faults::toString);
    assertTrue(faults.contains("/duties/ENTER_LOSS DUTY_WITHOUT_SECTION"), faults::toString);
  }

  private static Set<String> faults(Object document) {
    return Set.copyOf(
        assertThrows(Malformed.class, () -> Procedure.read(document)).findings().stream()
            .map(it -> it.pointer() + " " + it.code())
            .toList());
  }
}
