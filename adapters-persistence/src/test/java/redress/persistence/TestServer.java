package redress.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/**
 * One real PostgreSQL server for all tests of this JVM; each test class has a database of its own.
 *
 * <p>It is one that is started for them, or the one that the system property {@code
 * redress.test.database} names, on this machine: {@code postgresql://USER:PASSWORD@localhost:PORT},
 * a superuser of a new cluster.
 */
final class TestServer {
  private static final Optional<URI> GIVEN =
      Optional.ofNullable(System.getProperty("redress.test.database")).map(URI::create);

  static final String USER = GIVEN.map(url -> url.getUserInfo().split(":")[0]).orElse("postgres");
  static final String PASSWORD =
      GIVEN.map(url -> url.getUserInfo().split(":")[1]).orElse("postgres");

  private static final String TEMPLATE = "redress_template";
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final int PORT = GIVEN.map(URI::getPort).orElseGet(() -> start().getPort());

  static {
    createEmpty(TEMPLATE);
    migrate(TEMPLATE);
  }

  private TestServer() {}

  static int port() {
    return PORT;
  }

  /** A new database at this program's schema. */
  static String newDatabase() {
    var name = "redress_" + COUNT.incrementAndGet();
    execute("postgres", "create database %s template %s".formatted(name, TEMPLATE));
    return name;
  }

  /** A new database in which nothing is. */
  static String emptyDatabase() {
    var name = "redress_" + COUNT.incrementAndGet();
    createEmpty(name);
    return name;
  }

  /** Brings a database to this program's schema, and says by how many steps. */
  static int migrate(String database) {
    return migrate(database, USER, PASSWORD);
  }

  static int migrate(String database, String user, String password) {
    return migrate(database, user, password, "latest");
  }

  /** Brings a database to the schema of that version. */
  static int migrate(String database, String user, String password, String version) {
    return Flyway.configure()
        .dataSource(url(database), user, password)
        .locations(PostgresStore.MIGRATIONS)
        .failOnMissingLocations(true)
        .target(version)
        .load()
        .migrate()
        .migrationsExecuted;
  }

  /** A connection of the superuser, for what happens behind the program's back. */
  static Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database), USER, PASSWORD);
  }

  static void execute(String database, String sql) {
    try (var connection = connect(database);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  /** The first column of the first row. */
  static String query(String database, String sql) {
    try (var connection = connect(database);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : null;
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }

  private static String url(String database) {
    return "jdbc:postgresql://localhost:%d/%s".formatted(PORT, database);
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder()
          .setLocaleConfig("locale-provider", "libc")
          .setLocaleConfig("locale", "C.UTF-8")
          .setLocaleConfig("encoding", "UTF8")
          .setServerConfig("max_connections", "100")
          // no test pulls the plug of the machine
          .setServerConfig("fsync", "off")
          .start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void createEmpty(String name) {
    execute(
        "postgres",
        "create database %s template template0 encoding 'UTF8' locale_provider libc locale 'C.UTF-8'"
            .formatted(name));
  }
}
