package redress.outcome;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import redress.complaint.Kind;
import redress.organization.Department;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * What a procedure says a case must have come to.
 *
 * @param byKind what cases of a kind come to; a kind that is absent comes to nothing in particular
 * @param reporting to whom it is reported, or {@code null} if to nobody
 */
public record OutcomeRules(Map<Kind, OutcomeKind> byKind, Reporting reporting, RuleId rule) {
  public OutcomeRules {
    byKind = Map.copyOf(byKind);
  }

  /**
   * Who within the company hears of it (S3-11).
   *
   * @param recipients the departments, each of which will do
   */
  public record Reporting(Set<Department> recipients, RuleId rule) {
    public Reporting {
      recipients = Set.copyOf(recipients);
    }

    static Reporting read(Node node) {
      var recipients =
          node.only("recipients", "rule")
              .at("recipients")
              .list(it -> it.parsed("a code", Department::new));
      var rule = node.at("rule").parsed("a rule id", RuleId::new);
      return node.make(() -> new Reporting(Set.copyOf(recipients), rule));
    }
  }

  /**
   * What a case of that kind comes to.
   *
   * @param kind {@code null} while nobody has said what kind of case it is
   */
  public Optional<OutcomeKind> of(Kind kind) {
    return kind == null ? Optional.empty() : Optional.ofNullable(byKind.get(kind));
  }

  public static OutcomeRules read(Node node) {
    node.only("byKind", "reporting", "rule");
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
    var reporting = node.maybe("reporting").map(Reporting::read).orElse(null);
    return node.make(() -> new OutcomeRules(byKind, reporting, rule));
  }
}
