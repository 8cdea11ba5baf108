package redress.application.returns;

import java.time.LocalDate;
import redress.application.complaint.CaseWork;
import redress.returns.Deliveries;
import redress.returns.Delivery;
import redress.rule.Refusal;
import redress.rule.RuleId;

/** The deliveries that cases refer to, held while they are worked on. */
public record Held(Deliveries deliveries) {
  /**
   * What a return or an allowance says that it refers to.
   *
   * @param orderNumber the customer's order
   * @param shippedOn the day on which it was delivered
   */
  public record Reference(String orderNumber, String partNumber, LocalDate shippedOn) {}

  /** The key of what is referred to. */
  static Delivery.Key key(CaseWork work, Reference to) {
    return new Delivery.Key(work.by().company(), to.orderNumber(), to.partNumber(), to.shippedOn());
  }

  /**
   * The delivery, if it is this customer's. What nobody has referred to before is known from the
   * intake of the case.
   *
   * @throws Refusal {@code DELIVERY_UNKNOWN} or {@code OTHER_CUSTOMERS_DELIVERY}
   */
  Delivery of(CaseWork work, Delivery.Key key, RuleId rule) {
    var customer = work.complaint().intake().customer().name();
    var delivery =
        told(work, key)
            ? deliveries.holdOrKeep(
                Delivery.of(key, customer, work.complaint().intake().product().deliveredQuantity()))
            : deliveries
                .hold(key)
                .orElseThrow(
                    () ->
                        Refusal.content(
                            "DELIVERY_UNKNOWN",
                            rule,
                            "%s is not what this case is about, and nothing else is known of it"
                                .formatted(key)));
    return delivery.of(customer, rule);
  }

  /** Whether it is what the intake tells of. */
  private static boolean told(CaseWork work, Delivery.Key key) {
    var intake = work.complaint().intake();
    var product = intake.product();
    return intake.customer().name() != null
        && product.orderNumber() != null
        && product.partNumber() != null
        && product.shippedOn() != null
        && product.deliveredQuantity() != null
        && key.equals(
            new Delivery.Key(
                key.company(), product.orderNumber(), product.partNumber(), product.shippedOn()));
  }
}
