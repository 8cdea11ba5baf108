package redress.procedure;

import java.util.stream.Stream;
import redress.obligation.ObligationRules;
import redress.organization.Duty;
import redress.routing.Budgets;
import redress.routing.RoutingRules;
import redress.routing.StepTask;
import redress.tree.Node;

/** The clocks of a document, those that the steps of its routing slip start among them. */
final class Clocks {
  private Clocks() {}

  /** What is missing is told elsewhere. */
  static ObligationRules of(Node document, ObligationRules obligations, Sections sections) {
    Budgets.check(document);
    approvable(document);
    return obligations == null
        ? null
        : sections
            .find(RoutingRules.class)
            .map(it -> obligations.steps(it.clocks()))
            .orElse(obligations);
  }

  /** Works on the plain document, so that it finds its faults beside all others. */
  private static void approvable(Node document) {
    var steps = document.maybe("routing").flatMap(it -> it.maybe("steps"));
    if (steps.isEmpty() || steps.get().items().noneMatch(Clocks::approves)) {
      return;
    }
    if (document.maybe("disposition").isEmpty()) {
      steps.get().wrong("SECTION_MISSING", "nothing is approved without 'disposition'");
    }
    boolean decides =
        document
            .maybe("duties")
            .flatMap(it -> it.maybe(Duty.APPROVE.name()))
            .flatMap(it -> it.maybe("by"))
            .map(Node::items)
            .orElseGet(Stream::empty)
            .anyMatch(it -> it.has("department"));
    if (!decides) {
      steps.get().wrong("NOBODY_DECIDES", "no department has the duty to approve");
    }
  }

  private static boolean approves(Node step) {
    return step.maybe("task").filter(it -> StepTask.APPROVAL.name().equals(it.plain())).isPresent();
  }
}
