package redress.application;

/**
 * The store cannot answer now, or did not say whether it committed: the caller tries again with the
 * same idempotency key and so finds out.
 */
public class Unavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Unavailable(String doing, Throwable cause) {
    super(doing, cause);
  }
}
