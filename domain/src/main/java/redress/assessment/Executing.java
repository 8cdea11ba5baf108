package redress.assessment;

import java.util.List;
import java.util.Optional;
import redress.assessment.Course.Execution;
import redress.history.Difference;
import redress.history.Entry;
import redress.rule.Finding;
import redress.rule.Refusal;
import redress.rule.RuleId;

/** Whether finance may carry an assessment out (I-06). */
final class Executing {
  private Executing() {}

  /** Nothing if it may; the refusal if not. */
  static Optional<Refusal> refusal(Assessment of, AssessmentRules rules) {
    return switch (of.state(rules)) {
      case PROPOSED, HEAD_SIGNED ->
          later("NOT_SIGNED", rules.signing(), "not everybody has signed the assessment");
      case GM_SIGNED ->
          Optional.of(
              Refusal.later(
                  "NOT_ALLOCATED",
                  rules.allocation().rule(),
                  "not every share of a department is allocated to persons",
                  unallocated(of, rules)));
      case ALLOCATED -> Optional.empty();
      case FINANCE_EXECUTED ->
          later(
              "ALREADY_EXECUTED",
              rules.execution(),
              "carried out at %s".formatted(of.course().executed().at()));
    };
  }

  /** The refusal if it charges that person, be it a part of a share. */
  static Optional<Refusal> charged(Assessment of, String user, AssessmentRules rules) {
    return of.items().stream().anyMatch(it -> it.own(user).isPresent())
        ? Optional.of(
            Refusal.anotherPerson(
                "NAMED_IN_ASSESSMENT",
                rules.execution(),
                "an item charges %s: somebody else carries it out".formatted(user)))
        : Optional.empty();
  }

  /** That it was carried out, and what is taken from whose pay. */
  static Entry told(Execution execution, AssessmentRules rules) {
    var changes = new Difference().of("/executedAt", null, execution.at());
    for (var plan : execution.plans()) {
      for (var it : plan.instalments()) {
        changes.of(
            "/items/%s/%s/%s".formatted(plan.item(), plan.user(), it.month()), null, it.money());
      }
    }
    return Entry.of("FINANCE_EXECUTED", rules.execution(), null, changes.changes());
  }

  private static List<Finding> unallocated(Assessment of, AssessmentRules rules) {
    return of.bill().unallocated().stream()
        .map(
            item ->
                new Finding(
                    "/items/" + item.id(),
                    "NOT_ALLOCATED",
                    rules.allocation().rule(),
                    "%s has to allocate %s to persons"
                        .formatted(item.department(), of.bill().charged(item))))
        .toList();
  }

  private static Optional<Refusal> later(String code, RuleId rule, String sentence) {
    return Optional.of(Refusal.later(code, rule, sentence));
  }
}
