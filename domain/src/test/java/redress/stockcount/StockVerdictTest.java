package redress.stockcount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.procedure.Procedure;
import redress.procedure.ShippedProcedures;
import redress.rule.Step;
import redress.stockcount.StockCount.Opening;
import redress.stockcount.StockVerdict.Irregularity;
import redress.testing.Json;
import redress.tree.Malformed;

/** What the figures of a stock count say. */
class StockVerdictTest {
  private static final String DOCUMENT = ShippedProcedures.text("equipment-manufacturer");

  private final StockCountRules rules = rules(DOCUMENT);

  @ParameterizedTest
  @CsvSource({
    "100, 105, 5, QUALITY_ISSUE",
    "100, 100, 5, CUSTOMER_INFO_INACCURATE",
    "100, 103, 5, WAREHOUSE_MANAGEMENT_ISSUE",
    "100,  95, 5, WAREHOUSE_MANAGEMENT_ISSUE",
    "100, 106, 5, WAREHOUSE_MANAGEMENT_ISSUE",
    "100, 100, 0, INCONCLUSIVE",
    "  0,   0, 0, INCONCLUSIVE",
    "  0,   1, 1, QUALITY_ISSUE",
    "  0,   0, 1, CUSTOMER_INFO_INACCURATE",
    "100, 101, 0, WAREHOUSE_MANAGEMENT_ISSUE"
  })
  void the_table_decides_by_the_difference_and_by_book_and_store_I_26(
      int book, int physical, int claimed, Outcome verdict) {
    assertEquals(
        verdict, rules.verdict(new Figures(book, book, physical, 0), claimed).value().verdict());
  }

  @Test
  void the_quote_s_example_is_a_quality_issue_without_a_finding_I_26() {
    var said = rules.verdict(new Figures(100, 100, 105, 0), 5);
    assertEquals(new StockVerdict(Outcome.QUALITY_ISSUE, List.of()), said.value());
    assertEquals(
        List.of(
            "counted difference: physical 105 - book 100 = 5; the customer claims a shortage of 5",
            "book 100, physical 105",
            "matches the feedback: yes; book and store agree: no"),
        said.steps().stream().map(Step::text).toList());
    assertEquals(
        List.of("the count matches the feedback", "book and store do not agree", "QUALITY_ISSUE"),
        said.steps().stream().map(Step::result).toList());
    assertEquals(
        List.of(
            "the count does not match the feedback",
            "book and store agree",
            "CUSTOMER_INFO_INACCURATE"),
        rules.verdict(new Figures(100, 100, 100, 0), 5).steps().stream()
            .map(Step::result)
            .toList());
    assertTrue(said.steps().stream().allMatch(step -> step.rule().id().equals("I-26")));
  }

  @Test
  void a_card_that_disagrees_is_noted_where_book_and_store_agree_and_nowhere_else_I_26() {
    var agree = rules.verdict(new Figures(100, 99, 100, 0), 5).value();
    assertEquals(Outcome.CUSTOMER_INFO_INACCURATE, agree.verdict());
    assertEquals(List.of(Irregularity.CARD_MISMATCH), agree.findings());
    assertEquals(List.of(), rules.verdict(new Figures(100, 99, 105, 0), 5).value().findings());
    assertEquals(List.of(), rules.verdict(new Figures(100, 100, 100, 0), 5).value().findings());
  }

  @Test
  void surplus_in_the_workshop_is_noted_and_changes_no_verdict_I_25() {
    for (int physical : List.of(100, 105, 103)) {
      var without = rules.verdict(new Figures(100, physical, physical, 0), 5).value();
      var with = rules.verdict(new Figures(100, physical, physical, 1), 5);
      assertEquals(without.verdict(), with.value().verdict());
      assertTrue(with.value().findings().contains(Irregularity.WORKSHOP_SURPLUS));
      assertEquals("I-25", with.steps().getLast().rule().id());
    }
    assertEquals(List.of(), rules.verdict(new Figures(100, 100, 100, 0), 5).value().findings());
  }

  @Test
  void the_largest_quantities_are_subtracted_rightly_I_26() {
    var most = Integer.MAX_VALUE;
    assertEquals(
        Outcome.WAREHOUSE_MANAGEMENT_ISSUE,
        rules.verdict(new Figures(most, 0, 0, 0), 1).value().verdict());
    assertEquals(
        Outcome.QUALITY_ISSUE, rules.verdict(new Figures(0, 0, most, 0), most).value().verdict());
  }

  @Test
  void nothing_counted_is_below_zero_I_26() {
    assertThrows(IllegalArgumentException.class, () -> new Figures(-1, 0, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new Figures(0, -1, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new Figures(0, 0, -1, 0));
    assertThrows(IllegalArgumentException.class, () -> new Figures(0, 0, 0, -1));
    assertThrows(IllegalArgumentException.class, () -> new Opening("x", "SP-9", -1, null));
    var none = new Figures(0, 0, 0, 0);
    assertThrows(IllegalArgumentException.class, () -> rules.verdict(none, -1));
    assertThrows(
        IllegalArgumentException.class,
        () -> new StockCountRules(List.of(), rules.rule(), rules.table(), rules.findings()),
        "somebody counts");
  }

  @Test
  void the_table_and_its_rule_are_the_document_s_I_26() {
    var literal =
        rules(
            changed(
                "\"verdict\": \"INCONCLUSIVE\", \"rule\": \"I-26\"",
                "\"verdict\": \"QUALITY_ISSUE\", \"rule\": \"X-26\""));
    var said = literal.verdict(new Figures(100, 100, 100, 0), 0);
    assertEquals(Outcome.QUALITY_ISSUE, said.value().verdict());
    assertEquals("X-26", said.steps().getLast().rule().id());
    assertEquals("QUALITY_ISSUE", said.steps().getLast().result());
  }

  @Test
  void which_irregularities_are_noted_is_the_document_s_I_25() {
    var tolerant = rules(changed(", \"WORKSHOP_SURPLUS\": \"I-25\"", ""));
    assertEquals(List.of(), tolerant.verdict(new Figures(100, 100, 100, 7), 5).value().findings());
    var other = rules(changed("\"WORKSHOP_SURPLUS\": \"I-25\"", "\"WORKSHOP_SURPLUS\": \"X-1\""));
    assertEquals(
        "X-1", other.verdict(new Figures(100, 100, 100, 7), 5).steps().getLast().rule().id());
  }

  @Test
  void a_table_that_says_something_twice_or_not_at_all_is_malformed_I_26() {
    var twice =
        changed(
            "\"matchesFeedback\": false, \"bookEqualsPhysical\": true",
            "\"matchesFeedback\": false, \"bookEqualsPhysical\": false");
    assertThrows(Malformed.class, () -> rules(twice));
  }

  private static String changed(String here, String there) {
    assertTrue(DOCUMENT.contains(here));
    return DOCUMENT.replace(here, there);
  }

  private static StockCountRules rules(String document) {
    return Procedure.read(Json.tree(document)).stockCount();
  }
}
