package redress.copies;

/** A paper of which numbered copies go to departments, each against a receipt. */
public enum Paper {
  /** The form on which a case was handled, when it is closed (S4-20). */
  COMPLAINT_HANDLING_FORM(false),
  /** The note with which goods come back (S4-34). */
  RETURN_NOTE(false),
  /** The certificate that a customer owes less (S4-33). */
  ALLOWANCE_CERTIFICATE(false),
  /** The notice that a department or a person is rewarded or docked (S4-32). */
  REWARD_PENALTY_NOTICE(true);

  private final boolean concerning;

  Paper(boolean concerning) {
    this.concerning = concerning;
  }

  /** Whether it concerns one department, which may get a copy whichever it is. */
  public boolean concerning() {
    return concerning;
  }
}
