package redress.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.procedure.Procedure;
import redress.procedure.ShippedProcedures;
import redress.testing.Json;
import redress.tree.Malformed;

/** What a routing slip has to be so that a document with it is taken. */
class RoutingRulesTest {
  private static final String PCB = ShippedProcedures.text("pcb-manufacturer");

  @ParameterizedTest
  @CsvSource({
    "'\"limit\": {\"calendarDays\": 5}}', '\"limit\": {\"calendarDays\": 6}}', 14, 18",
    "'\"limit\": {\"workingDays\": 0.5}}', '\"limit\": {\"workingDays\": 1}}', 13.5, 17.5",
    "'\"limit\": {\"open\": true}}]\n"
        + "      },\n"
        + "      {\n"
        + "        \"step\": \"RESEARCH', '\"limit\": {\"hours\": 12}}]\n"
        + "      },\n"
        + "      {\n"
        + "        \"step\": \"RESEARCH', 13.5, 17.5",
    "'\"limit\": {\"calendarDays\": 5}}', '\"limit\": {\"endOfWorkingDays\": 6}}', 14, 18"
  })
  void the_days_of_the_steps_are_together_those_for_closing_S4_29(
      String old, String other, String domestic, String overseas) {
    assertTrue(PCB.contains(old), old);
    var faults = faults(PCB.replace(old, other));
    assertEquals(
        List.of("/routing/steps BUDGETS_NOT_THE_WHOLE", "/routing/steps BUDGETS_NOT_THE_WHOLE"),
        faults.stream().map(it -> it.substring(0, it.indexOf(':'))).toList());
    assertTrue(faults.get(0).contains(domestic + " days"), faults::toString);
    assertTrue(faults.get(1).contains(overseas + " days"), faults::toString);
  }

  @Test
  void a_longer_time_for_closing_needs_longer_steps_S4_28_S4_29() {
    var longer = PCB.replace("{\"calendarDays\": 17}", "{\"calendarDays\": 18}");
    assertEquals(
        List.of(
            "/routing/steps BUDGETS_NOT_THE_WHOLE: the steps have 17 days together and a case is"
                + " closed within 18 [OVERSEAS]"),
        faults(longer));
    Procedure.read(
        Json.tree(
            longer.replace(
                "\"limit\": {\"calendarDays\": 7}}", "\"limit\": {\"calendarDays\": 8}}")));
  }

  @Test
  void a_fault_elsewhere_hides_none_of_the_sum_S4_29() {
    var both =
        PCB.replace("{\"calendarDays\": 17}", "{\"calendarDays\": 18}")
            .replace("\"promise\": {\"amounts\": true", "\"promise\": {\"amounts\": \"yes\"");
    var found = codes(both);
    assertTrue(found.contains("/routing/steps BUDGETS_NOT_THE_WHOLE"), found::toString);
    assertTrue(found.stream().anyMatch(it -> it.startsWith("/promise/amounts ")), found::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/obligations/0/rule     | \"pausedBy\": [],\\n"
            + "      \"rule\": \"S4-29\" | \"pausedBy\": [],\\n"
            + "      \"rule\": 7",
        "/obligations/0/pausedBy | \"pausedBy\": [],\\n"
            + "      \"rule\": \"S4-29\" | \"pausedBy\": 1,\\n"
            + "      \"rule\": \"S4-29\"",
        "/routing/steps/4        | \"step\": \"CHECK\",\\n"
            + "        \"department\": \"GM_OFFICE\", | \"step\": \"CHECK\",",
        "/routing/budgetRule     | \"budgetRule\": \"S4-29\" | \"budgetRule\": 1",
        "/duties/ARCHIVE/rule    | \"by\": [{\"department\": \"GM_OFFICE\"}], \"rule\": \"S4-20\"}"
            + " | \"by\": [{\"department\": \"GM_OFFICE\"}], \"rule\": 1}"
      })
  void a_fault_in_what_the_sum_stands_beside_hides_none_of_it_S4_29(
      String place, String right, String wrong) {
    var old = right.replace("\\n", "\n");
    assertTrue(PCB.contains(old), old);
    var found =
        codes(
            PCB.replace("{\"calendarDays\": 17}", "{\"calendarDays\": 18}")
                .replace(old, wrong.replace("\\n", "\n")));
    assertTrue(found.contains("/routing/steps BUDGETS_NOT_THE_WHOLE"), found::toString);
    assertTrue(found.stream().anyMatch(it -> it.startsWith(place + " ")), found::toString);
  }

  @Test
  void nothing_is_asked_for_before_it_can_be_known_S4_15() {
    assertEquals(
        List.of("/routing/steps/2 RESPONSIBLE_UNKNOWN"),
        codes(PCB.replace("\"namesResponsible\": true,", "")));
    assertEquals(
        List.of("/routing/steps/7 NOTHING_TO_APPROVE", "/routing/steps/10 NOTHING_TO_APPROVE"),
        codes(PCB.replace("\"task\": \"PROPOSAL\",", "")));
    assertEquals(
        List.of("/routing/steps/4 HOLDER_UNCLEAR"),
        codes(
            PCB.replace(
                "\"step\": \"CHECK\",\n        \"department\": \"GM_OFFICE\",",
                "\"step\": \"CHECK\",")));
    assertEquals(
        List.of("/routing/steps/4 GIVEN_TWICE"),
        codes(PCB.replace("\"step\": \"CHECK\"", "\"step\": \"CAUSE\"")));
    assertEquals(
        List.of("/routing/steps/3/askedBy/0 NOT_IN_ORGANIZATION"),
        codes(PCB.replace("\"askedBy\": [\"QUALITY\"", "\"askedBy\": [\"KITCHEN\"")));
  }

  @Test
  void only_the_approval_at_the_end_of_the_way_closes_a_case_S4_20() {
    var closes = "\"closes\": true,\n        \"stage\": \"APPROVAL\"";
    assertEquals(
        List.of("/routing/steps/7/closes NOT_ALLOWED"),
        codes(PCB.replaceFirst("\"stage\": \"APPROVAL\"", closes)));
    assertEquals(
        List.of("/routing/steps/10/closes NOT_ALLOWED"),
        codes(
            PCB.replace(
                "\"step\": \"FINAL_APPROVAL\",\n        \"task\": \"APPROVAL\",",
                "\"step\": \"FINAL_APPROVAL\",\n        \"department\": \"SALES\",")));
  }

  @Test
  @SuppressWarnings("unchecked")
  void somebody_decides_where_a_step_asks_for_it_S4_15() {
    var tree = Json.tree(PCB);
    var duties = (Map<String, Map<String, Object>>) ((Map<?, ?>) tree).get("duties");
    duties.get("APPROVE").put("by", List.of(Map.of()));
    assertEquals(
        List.of("/routing/steps NOBODY_DECIDES: no department has the duty to approve"),
        faults(tree));
  }

  @Test
  void what_cannot_be_read_is_told_and_nothing_is_added_up_S4_29() {
    assertEquals(
        List.of("/routing/steps/8/budgets/0/limit/calendarDays WRONG_TYPE"),
        codes(PCB.replace("{\"calendarDays\": 5}", "{\"calendarDays\": \"five\"}")));
    var unbound = codes(PCB.replace("\"obligations\": [", "\"formerly\": ["));
    assertTrue(unbound.contains("/obligations MISSING"), unbound::toString);
  }

  @Test
  void a_slip_has_steps_and_each_has_a_code_and_no_two_budgets_at_once_S4_15() {
    var slip = (Map<?, ?>) Json.tree(PCB);
    assertEquals(
        List.of("/routing/steps TOO_FEW"),
        faults(without(slip)).stream()
            .map(it -> it.substring(0, it.indexOf(':')))
            .filter(it -> it.contains("TOO_FEW"))
            .toList());
    assertEquals(
        List.of("/routing/steps/4/step NOT_A_CODE"),
        codes(PCB.replace("\"step\": \"CHECK\"", "\"step\": \"Check it\"")));
    assertEquals(
        List.of("/routing/steps/4/budgets GIVEN_TWICE"),
        codes(
            PCB.replace(
                "\"department\": \"GM_OFFICE\",\n"
                    + "        \"budgets\": [{\"limit\": {\"open\": true}}]\n"
                    + "      },\n"
                    + "      {\n"
                    + "        \"step\": \"SALES_OPINION\"",
                "\"department\": \"GM_OFFICE\",\n"
                    + "        \"budgets\": [{\"limit\": {\"open\": true}}, {\"when\": {\"market\":"
                    + " [\"OVERSEAS\"]}, \"limit\": {\"open\": true}}]\n"
                    + "      },\n"
                    + "      {\n"
                    + "        \"step\": \"SALES_OPINION\"")));
    var closing = codes(PCB.replace("\"stage\": \"NEGOTIATING\"", "\"stage\": \"CLOSED\""));
    assertEquals(1, closing.size(), closing::toString);
    assertTrue(closing.getFirst().startsWith("/routing/steps/8"), closing::toString);
  }

  @SuppressWarnings("unchecked")
  private static Object without(Map<?, ?> document) {
    ((Map<String, Object>) document.get("routing")).put("steps", List.of());
    return document;
  }

  private static List<String> faults(String text) {
    return faults(Json.tree(text));
  }

  private static List<String> faults(Object tree) {
    return assertThrows(Malformed.class, () -> Procedure.read(tree)).findings().stream()
        .map(it -> "%s %s: %s".formatted(it.pointer(), it.code(), it.sentence()))
        .toList();
  }

  private static List<String> codes(String text) {
    return faults(text).stream().map(it -> it.substring(0, it.indexOf(':'))).toList();
  }
}
