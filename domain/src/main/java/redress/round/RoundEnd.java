package redress.round;

import redress.disposition.Disposition;

/**
 * How a round of a case ends, and what of it ends with it.
 *
 * <p>The copies of the form always do: another form is signed, or none. What the customer was told,
 * what the case came to and who was called stays with the number of the round and counts for no
 * other. Whether another round begins, and what of what was decided falls, is said here.
 */
public enum RoundEnd {
  /**
   * The customer is not satisfied (S1-21, S3-05): what was given stays given, and more is decided.
   */
  DISSATISFIED(true, Falls.NOTHING),
  /** An objection to what was decided is upheld: it is decided on once more (S4-25). */
  OBJECTION_UPHELD(true, Falls.WHAT_IS_SIGNED),
  /** An objection to there being no ground for the complaint is upheld (S4-27). */
  FINDING_REVOKED(true, Falls.NOTHING),
  /** Another case is written in the place of this one: nothing more is carried out (S4-21). */
  SUPERSEDED(false, Falls.WHAT_IS_NOT_CARRIED_OUT);

  private enum Falls {
    NOTHING,
    WHAT_IS_SIGNED,
    WHAT_IS_NOT_CARRIED_OUT
  }

  private final boolean again;
  private final Falls falls;

  RoundEnd(boolean again, Falls falls) {
    this.again = again;
    this.falls = falls;
  }

  /** Whether the case is handled once more. */
  public boolean again() {
    return again;
  }

  /** Whether what a disposition says does not hold any more when a round ends so. */
  public boolean fells(Disposition it) {
    return switch (falls) {
      case NOTHING -> false;
      case WHAT_IS_SIGNED -> it.inForce();
      case WHAT_IS_NOT_CARRIED_OUT ->
          it.course().completed() == null && (it.given().isEmpty() ? it.stands() : it.inForce());
    };
  }
}
