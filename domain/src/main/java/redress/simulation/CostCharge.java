package redress.simulation;

import java.util.Optional;
import redress.money.Money;
import redress.penalty.CostShare;
import redress.procedure.Procedure;
import redress.simulation.PastCase.PastCost;

/** What a procedure charges to people of a cost, taken for itself. */
final class CostCharge {
  private CostCharge() {}

  /** Adds what the two charge of what a case cost. */
  static void compare(PastCase it, Procedure was, Procedure would, Sum sum) {
    for (var cost : it.costs()) {
      if (together(was) || together(would)) {
        sum.chargedTogether(cost.department());
      } else {
        sum.charged(
            cost.department(), of(was, cost, sum.nothing()), of(would, cost, sum.nothing()));
      }
    }
  }

  /** Whether the procedure puts costs of a week on its scale together. */
  private static boolean together(Procedure procedure) {
    return procedure
        .penalty()
        .costShare()
        .filter(it -> it.scope() == CostShare.Scope.DEPT_WEEK)
        .isPresent();
  }

  /** What it charges; nothing where it charges nobody, or in another currency. */
  private static Money of(Procedure procedure, PastCost cost, Money nothing) {
    Optional<CostShare> scale =
        procedure
            .penalty()
            .costShare()
            .filter(it -> it.currency().equals(cost.freight().currency()));
    return scale
        .map(it -> it.of(it.basis().of(cost.freight(), cost.loss())).value().charged())
        .orElse(nothing);
  }
}
