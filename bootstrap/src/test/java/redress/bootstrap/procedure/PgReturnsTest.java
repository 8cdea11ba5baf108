package redress.bootstrap.procedure;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import redress.application.ExampleCompany;
import redress.application.SequentialIdentities;
import redress.bootstrap.postgres.EmbeddedPostgres;
import redress.http.ServedCompany;
import redress.http.procedure.ReturnStory;
import redress.persistence.PostgresStore;
import redress.testing.MovableClock;

/** Goods come back over HTTP, on PostgreSQL. */
class PgReturnsTest extends ReturnStory {
  @TempDir Path data;

  private final Vertx vertx = Vertx.vertx();
  private EmbeddedPostgres server;
  private PostgresStore store;

  @Override
  protected ServedCompany served(String document) {
    server = EmbeddedPostgres.start(data);
    var endpoint = server.endpoint();
    Flyway.configure()
        .dataSource(endpoint.jdbcUrl(), endpoint.user(), endpoint.password())
        .locations(PostgresStore.MIGRATIONS)
        .load()
        .migrate();
    var clock = new MovableClock(ExampleCompany.MONDAY);
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
    return new ServedCompany(ExampleCompany.on(store.ports(), clock, document));
  }

  @AfterEach
  void close() {
    store.close();
    server.close();
    vertx.close().await();
  }
}
