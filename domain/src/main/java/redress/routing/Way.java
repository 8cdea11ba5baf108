package redress.routing;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where a slip goes on: to the first step that is wanted and not answered, or answered when
 * something on which it rests was said anew.
 */
record Way(RoutingSlip slip, RoutingRules rules) {
  /** Nothing if every step is answered. */
  Optional<RoutingStep> next() {
    var asked = asked();
    return rules.steps().stream()
        .filter(it -> !it.optional() || asked.contains(it.code()))
        .filter(it -> !stands(it))
        .findFirst();
  }

  /** The optional steps that somebody has asked for. */
  private Set<String> asked() {
    return slip.hops().stream()
        .filter(it -> it.opinion() != null)
        .flatMap(it -> it.opinion().asks().stream())
        .collect(Collectors.toSet());
  }

  /**
   * Whether what was done at a step still stands: what was decided, told to the customer or made
   * one opinion is done again when something on which it rests was said anew.
   */
  private boolean stands(RoutingStep step) {
    return slip.answered(step.code())
        && (!step.task().restsOnOthers()
            || rules.before(step).noneMatch(it -> last(it.code()) > last(step.code())));
  }

  private int last(String step) {
    for (int i = slip.hops().size() - 1; i >= 0; i--) {
      if (slip.hops().get(i).step().equals(step)) {
        return i;
      }
    }
    return -1;
  }
}
