package redress.application.session;

/**
 * So many passwords are being looked at that this one was not: it may be tried again in a moment,
 * and counts as no attempt.
 */
public final class PasswordsBusy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PasswordsBusy() {
    super("too many passwords are being looked at", null, false, false);
  }
}
