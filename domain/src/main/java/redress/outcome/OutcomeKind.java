package redress.outcome;

/** What a case must have come to (F-5). */
public enum OutcomeKind {
  /** What was asked is answered. */
  ANSWER,
  /** What was suggested is considered, and adopted or not for a reason. */
  CONSIDERATION,
  /** Something is done, and something is done that it does not happen again. */
  MEASURE,
  /** What came of the work, in a record (S3-11). */
  RESULT
}
