package redress.application.seal;

/** What is stored is in no form that the program has ever written: somebody else has. */
public final class Illegible extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  public Illegible(String message, Throwable cause) {
    super(message, cause);
  }
}
