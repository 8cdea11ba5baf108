package redress.complaint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import redress.organization.Position;
import redress.rule.Finding;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * The demands that the company knows, and which of its messages name some (I-09, A-6).
 *
 * @param allowed what a customer may ask for
 * @param least how many a message names at least
 * @param leastFor the kinds of message that name so many; all of them if empty
 * @param reporter the position of whoever reports them, or {@code null} if anybody may
 * @param leastRule the rule under which they are named
 * @param rule the rule that says what may be asked for
 */
public record DemandRules(
    Set<Demand> allowed,
    int least,
    Set<Kind> leastFor,
    Position reporter,
    RuleId leastRule,
    RuleId rule) {
  public DemandRules {
    allowed = Set.copyOf(allowed);
    leastFor = Set.copyOf(leastFor);
  }

  /** What is still missing of the demands before the complaint can be believed. */
  List<Finding> missing(Intake intake) {
    var findings = new ArrayList<Finding>();
    fewer(intake).ifPresent(findings::add);
    if (reporter != null && intake.demands().reportedBy() == null) {
      findings.add(
          new Finding(
              "/demands/reportedBy",
              "MISSING",
              rule,
              "who reported the demands is required: a %s".formatted(reporter)));
    }
    return findings;
  }

  private Optional<Finding> fewer(Intake intake) {
    var kind = intake.source().kind();
    boolean asked = leastFor.isEmpty() || kind != null && leastFor.contains(kind);
    return asked && intake.demands().asked().size() < least
        ? Optional.of(
            new Finding(
                "/demands/asked",
                "MISSING",
                leastRule,
                "at least %d demand of the customer is required".formatted(least)))
        : Optional.empty();
  }

  static DemandRules read(Node node) {
    node.only("allowed", "least", "leastFor", "leastRule", "reporter", "rule");
    var allowed = node.at("allowed").list(it -> it.code(Demand.class));
    int least = node.at("least").integer(0, 15);
    var kinds =
        node.maybe("leastFor").map(it -> it.list(one -> one.code(Kind.class))).orElse(List.of());
    var reporter = node.maybe("reporter").map(it -> it.parsed("a code", Position::new));
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    var asking = node.maybe("leastRule").map(it -> it.parsed("a rule id", RuleId::new));
    return node.make(
        () ->
            new DemandRules(
                Set.copyOf(allowed),
                least,
                Set.copyOf(kinds),
                reporter.orElse(null),
                asking.orElse(rule),
                rule));
  }
}
