package redress.history;

import java.util.List;
import redress.rule.RuleId;

/**
 * What happened, before it has its place in the chain.
 *
 * @param type what happened, in upper snake case and the past tense, such as {@code FORWARDED}
 * @param version of the type: a type gains fields only by a new version
 * @param changes what it changed, in a fixed order
 * @param reason the reason that a person gave, or {@code null}
 * @param rule the rule under which it happened, or {@code null}
 */
public record Entry(String type, int version, List<Change> changes, String reason, RuleId rule) {
  public Entry {
    changes = List.copyOf(changes);
  }

  public static Entry of(String type, RuleId rule, Change... changes) {
    return new Entry(type, 1, List.of(changes), null, rule);
  }

  public static Entry of(String type, RuleId rule, String reason, List<Change> changes) {
    return new Entry(type, 1, changes, reason, rule);
  }
}
