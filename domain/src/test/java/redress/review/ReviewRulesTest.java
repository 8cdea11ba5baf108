package redress.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.improvement.ImprovementRules.Verifying;
import redress.organization.Department;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.testing.Json;
import redress.tree.Malformed;
import redress.tree.Node;

/** What is looked at again and again, as a document says it. */
class ReviewRulesTest {
  private static final String TOPIC =
      """
      {"%s": {
        "every": %s,
        "participants": ["SALES", "QUALITY"],
        "figures": "COMPANY",
        "limit": {"open": true},
        "countermeasures": true,
        "verification": {"another": true, "rule": "S1-26"},
        "cause": "CUSTOMER_MISUSE",
        "facts": {},
        "rule": "S1-25"
      }}\
      """;

  @Test
  void a_topic_is_read_whole_with_the_rhythm_that_the_document_gives_it_S1_25() {
    assertEquals(new Every.Months(3), topic("{\"months\": 3}").every());
    assertEquals(
        new Every.NotSet("G-4 names none"), topic("{\"notSet\": \"G-4 names none\"}").every());
    var open = topic("{\"open\": true}");
    assertEquals(new Every.Occasion(), open.every());
    assertEquals(List.of(new Department("SALES"), new Department("QUALITY")), open.participants());
    assertEquals(Topic.Figures.COMPANY, open.figures());
    assertEquals(new Verifying(true, new RuleId("S1-26")), open.verification());
    assertEquals("CUSTOMER_MISUSE", open.cause());
    assertEquals(Map.of(), open.facts());
    assertEquals(new RuleId("S1-25"), open.rule());
    var plain = TOPIC.replaceAll("\"(verification|cause)\".*\n", "");
    var bare = read(plain.formatted("SURVEY", "{\"open\": true}")).topic("SURVEY");
    assertNull(bare.verification());
    assertNull(bare.cause());
  }

  @Test
  void a_topic_has_one_rhythm_and_a_code_G_4() {
    assertEquals(List.of("/topics/SURVEY/every MISSING"), faults("SURVEY", "{}"));
    assertEquals(
        List.of("/topics/SURVEY/every GIVEN_TWICE"),
        faults("SURVEY", "{\"months\": 3, \"open\": true}"));
    assertEquals(List.of("/topics/survey NOT_A_CODE"), faults("survey", "{\"open\": true}"));
    var rules = read(TOPIC.formatted("SURVEY", "{\"open\": true}"));
    assertEquals(new RuleId("G-4"), rules.rule());
    var refusal = assertThrows(Refusal.class, () -> rules.topic("TRAINING"));
    assertEquals("TOPIC_NOT_IN_PROCEDURE", refusal.code());
    assertEquals("TRAINING is not reviewed; there are [SURVEY]", refusal.getMessage());
  }

  private static Topic topic(String every) {
    return read(TOPIC.formatted("SURVEY", every)).topic("SURVEY");
  }

  private static List<String> faults(String code, String every) {
    return assertThrows(Malformed.class, () -> read(TOPIC.formatted(code, every)))
        .findings()
        .stream()
        .map(it -> it.pointer() + " " + it.code())
        .toList();
  }

  private static ReviewRules read(String topics) {
    var section = "{\"topics\": %s, \"rule\": \"G-4\"}".formatted(topics);
    return Node.read(Json.tree(section), ReviewRules::read);
  }
}
