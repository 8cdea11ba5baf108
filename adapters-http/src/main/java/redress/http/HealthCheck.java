package redress.http;

/**
 * Something that the program needs.
 *
 * @param vital whether it cannot answer requests without it
 * @param probe throws when it is not there; waits a short time at most
 */
public record HealthCheck(String name, boolean vital, Runnable probe) {
  /** Something without which the program cannot answer requests. */
  public HealthCheck(String name, Runnable probe) {
    this(name, true, probe);
  }

  /** Something that the people who run the program are told about; requests are answered still. */
  public static HealthCheck beside(String name, Runnable probe) {
    return new HealthCheck(name, false, probe);
  }
}
