package redress.routing;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import redress.obligation.ObligationRule;
import redress.rule.RuleId;
import redress.tree.Node;

/**
 * The steps that a case goes through, one after the other, and what is said of it at each (S4-15).
 *
 * @param steps in their order
 * @param rule the rule under which a case goes this way
 */
public record RoutingRules(List<RoutingStep> steps, RuleId rule) {
  public RoutingRules {
    steps = List.copyOf(steps);
  }

  /** The step with that name. */
  public Optional<RoutingStep> step(String code) {
    return steps.stream().filter(it -> it.code().equals(code)).findFirst();
  }

  /** The steps that come before one. */
  public Stream<RoutingStep> before(RoutingStep step) {
    return steps.stream().takeWhile(it -> !it.code().equals(step.code()));
  }

  /** The clocks that each step starts. */
  public Map<String, List<ObligationRule>> clocks() {
    var clocks = new LinkedHashMap<String, List<ObligationRule>>();
    steps.forEach(it -> clocks.put(it.code(), it.budgets()));
    return clocks;
  }

  public static RoutingRules read(Node node) {
    node.only("steps", "budgetRule", "rule");
    var rule = node.at("rule").parsed("a rule id", RuleId::new);
    var budgeting = node.at("budgetRule").parsed("a rule id", RuleId::new);
    var places = node.at("steps").list(it -> it);
    var steps = places.stream().map(it -> RoutingStep.read(it, rule, budgeting)).toList();
    if (places.isEmpty()) {
      node.at("steps").wrong("TOO_FEW", "a slip has at least one step");
    }
    order(places, steps);
    return node.make(() -> new RoutingRules(steps, rule));
  }

  /** A case is closed by who decides, when nobody has anything to say any more (S4-20). */
  private static void closing(Node place, RoutingStep step, boolean last) {
    if (step.task() != StepTask.APPROVAL || !last) {
      place
          .at("closes")
          .wrong("NOT_ALLOWED", "only an APPROVAL that is the last step closes the case");
    }
  }

  /** Nothing is asked for before it can be known. */
  private static void order(List<Node> places, List<RoutingStep> steps) {
    var seen = new HashSet<String>();
    boolean named = false;
    boolean proposed = false;
    for (int i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      if (step == null) {
        continue;
      }
      var place = places.get(i);
      if (!seen.add(step.code())) {
        place.wrong("GIVEN_TWICE", "the slip has a step %s before".formatted(step.code()));
      }
      if (step.turn().responsible() && !named) {
        place.wrong("RESPONSIBLE_UNKNOWN", "no step before it names the responsible department");
      }
      if (step.task() == StepTask.APPROVAL && !proposed) {
        place.wrong("NOTHING_TO_APPROVE", "no step before it is the PROPOSAL of anything");
      }
      if (step.effect() != null && step.effect().closes()) {
        closing(place, step, i == steps.size() - 1);
      }
      named |= step.contents().responsible() && !step.optional();
      proposed |= step.task() == StepTask.PROPOSAL && !step.optional();
    }
  }
}
