package redress.returns;

/**
 * What the goods that came back mean for the books: how much of them is posted.
 *
 * @param postedQuantity how many pieces the voucher posts; 0 while nothing is posted
 */
public record Reconciliation(Outcome outcome, int postedQuantity) {
  /** Whether a voucher follows. */
  public enum Outcome {
    /** What really came back is posted. */
    POST_ACTUAL,
    /** More came back than is accepted, or nobody has approved how much may: it waits. */
    HOLD,
    /** Nothing came back. */
    NO_VOUCHER
  }
}
