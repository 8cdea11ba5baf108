package redress.audit;

/** What the trail of a company tells of. */
public enum Deed {
  /** Somebody came in. */
  LOGIN,
  /** Somebody tried to come in and was not let in. */
  LOGIN_FAILED,
  /** Somebody asked for what is not theirs to do. */
  DENIAL,
  /** Somebody approved, signed, decided or refused. */
  APPROVAL,
  /** Somebody took a list out of the program. */
  EXPORT,
  /**
   * Somebody got, lent or lost what they may do, the keys were changed by which that is known, or a
   * company was founded or renamed.
   */
  ROLE_CHANGE,
  /** Somebody read a file of a case. */
  ATTACHMENT_READ
}
