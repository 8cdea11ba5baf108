package redress.bootstrap.bench;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import redress.bootstrap.postgres.Endpoint;
import redress.organization.CompanyId;
import redress.persistence.Listing;

/**
 * Statements of the program, sent to the database by itself, and planned as the program has them
 * planned: no transaction, no HTTP.
 */
final class Statements implements AutoCloseable {
  private final List<PgConnection> connections = new ArrayList<>();

  /** As the program's role, which sees the rows of one company. */
  Statements(Vertx vertx, Endpoint endpoint, CompanyId company, int number) {
    var options =
        options(endpoint, company)
            .addProperty("plan_cache_mode", "force_generic_plan")
            .setCachePreparedStatements(true)
            .setPreparedStatementCacheSqlLimit(8192);
    for (int i = 0; i < number; i++) {
      connections.add(PgConnection.connect(vertx, options).await());
    }
  }

  static PgConnectOptions options(Endpoint endpoint, CompanyId company) {
    return new PgConnectOptions()
        .setHost(endpoint.host())
        .setPort(endpoint.port())
        .setDatabase(endpoint.database())
        .setUser(endpoint.user())
        .setPassword(endpoint.password())
        .addProperty("role", "redress_app")
        .addProperty("redress.company", company.code());
  }

  /** Each connection sends them, one after the other, again as soon as they are answered. */
  Pace run(Duration time, List<Listing> listings) {
    var free = new ConcurrentLinkedQueue<>(connections);
    return Threads.run(
        connections.size(),
        time,
        unused -> {
          var connection = free.remove();
          for (var listing : listings) {
            connection
                .preparedQuery(listing.statement())
                .execute(Tuple.wrap(listing.parameters()))
                .await();
          }
          free.add(connection);
        });
  }

  @Override
  public void close() {
    connections.forEach(connection -> connection.close().await());
  }
}
