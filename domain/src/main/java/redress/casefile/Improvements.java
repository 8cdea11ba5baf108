package redress.casefile;

import java.util.ArrayList;
import java.util.List;
import redress.closing.ClosingRules;
import redress.improvement.Improvement;
import redress.improvement.ImprovementRules;
import redress.improvement.Step;
import redress.rule.Finding;
import redress.rule.RuleId;

/** What of its improvements keeps a case from its end. */
final class Improvements {
  private Improvements() {}

  /** What is missing, by these conditions. */
  static List<Finding> missing(Situation at, ClosingRules closing) {
    var found = at.procedure().sections().find(ImprovementRules.class);
    var missing = new ArrayList<Finding>();
    if (found.isEmpty()) {
      return missing;
    }
    var rules = found.get();
    var all = at.beside().parts(Improvement.class);
    if (all.isEmpty()) {
      closing
          .finding(
              "/parts/improvements",
              ClosingRules.IMPROVEMENT_MISSING,
              "nothing is done so that it does not happen again")
          .ifPresent(missing::add);
    }
    for (var one : all) {
      var pointer = "/parts/" + one.id().value();
      if (asks(closing, ClosingRules.IMPROVEMENT_OPEN)) {
        unfinished(at, one, rules, pointer, missing);
      }
      if (asks(closing, ClosingRules.READ_ACROSS_OPEN) && rules.readAcross() != null) {
        var open = one.unanswered(rules.readAcross());
        if (!open.isEmpty()) {
          missing.add(
              new Finding(
                  pointer,
                  ClosingRules.READ_ACROSS_OPEN,
                  rules.readAcross().rule(),
                  "whether it could happen there is not answered by %s"
                      .formatted(String.join(", ", open))));
        }
      }
      if (one.reviewOn() != null) {
        closing
            .finding(
                pointer,
                ClosingRules.REVIEW_OPEN,
                "the improvement is looked at again on " + one.reviewOn())
            .ifPresent(missing::add);
      }
    }
    return missing;
  }

  private static boolean asks(ClosingRules closing, String code) {
    return closing.conditions().containsKey(code);
  }

  private static void unfinished(
      Situation at,
      Improvement one,
      ImprovementRules rules,
      String pointer,
      List<Finding> missing) {
    var cause = one.cause().category();
    var lacking = one.lacking(rules);
    if (!lacking.isEmpty()) {
      open(
          pointer,
          rules.category(cause).rule(),
          "against %s there is no %s yet".formatted(cause, String.join(" and no ", lacking)),
          missing);
    }
    var reached = one.reached(Ends.toldAt(at.beside()).isPresent());
    var steps = rules.steps().asked().stream().filter(it -> !reached.contains(it)).toList();
    if (!steps.isEmpty()) {
      open(
          pointer,
          rules.steps().rule(),
          "the improvement has not come to %s"
              .formatted(String.join(", ", steps.stream().map(Step::name).toList())),
          missing);
    }
  }

  private static void open(String pointer, RuleId rule, String sentence, List<Finding> missing) {
    missing.add(new Finding(pointer, ClosingRules.IMPROVEMENT_OPEN, rule, sentence));
  }
}
