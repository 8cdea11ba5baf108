package redress.http.limit;

/** How many pieces of work that take much memory are done at once: many processors, small heap. */
public final class AtOnce {
  private static final int SHARE = 4;

  private AtOnce() {}

  /**
   * As many as are wanted, but no more than together fit into a quarter of the heap; one at least.
   *
   * @param bytesEach of the heap that one piece of work takes for its time
   */
  public static int of(int wanted, long bytesEach) {
    return of(wanted, bytesEach, Runtime.getRuntime().maxMemory());
  }

  static int of(int wanted, long bytesEach, long heap) {
    return (int) Math.max(1, Math.min(wanted, heap / SHARE / bytesEach));
  }
}
