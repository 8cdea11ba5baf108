package redress.application.session;

/** We do not know who asks: never says which of company, user, password or token was wrong. */
public final class Unauthenticated extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Unauthenticated(String sentence) {
    super(sentence, null, false, false);
  }
}
