package redress.bootstrap.bench;

import io.vertx.core.Vertx;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import redress.bootstrap.postgres.Endpoint;
import redress.organization.CompanyId;
import redress.persistence.Listing;

/**
 * What this machine gives at most: the least that an answer, a statement and a durable change can
 * be, with as many clients as the other figures have. What is asked of the program beyond that
 * cannot be had here.
 */
final class Ceiling {
  private static final int CLIENTS = 8;
  private static final String TABLE = "bench_committed";

  private final Vertx vertx;
  private final Endpoint endpoint;
  private final Clients clients;
  private final CompanyId company = new CompanyId(Served.COMPANY);

  Ceiling(Served program, Vertx vertx, Endpoint endpoint) {
    this.vertx = vertx;
    this.endpoint = endpoint;
    this.clients = new Clients(vertx, program.port(), "none");
  }

  void measure(Report report, int rounds, Duration time) {
    prepare();
    report.heading("What the machine gives at most, %d clients".formatted(CLIENTS));
    report.columns("what", "a second", "p50 ms", "p99 ms");
    row(
        report,
        rounds,
        "an answer that needs no database (/health/live)",
        () -> clients.run(CLIENTS, time, 0, i -> Clients.Call.get("/health/live")));
    row(report, rounds, "select 1", () -> sent(time, "select 1"));
    row(
        report,
        rounds,
        "one row of one number, committed with fsync",
        () -> sent(time, "insert into " + TABLE + " values (1)"));
  }

  private Pace sent(Duration time, String statement) {
    try (var connections = new Statements(vertx, endpoint, company, CLIENTS)) {
      return connections.run(time, List.of(new Listing(statement, List.of())));
    }
  }

  /** The first round warms up and does not count. */
  private static void row(Report report, int rounds, String what, Supplier<Pace> round) {
    var paces = new ArrayList<Pace>();
    for (int i = 0; i <= rounds; i++) {
      paces.add(round.get());
    }
    var counted = paces.subList(1, paces.size());
    report.row(
        what,
        Report.median(counted.stream().map(Pace::perSecond).toList()),
        Report.median(counted.stream().map(Pace::p50).toList()),
        Report.median(counted.stream().map(Pace::p99).toList()));
  }

  private void prepare() {
    try (var connection = DriverManager.getConnection(endpoint.jdbcUrl(), endpoint.credentials());
        var statement = connection.createStatement()) {
      statement.execute("create table if not exists " + TABLE + " (number int)");
      statement.execute("grant insert on " + TABLE + " to redress_app");
    } catch (SQLException e) {
      throw new IllegalStateException("making a table to commit into", e);
    }
  }
}
