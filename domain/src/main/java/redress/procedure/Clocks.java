package redress.procedure;

import redress.obligation.ObligationRules;
import redress.organization.Duties;
import redress.organization.Duty;
import redress.routing.Budgets;
import redress.routing.RoutingRules;
import redress.routing.StepTask;
import redress.tree.Node;

/** The clocks of a document, those that the steps of its routing slip start among them. */
final class Clocks {
  private Clocks() {}

  /** What is missing is told elsewhere. */
  static ObligationRules of(
      Node document, ObligationRules obligations, Sections sections, Duties duties) {
    if (obligations == null || duties == null) {
      return obligations;
    }
    return sections
        .find(RoutingRules.class)
        .map(
            it -> {
              var steps = document.at("routing").at("steps");
              Budgets.check(steps, it, obligations);
              approvable(document, it, duties);
              return obligations.steps(it.clocks());
            })
        .orElse(obligations);
  }

  private static void approvable(Node document, RoutingRules routing, Duties duties) {
    var steps = document.at("routing").at("steps");
    boolean approves = routing.steps().stream().anyMatch(it -> it.task() == StepTask.APPROVAL);
    if (approves && document.maybe("disposition").isEmpty()) {
      steps.wrong("SECTION_MISSING", "nothing is approved without 'disposition'");
    }
    if (approves && duties.holders(Duty.APPROVE).stream().allMatch(it -> it.department() == null)) {
      steps.wrong("NOBODY_DECIDES", "no department has the duty to approve");
    }
  }
}
