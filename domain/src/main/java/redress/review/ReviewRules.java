package redress.review;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * What a procedure says about looking back.
 *
 * @param topics what is looked at, by the procedure's own codes
 * @param rule the rule under which nothing else is
 */
public record ReviewRules(SortedMap<String, Topic> topics, RuleId rule) {
  private static final String CODE = "[A-Z][A-Z0-9_]{0,63}";

  public ReviewRules {
    topics = Collections.unmodifiableSortedMap(new TreeMap<>(topics));
  }

  /**
   * What it says about one of them.
   *
   * @throws Refusal {@code TOPIC_NOT_IN_PROCEDURE}
   */
  public Topic topic(String code) {
    var found = topics.get(code);
    if (found == null) {
      throw Refusal.content(
          "TOPIC_NOT_IN_PROCEDURE",
          rule,
          "%s is not reviewed; there are %s".formatted(code, topics.keySet()));
    }
    return found;
  }

  public static ReviewRules read(Node node) {
    node.only("topics", "rule");
    var topics = new TreeMap<String, Topic>();
    node.at("topics")
        .map(it -> it)
        .forEach(
            (code, topic) -> {
              if (!code.matches(CODE)) {
                topic.wrong("NOT_A_CODE", "'%s' is no code, such as SURVEY".formatted(code));
              }
              topics.put(code, Topic.read(topic));
            });
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new ReviewRules(topics, rule));
  }
}
