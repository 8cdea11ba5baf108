package redress.complaint;

import java.util.function.Predicate;

/** A piece of information that a procedure may require before it believes a complaint. */
public enum KeyField {
  CUSTOMER_NAME("/customer/name", intake -> intake.customer().name() != null),
  CUSTOMER_CONTACT("/customer/contact", intake -> intake.customer().contact() != null),
  MODEL("/product/model", intake -> intake.product().model() != null),
  SERIAL_NUMBER("/product/serialNumber", intake -> intake.product().serialNumber() != null),
  SHIPPED_ON("/product/shippedOn", intake -> intake.product().shippedOn() != null),
  DEFECT_DESCRIPTION("/defect/description", intake -> intake.defect().description() != null),
  DEFECT_QUANTITY("/defect/quantity", intake -> intake.defect().quantity() != null),
  PHOTO("/photos", intake -> !intake.photos().isEmpty()),
  OCCURRED_ON("/source/occurredOn", intake -> intake.source().occurredOn() != null),
  MARKET("/source/market", intake -> intake.source().market() != null),
  ORDER_NUMBER("/product/orderNumber", intake -> intake.product().orderNumber() != null),
  PART_NUMBER("/product/partNumber", intake -> intake.product().partNumber() != null),
  DELIVERED_QUANTITY(
      "/product/deliveredQuantity", intake -> intake.product().deliveredQuantity() != null),
  /** A defective piece was sent along. */
  SAMPLE("/product/sample", intake -> Boolean.TRUE.equals(intake.product().sample()));

  private final String pointer;
  private final Predicate<Intake> known;

  KeyField(String pointer, Predicate<Intake> known) {
    this.pointer = pointer;
    this.known = known;
  }

  /** Where it stands in an intake, as a JSON pointer. */
  public String pointer() {
    return pointer;
  }

  public boolean knownIn(Intake intake) {
    return known.test(intake);
  }
}
