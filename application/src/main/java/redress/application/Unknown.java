package redress.application;

/** Nothing of that identity exists in the caller's company. */
public final class Unknown extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param what the kind of record, such as {@code complaint}
   */
  public Unknown(String what) {
    super("no such " + what, null, false, false);
  }
}
