package redress.bootstrap.procedure;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import redress.application.ExampleCompany;
import redress.application.SequentialIdentities;
import redress.bootstrap.postgres.EmbeddedPostgres;
import redress.http.ServedCompany;
import redress.http.fence.Neighbours;
import redress.persistence.PostgresStore;
import redress.testing.MovableClock;

/** A PostgreSQL of a test's own, for a story that is told over HTTP in memory, too. */
final class ServedOnPostgres implements AutoCloseable {
  private final Vertx vertx = Vertx.vertx();
  private final MovableClock clock = new MovableClock(ExampleCompany.MONDAY);
  private final EmbeddedPostgres server;
  private final PostgresStore store;

  /**
   * @param data where the database is kept meanwhile
   */
  ServedOnPostgres(Path data) {
    server = EmbeddedPostgres.start(data);
    var endpoint = server.endpoint();
    Flyway.configure()
        .dataSource(endpoint.jdbcUrl(), endpoint.user(), endpoint.password())
        .locations(PostgresStore.MIGRATIONS)
        .load()
        .migrate();
    store =
        new PostgresStore(
            vertx,
            new PostgresStore.Database(
                endpoint.host(),
                endpoint.port(),
                endpoint.database(),
                endpoint.user(),
                endpoint.password()),
            new SequentialIdentities(),
            clock);
  }

  /** A company that works by that document. */
  ServedCompany company(String document) {
    return new ServedCompany(ExampleCompany.on(store.ports(), clock, document));
  }

  /** Companies that share this database. */
  Neighbours neighbours(String procedure) {
    return new Neighbours(procedure, store.ports(), clock);
  }

  @Override
  public void close() {
    store.close();
    server.close();
    vertx.close().await();
  }
}
