package redress.application;

/** The caller has seen an older version of the record than the one it would change. */
public final class Stale extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long current;

  public Stale(long current) {
    super("the record is at version " + current, null, false, false);
    this.current = current;
  }

  /** The version that is stored now. */
  public long current() {
    return current;
  }
}
