package redress.application.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import redress.organization.CompanyId;
import redress.simulation.Findings;

/**
 * A version of a procedure is run over the closed cases of a past period, to see what would have
 * been otherwise; nothing of the cases is changed.
 *
 * <p>Its life: somebody asks for it; the program works through the cases by itself, some thousand
 * at a time, and keeps how far it is; then it is finished. If the program stops in the middle, it
 * goes on from there.
 *
 * @param progress how far it is
 * @param findings what was found in the cases that it has looked at
 */
public record Simulation(Id id, Task task, Progress progress, Findings findings) {
  /** One of a company. */
  public record Id(CompanyId company, UUID value) {}

  /**
   * What is asked.
   *
   * @param procedure the code of the company's procedure
   * @param version the number of the version that is tried, draft or approved
   * @param from the first day of the period: cases that were closed on it count
   * @param to its last day
   * @param by the user name of whoever asks
   */
  public record Task(
      String procedure, int version, LocalDate from, LocalDate to, Instant askedAt, String by) {}

  /**
   * How far it is.
   *
   * @param total how many cases there are to look at
   * @param last the case that was looked at last, or {@code null}
   * @param finishedAt {@code null} while there are more
   */
  public record Progress(long total, Place last, Instant finishedAt) {}

  /** The place of a case among those of the period. */
  public record Place(Instant closedAt, UUID complaint) {}

  /** Somebody has asked for it. */
  static Simulation asked(Id id, Task task, long total) {
    return new Simulation(id, task, new Progress(total, null, null), Findings.NONE);
  }

  /** More cases were looked at. */
  Simulation further(Place last, Findings found) {
    return new Simulation(id, task, new Progress(progress.total(), last, null), found);
  }

  /** There are no more cases. */
  Simulation finished(Instant at) {
    var done = new Progress(progress.total(), progress.last(), at);
    return new Simulation(id, task, done, findings);
  }
}
