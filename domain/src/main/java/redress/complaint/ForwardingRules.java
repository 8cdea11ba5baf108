package redress.complaint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redress.organization.Department;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * Who gets a verified complaint. Whoever else is told beside them may be anybody.
 *
 * @param recipients all of whom get it
 * @param byKind the kinds of messages that go to others
 */
public record ForwardingRules(List<Department> recipients, Map<Kind, Choice> byKind, RuleId rule) {
  public ForwardingRules {
    recipients = List.copyOf(recipients);
    byKind = Map.copyOf(byKind);
  }

  /** The departments of which at least one gets it. */
  public record Choice(List<Department> oneOf, RuleId rule) {
    public Choice {
      oneOf = List.copyOf(oneOf);
      if (oneOf.isEmpty()) {
        throw new IllegalArgumentException("a message goes to somebody");
      }
    }

    static Choice read(Node node) {
      var oneOf =
          node.only("oneOf", "rule").at("oneOf").list(it -> it.parsed("a code", Department::new));
      var rule = node.at("rule").parsed("a rule id", RuleId::new);
      return node.make(() -> new Choice(oneOf, rule));
    }
  }

  /** The refusal that somebody who gets a message of that kind is not told. */
  Optional<Refusal> missing(Kind kind, List<Department> told) {
    var choice = kind == null ? null : byKind.get(kind);
    if (choice != null) {
      return choice.oneOf().stream().anyMatch(told::contains)
          ? Optional.empty()
          : Optional.of(
              Refusal.content(
                  "RECIPIENT_MISSING",
                  choice.rule(),
                  "a %s goes to one of %s".formatted(kind, choice.oneOf())));
    }
    var absent = new ArrayList<>(recipients);
    absent.removeAll(told);
    return absent.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Refusal.content(
                "RECIPIENT_MISSING", rule, "the complaint also goes to %s".formatted(absent)));
  }

  static ForwardingRules read(Node node) {
    node.only("recipients", "byKind", "rule");
    var recipients = node.at("recipients").list(it -> it.parsed("a code", Department::new));
    var byKind = new EnumMap<Kind, Choice>(Kind.class);
    node.maybe("byKind")
        .ifPresent(
            choices -> {
              choices.only(Arrays.stream(Kind.values()).map(Kind::name).toArray(String[]::new));
              for (var kind : Kind.values()) {
                choices.maybe(kind.name()).ifPresent(it -> byKind.put(kind, Choice.read(it)));
              }
            });
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    return node.make(() -> new ForwardingRules(recipients, byKind, rule));
  }
}
