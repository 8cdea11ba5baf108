package redress.complaint;

/** Where the customer is. */
public enum Market {
  DOMESTIC,
  OVERSEAS
}
