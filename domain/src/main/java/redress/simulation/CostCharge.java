package redress.simulation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import redress.money.Money;
import redress.penalty.CostShare;
import redress.procedure.Procedure;
import redress.simulation.PastCase.PastCost;

/**
 * What a procedure charges to people of a cost. Where it puts the costs of a department in a week
 * on its scale together, each bears of what that charges the part that it has of the week's costs:
 * the parts come to the whole, to the cent, and none needs more to be known than its place among
 * the others.
 */
final class CostCharge {
  private CostCharge() {}

  /** Adds what the two charge of what a case cost. */
  static void compare(PastCase it, Procedure was, Procedure would, Sum sum) {
    boolean together = together(was) || together(would);
    for (var cost : it.costs()) {
      sum.charged(
          cost.department(),
          of(was, cost, sum.nothing()),
          of(would, cost, sum.nothing()),
          together);
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
    return procedure
        .penalty()
        .costShare()
        .filter(it -> it.currency().equals(cost.freight().currency()))
        .map(
            it ->
                it.scope() == CostShare.Scope.DEPT_WEEK
                    ? ofWeek(it, cost)
                    : it.of(it.basis().of(cost.freight(), cost.loss())).value().charged())
        .orElse(nothing);
  }

  private static Money ofWeek(CostShare scale, PastCost cost) {
    var week = cost.week();
    var whole = scale.basis().of(week.freight(), week.loss());
    var before = scale.basis().of(week.freightBefore(), week.lossBefore());
    var with = before.plus(scale.basis().of(cost.freight(), cost.loss()));
    var charged = scale.of(whole).value().charged();
    return part(charged, with, whole).minus(part(charged, before, whole));
  }

  /** Of what is charged for the whole, what falls on the first so much of it. */
  private static Money part(Money charged, Money first, Money whole) {
    var share =
        whole.isZero()
            ? BigDecimal.ZERO
            : first.amount().divide(whole.amount(), MathContext.DECIMAL128);
    return charged.times(share, RoundingMode.HALF_UP);
  }
}
