package redress.complaint;

/** Whether a complaint is one, whoever is at fault (S1-11). */
public enum Validity {
  VALID,
  /** It is one, and somebody else is at fault. */
  VALID_NOT_OURS,
  INVALID
}
