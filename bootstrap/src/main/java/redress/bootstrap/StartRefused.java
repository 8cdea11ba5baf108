package redress.bootstrap;

/**
 * The program cannot start or go on; the message is one sentence that says why, for the console.
 */
public final class StartRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StartRefused(String message) {
    super(message, null, false, false);
  }

  public StartRefused(String message, Throwable cause) {
    super(message, cause);
  }
}
