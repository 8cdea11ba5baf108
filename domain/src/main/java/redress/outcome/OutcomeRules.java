package redress.outcome;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import redress.complaint.Kind;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * What a procedure says a case must have come to.
 *
 * @param byKind what cases of a kind come to; a kind that is absent comes to nothing in particular
 */
public record OutcomeRules(Map<Kind, OutcomeKind> byKind, RuleId rule) {
  public OutcomeRules {
    byKind = Map.copyOf(byKind);
  }

  /** What a case of that kind comes to. */
  public Optional<OutcomeKind> of(Kind kind) {
    return Optional.ofNullable(byKind.get(kind));
  }

  public static OutcomeRules read(Node node) {
    node.only("byKind", "rule");
    var byKind = new EnumMap<Kind, OutcomeKind>(Kind.class);
    var kinds = node.at("byKind");
    kinds.only(java.util.Arrays.stream(Kind.values()).map(Enum::name).toArray(String[]::new));
    for (var kind : Kind.values()) {
      kinds
          .maybe(kind.name())
          .map(it -> it.code(OutcomeKind.class))
          .ifPresent(it -> byKind.put(kind, it));
    }
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new OutcomeRules(byKind, rule));
  }
}
