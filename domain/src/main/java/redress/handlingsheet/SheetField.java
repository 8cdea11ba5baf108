package redress.handlingsheet;

/** What the handling sheet of a case tells (S1-16). */
public enum SheetField {
  CUSTOMER_NAME,
  CUSTOMER_CONTACT,
  CONTENT,
  RECEIVED_AT,
  DEMANDS,
  TAKEN_IN_BY,
  /** What was approved for the customer. */
  PLAN,
  /** When that was carried out. */
  HANDLED_AT,
  CALLED_BACK_AT,
  CALLBACK_CONTENT,
  SATISFACTION
}
