package redress.bootstrap.bench;

import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.time.Duration;
import redress.bootstrap.postgres.Endpoint;
import redress.organization.CompanyId;
import redress.persistence.PostgresStore;

/**
 * Measures the program as its users meet it, each figure beside what it is to be compared with.
 *
 * @param store the same database as the program's, for what is compared
 */
public record Bench(Served program, PostgresStore store, Endpoint endpoint, Vertx vertx) {
  /**
   * How much is measured.
   *
   * @param clients how many work at once, one table line for each
   * @param crowds how many register at once beyond what is let in, compared with the first of them
   * @param sizes the numbers of cases with which lists are read, ascending
   * @param closed with how many closed cases a draft of the procedure is tried; 0 for none
   * @param rounds of which the median is told
   * @param time of one round
   */
  public record Extent(
      int[] clients, int[] crowds, long[] sizes, long closed, int rounds, Duration time) {}

  /** Measures everything and prints it as the tables of a Markdown document. */
  public void run(Extent extent, PrintWriter out, PrintWriter errors) {
    var report = new Report(out, errors);
    var before = numbers();
    var registering = new Registering(program, store, vertx);
    if (extent.clients().length > 0) {
      registering.measure(report, extent.clients(), extent.rounds(), extent.time());
    }
    if (extent.crowds().length > 0) {
      new Crowding(program, registering)
          .measure(report, extent.crowds(), extent.rounds(), extent.time());
    }
    numbers().follow(before, registering.acknowledged(), report);
    if (extent.clients().length > 0) {
      new Ceiling(program, vertx, endpoint).measure(report, extent.rounds(), extent.time());
    }
    if (extent.sizes().length > 0) {
      var looking = new Looking(program, store, vertx, endpoint, registering.example());
      looking.measure(report, extent.sizes(), extent.rounds(), extent.time());
    }
    if (extent.closed() > 0) {
      new Trying(program, endpoint, registering.example())
          .measure(report, extent.closed(), extent.rounds());
    }
    report.heading("The process");
    report.columns("ready after", "heap bound", "resident memory now");
    report.row(
        program.startedIn().toMillis() + " ms",
        program.heap(),
        Usage.of(program.pid()).resident() / 1_048_576 + " MiB");
  }

  private Numbers numbers() {
    return Numbers.given(vertx, endpoint, new CompanyId(Served.COMPANY));
  }
}
