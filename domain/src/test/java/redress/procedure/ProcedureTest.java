package redress.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import redress.rule.Finding;
import redress.testing.Json;
import redress.tree.Malformed;

class ProcedureTest {
  private static final String SHIPPED = ShippedProcedures.text("equipment-manufacturer");

  @Test
  void the_invented_document_says_otherwise_what_the_shipped_one_says() {
    var shipped = Procedure.read(Json.tree(SHIPPED));
    var invented = Procedure.read(Json.tree(InventedProcedure.text()));
    assertNotEquals(shipped.time(), invented.time());
    assertNotEquals(shipped.penalty(), invented.penalty());
    assertNotEquals(shipped.intake(), invented.intake());
    assertTrue(
        shipped.organization().departments().stream()
            .noneMatch(invented.organization().departments()::contains));
    assertTrue(
        shipped.organization().positions().stream()
            .noneMatch(invented.organization().positions()::contains));
    shipped
        .obligations()
        .all()
        .forEach(rule -> assertTrue(invented.obligations().all().stream().noneMatch(rule::equals)));
  }

  @Test
  void a_closing_condition_that_nobody_knows_is_a_fault_and_switches_nothing_off() {
    assertEquals(
        List.of("/closing/conditions/ERAND_OPEN"),
        pointers(SHIPPED.replace("\"ERRAND_OPEN\"", "\"ERAND_OPEN\"")));
  }

  @Test
  void a_limit_has_one_unit_and_only_calendar_days_have_a_last_day() {
    for (var wrong :
        List.of("{\"hours\": 48, \"workingDays\": 2}", "{\"hours\": 48, \"lastDay\": \"STAYS\"}")) {
      var pointers = pointers(SHIPPED.replace("{\"hours\": 48}", wrong));
      assertEquals(1, pointers.size(), wrong);
      assertTrue(pointers.getFirst().endsWith("/limit"), pointers.toString());
    }
  }

  @Test
  void a_document_with_many_faults_is_refused_with_all_of_them_and_where_they_are() {
    var broken =
        SHIPPED
            .replace("\"format\": 1", "\"format\": 2")
            .replace("\"Asia/Shanghai\"", "\"Mars/Base\"")
            .replace("{\"hours\": 48}", "{\"fortnights\": 1}")
            .replace("\"startedBy\": \"FORWARDED\"", "\"startedBy\": \"YESTERDAY\"")
            .replace("\"numbering\": {\"width\": 2", "\"numbering\": {\"width\": 0")
            .replace("\"CUSTOMER_FINE\"]", "\"APPLAUSE\"]")
            .replace("\"currency\": \"CNY\"", "\"currency\": \"YUAN\"")
            .replace("\"closing\":", "\"ending\":");
    var pointers = new TreeSet<>(pointers(broken));
    for (var expected :
        List.of(
            "/closing",
            "/ending",
            "/format",
            "/intake/demands/allowed/5",
            "/intake/numbering/width",
            "/obligations/2/limit",
            "/obligations/2/limit/fortnights",
            "/obligations/1/startedBy",
            "/penalty/currency",
            "/time/zone")) {
      assertTrue(pointers.contains(expected), expected + " is not among " + pointers);
    }
  }

  @Test
  void a_department_or_position_that_the_organization_does_not_have_is_found_wherever_it_stands() {
    var broken =
        SHIPPED
            .replace(
                "\"VERIFY\": {\"by\": [{\"department\": \"MARKETING_SUPPORT\"}",
                "\"VERIFY\": {\"by\": [{\"department\": \"MARKETING\"}")
            .replace("\"reporter\": \"ACCOUNT_MANAGER\"", "\"reporter\": \"PORTER\"")
            .replace("\"recipients\": [\"QUALITY\", ", "\"recipients\": [\"QUALTY\", ");
    assertEquals(
        List.of(
            "/duties/VERIFY/by/0/department",
            "/intake/demands/reporter",
            "/intake/forwarding/recipients/0"),
        pointers(broken).stream().sorted().toList());
  }

  @Test
  void a_code_that_the_document_does_not_declare_is_found_with_all_others_at_once() {
    var broken =
        SHIPPED
            .replace("\"format\": 1", "\"format\": 2")
            .replaceFirst("\"pausedBy\": \\[\"CUSTOMER_DATA\"", "\"pausedBy\": [\"CUSTOMER_DATE\"")
            .replace("{\"demand\": \"ON_SITE\"", "{\"demand\": \"REPAIR\"")
            .replace("{\"obligation\": \"MEASURES\"", "{\"obligation\": \"RESOLUTION\"")
            .replace("\"holder\": \"QUALITY\"", "\"holder\": \"QUALTY\"")
            .replace(
                "\"positions\": [\"DEPARTMENT_HEAD\", \"SALES_M",
                "\"positions\": [\"HEAD\", \"SALES_M")
            .replace("\"places\": [\"PRODUCTION_SITE\", ", "\"places\": [\"production site\", ")
            .replace("\"FIVE_WHY\":", "\"five why\":")
            .replace("\"GOODS_OPEN\": \"I-18\"", "\"GOODS_OPEN\": \"I 18\"")
            .replace("\"executeRule\": \"I-32\"", "\"executeRule\": \"I--32\"")
            .replace(
                "\"recipients\": [\"QUALITY\", \"TECHNOLOGY\"]",
                "\"recipients\": [\"QUALITY\", \"QUALITY\"]");
    assertEquals(
        List.of(
            "/assessment/leaders/positions/0",
            "/closing/conditions/GOODS_OPEN",
            "/eightD/content/causes/methods/five why",
            "/eightD/content/containment/places/0",
            "/eightD/executeRule",
            "/errands/atForwarding/0/demand",
            "/format",
            "/intake/forwarding/recipients/1",
            "/obligations/0/pausedBy/0",
            "/obligations/1/holder",
            "/obligations/5/holder",
            "/obligations/7/holder",
            "/penalty/lateFines/0/obligation"),
        pointers(broken).stream().sorted().toList());
  }

  @Test
  void a_bracket_that_says_from_where_it_goes_leaves_no_gap_and_overlaps_none() {
    var whole =
        SHIPPED
            .replace("{\"upTo\": 100,", "{\"from\": 0, \"upTo\": 100,")
            .replace("{\"upTo\": 500,", "{\"from\": 100, \"upTo\": 500,");
    Procedure.read(Json.tree(whole));
    var broken =
        whole
            .replace("{\"from\": 100,", "{\"from\": 101,")
            .replace("{\"base\": 300,", "{\"from\": 499.5, \"base\": 300,");
    var malformed = assertThrows(Malformed.class, () -> Procedure.read(Json.tree(broken)));
    assertEquals(
        List.of(
            "/penalty/costShare/brackets/1/from BRACKET_GAP",
            "/penalty/costShare/brackets/2/from BRACKET_OVERLAP"),
        malformed.findings().stream().map(it -> it.pointer() + " " + it.code()).toList());
  }

  @Test
  void an_empty_document_is_told_every_section_that_it_lacks() {
    assertEquals(
        Stream.of("/format", "/procedure", "/names", "/organization", "/staff", "/time", "/duties")
            .toList(),
        pointers("{}").stream().distinct().limit(7).toList());
  }

  private static List<String> pointers(String document) {
    var malformed = assertThrows(Malformed.class, () -> Procedure.read(Json.tree(document)));
    return malformed.findings().stream().map(Finding::pointer).toList();
  }
}
