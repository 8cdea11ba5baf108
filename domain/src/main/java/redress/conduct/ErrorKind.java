package redress.conduct;

/** What somebody did wrong while handling an order. */
public enum ErrorKind {
  /** Something was done wrongly. */
  OPERATION_ERROR,
  /** Something was not followed up. */
  TRACKING_GAP
}
