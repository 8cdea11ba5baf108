package redress.bootstrap.rules;

import static java.util.stream.Collectors.counting;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redress.bootstrap.rules.RulesTable.Proof;
import redress.bootstrap.rules.RulesTable.Rule;

/** The committed table of rules is the one that the tests make. */
class RulesTableTest {
  private static final String AGAIN =
      RulesTable.TABLE + " is not what the tests make; write it with: " + RulesTable.COMMAND;

  private final Path project = Path.of("").toAbsolutePath().getParent();
  private RulesTable table;

  @BeforeEach
  void read() throws IOException {
    table = RulesTable.of(project);
  }

  @Test
  void the_committed_table_is_the_one_that_the_tests_make() throws IOException {
    assertEquals(table.text(), Files.readString(project.resolve(RulesTable.TABLE)), AGAIN);
  }

  @Test
  void every_id_in_the_name_of_a_test_is_a_rule() {
    assertEquals(List.of(), table.unknown());
  }

  @Test
  void every_rule_of_every_procedure_has_its_row() {
    var count =
        table.rules().stream()
            .map(Rule::id)
            .distinct()
            .collect(Collectors.groupingBy(id -> id.split("-")[0], TreeMap::new, counting()));
    assertEquals(
        "{A=8, B=3, C=7, D=5, E=6, F=5, G=5, H=8, I=37, L=3, S0=20, S1=28, S3=14, S4=43}",
        count.toString());
  }

  @Test
  void every_rule_is_proved_by_a_test_or_open_or_says_why_none_can() {
    assertEquals(List.of(), table.unproven());
  }

  @Test
  void a_rule_that_is_proved_is_open_no_longer() {
    assertEquals(List.of(), table.closed());
  }

  @Test
  void few_rules_are_statements_without_behaviour() {
    assertTrue(table.rules().stream().filter(rule -> rule.reason() != null).count() <= 15);
  }

  @Test
  void a_test_is_found_with_every_whole_id_of_its_name() {
    var source =
        List.of(
            "class T {",
            "  @ParameterizedTest(name = \"{0}\")",
            "  @ValueSource(ints = {1, 2})",
            "  void a_thing_holds_I_07_I_10(int n) {",
            "    helper_I_11();",
            "  }",
            "  private static void helper_I_11() {}",
            "  class Inner {",
            "    @TestFactory",
            "    Stream<DynamicTest> all_of_them_hold_S4_09() {}",
            "  }",
            "  @Test",
            "  void without_any() {}",
            "}");
    var found = RulesTable.proofs("domain", "T", source);
    assertEquals(
        List.of(
            new Proof("domain", "T", "a_thing_holds_I_07_I_10", List.of("I-07", "I-10")),
            new Proof("domain", "T", "all_of_them_hold_S4_09", List.of("S4-09"))),
        found);
    assertEquals("a thing holds", found.getFirst().sentence());
  }

  @Test
  void a_rule_of_any_letter_is_an_id_and_a_letter_alone_is_none() {
    var source = List.of("  @Test", "  void plan_B_is_answered_in_a_day_F_2_H_4() {}");
    assertEquals(
        List.of("F-2", "H-4"), RulesTable.proofs("domain", "T", source).getFirst().rules());
  }

  @Test
  void a_misspelt_id_an_unproven_rule_and_one_that_is_open_no_longer_are_named() {
    var rules =
        List.of(
            new Rule("I-01", "one", null),
            new Rule("I-02", "two", null),
            new Rule("I-03", "three", null),
            new Rule("I-36", "none", "a reference"));
    var proofs =
        List.of(
            new Proof("domain", "T", "holds_I_1", List.of("I-1")),
            new Proof("domain", "T", "holds_I_03", List.of("I-03")));
    var bad = new RulesTable(rules, proofs, List.of("I-02", "I-03", "I-36"));
    assertEquals(List.of("I-1 in T.holds_I_1"), bad.unknown());
    assertEquals(List.of("I-01"), bad.unproven());
    assertEquals(List.of("I-03", "I-36"), bad.closed());
  }
}
