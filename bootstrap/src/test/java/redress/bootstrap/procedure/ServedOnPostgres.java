package redress.bootstrap.procedure;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import redress.application.ExampleCompany;
import redress.application.SequentialIdentities;
import redress.application.session.SessionLimits;
import redress.bootstrap.postgres.EmbeddedPostgres;
import redress.bootstrap.postgres.Endpoint;
import redress.http.ServedCompany;
import redress.http.fence.Neighbours;
import redress.persistence.PostgresStore;
import redress.testing.MovableClock;

/** A PostgreSQL of a test's own, for a story that is told over HTTP in memory, too. */
public final class ServedOnPostgres implements AutoCloseable {
  private final Vertx vertx = Vertx.vertx();
  private final MovableClock clock = new MovableClock(ExampleCompany.MONDAY);
  private final EmbeddedPostgres server;
  private final Endpoint endpoint;
  private final Duration patience;
  private final PostgresStore store;
  private final List<PostgresStore> others = new ArrayList<>();

  /**
   * @param data where the database is kept meanwhile
   */
  public ServedOnPostgres(Path data) {
    server = EmbeddedPostgres.start(data);
    endpoint = server.endpoint();
    patience = PostgresStore.Database.PATIENCE;
    migrate(endpoint);
    store = open(vertx);
  }

  /** On a database that is there already, migrated, and whose server is somebody else's to stop. */
  public ServedOnPostgres(Endpoint endpoint) {
    this(endpoint, PostgresStore.Database.PATIENCE);
  }

  /** The same, where nobody waits for longer than that. */
  ServedOnPostgres(Endpoint endpoint, Duration patience) {
    this.server = null;
    this.endpoint = endpoint;
    this.patience = patience;
    this.store = open(vertx);
  }

  /** Makes the tables. */
  public static void migrate(Endpoint endpoint) {
    Flyway.configure()
        .dataSource(endpoint.jdbcUrl(), endpoint.user(), endpoint.password())
        .locations(PostgresStore.MIGRATIONS)
        .load()
        .migrate();
  }

  private PostgresStore open(Vertx on) {
    return new PostgresStore(
        on,
        new PostgresStore.Database(
            endpoint.host(),
            endpoint.port(),
            endpoint.database(),
            endpoint.user(),
            endpoint.password(),
            PostgresStore.Database.CONNECTIONS,
            patience),
        new SequentialIdentities(),
        clock);
  }

  /** A company that works by that document. */
  public ServedCompany company(String document) {
    return new ServedCompany(ExampleCompany.on(store.ports(), clock, document));
  }

  /** The same with sessions that last so long. */
  public ServedCompany company(String document, SessionLimits limits) {
    return new ServedCompany(ExampleCompany.on(store.ports(), clock, document), limits);
  }

  /** The same company on connections of its own, with nothing remembered. */
  public ServedCompany anew(ServedCompany company, SessionLimits limits) {
    var another = another();
    others.add(another);
    return new ServedCompany(company.company().on(another.ports()), limits);
  }

  /** Connections of their own to the same database, with nothing remembered; to be closed. */
  PostgresStore another() {
    return open(vertx);
  }

  public PostgresStore store() {
    return store;
  }

  /** Where somebody with the keys of the database looks into it. */
  public Connection connection() throws SQLException {
    return DriverManager.getConnection(endpoint.jdbcUrl(), endpoint.user(), endpoint.password());
  }

  /** Companies that share this database. */
  Neighbours neighbours(String procedure) {
    return new Neighbours(procedure, store.ports(), clock);
  }

  @Override
  public void close() {
    others.forEach(PostgresStore::close);
    store.close();
    if (server != null) {
      server.close();
    }
    vertx.close().await();
  }
}
