package redress.disposition;

import redress.complaint.Intake;
import redress.complaint.References;

/**
 * What a settlement is about, as far as two that are given for the same are known by it; what is
 * not known is {@code null}.
 *
 * @param order the customer's order or lot
 */
public record Occasion(String customer, String order, String part) {
  public static Occasion of(Intake intake) {
    var product = intake.product();
    return new Occasion(intake.customer().name(), product.orderNumber(), product.partNumber());
  }

  /**
   * Whether both are of one customer and about one order; where one of them names no order, about
   * one part.
   */
  public boolean same(Occasion other) {
    return References.same(customer, other.customer)
        && (order == null || other.order == null
            ? References.same(part, other.part)
            : References.same(order, other.order));
  }
}
