package redress.application.job;

import java.time.Duration;
import java.time.Instant;
import redress.organization.CompanyId;

/**
 * Something that the program does by itself when its time has come, without anybody asking.
 *
 * <p>Its life: it is planned for an instant; from then on one worker takes it, and it is gone with
 * the commit of what it did. If that fails, nothing of it is kept but the error, and it is tried
 * again later, less and less often. A worker that dies in the middle leaves it as it was.
 *
 * @param dueAt when it was to be done
 * @param nextAt when it is tried next: at first when it is due, later after each failure
 * @param failures how often it has failed
 * @param error why it failed last, or {@code null}
 */
public record Job(Id id, Instant dueAt, Instant nextAt, int failures, String error) {
  private static final int SLOWEST = 6;
  private static final int LONGEST = 1_000;

  /**
   * A job is planned once.
   *
   * @param kind what is done
   * @param key what tells it from the company's other jobs of that kind
   */
  public record Id(CompanyId company, String kind, String key) {}

  public static Job planned(Id id, Instant dueAt) {
    return new Job(id, dueAt, dueAt, 0, null);
  }

  /** To be tried again: after a minute, then after two, four and so on, at last each 64. */
  public Job failed(Instant now, Throwable cause) {
    var pause = Duration.ofMinutes(1L << Math.min(failures, SLOWEST));
    var why = cause.toString();
    return new Job(
        id,
        dueAt,
        now.plus(pause),
        failures + 1,
        why.length() > LONGEST ? why.substring(0, LONGEST) : why);
  }
}
