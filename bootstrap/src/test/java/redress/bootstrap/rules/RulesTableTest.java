package redress.bootstrap.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
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
  void every_rule_of_the_equipment_manufacturer_has_its_row() {
    var ids = table.rules().stream().map(Rule::id).filter(id -> id.startsWith("I-")).toList();
    assertEquals(IntStream.rangeClosed(1, 37).mapToObj("I-%02d"::formatted).toList(), ids);
  }

  @Test
  void every_rule_of_the_equipment_manufacturer_is_proved_by_a_test_or_says_why_none_can() {
    assertEquals(List.of(), table.unproven());
  }

  @Test
  void at_most_three_rules_are_statements_without_behaviour() {
    assertTrue(table.rules().stream().filter(rule -> rule.reason() != null).count() <= 3);
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
  void a_misspelt_id_and_an_unproven_rule_are_named() {
    var rules = List.of(new Rule("I-01", "one", null), new Rule("I-36", "none", "a reference"));
    var proofs = List.of(new Proof("domain", "T", "holds_I_1", List.of("I-1")));
    var bad = new RulesTable(rules, proofs);
    assertEquals(List.of("I-1 in T.holds_I_1"), bad.unknown());
    assertEquals(List.of("I-01"), bad.unproven());
  }
}
