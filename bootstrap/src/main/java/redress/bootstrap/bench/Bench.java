package redress.bootstrap.bench;

import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.time.Duration;
import redress.persistence.PostgresStore;

/** Measures the program as its users meet it, each figure beside what it is to be compared with. */
public final class Bench {
  private Bench() {}

  /** How much is measured. */
  public record Extent(int[] clients, int rounds, Duration time) {}

  /** Registrations at once, beside a transaction for each. */
  public static void registering(
      Served program, PostgresStore store, Vertx vertx, Extent extent, PrintWriter out) {
    new Registering(program, store, vertx)
        .measure(new Report(out), extent.clients(), extent.rounds(), extent.time());
  }
}
