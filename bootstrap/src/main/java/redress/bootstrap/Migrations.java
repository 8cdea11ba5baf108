package redress.bootstrap;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.bootstrap.postgres.Endpoint;
import redress.persistence.PostgresStore;

/**
 * Brings a database to the schema of this program: forward only, safe when several instances start
 * at once, and refused where the server cannot do what the program needs.
 */
final class Migrations {
  private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
  private static final int OLDEST_SERVER = 15;
  private static final String NEWEST = "latest";

  private Migrations() {}

  /** To the newest schema that this program knows. */
  static void run(Endpoint database) {
    run(database, NEWEST);
  }

  /** The versions of schemas that this program knows, the oldest first. */
  static List<String> known(Endpoint database) {
    return Arrays.stream(flyway(database, NEWEST).info().all())
        .filter(it -> it.getScript() != null && it.getVersion() != null)
        .map(it -> it.getVersion().getVersion())
        .toList();
  }

  /** That some program has been at work there: nothing is made. */
  static void requireAny(Endpoint database) {
    try {
      if (flyway(database, NEWEST).info().current() == null) {
        throw new StartRefused("There is nothing of Redress in the database " + database + ".");
      }
    } catch (FlywayException e) {
      throw new StartRefused(
          "The database %s cannot be used: %s".formatted(database, reason(e)), e);
    }
  }

  /**
   * To an earlier schema, for rows that a program of that schema has stored.
   *
   * @param version such as {@code 35}
   */
  static void run(Endpoint database, String version) {
    try (Connection connection =
        DriverManager.getConnection(database.jdbcUrl(), database.credentials())) {
      checkServer(connection);
      var applied = migrate(database, version);
      LOG.info(
          "The database is at schema {} ({} steps applied now)", applied.version, applied.steps);
      checkSearch(connection);
    } catch (SQLException e) {
      throw new StartRefused(
          "The database %s cannot be used: %s".formatted(database, reason(e)), e);
    } catch (FlywayException e) {
      throw new StartRefused(
          "The database %s cannot be migrated: %s".formatted(database, reason(e)), e);
    }
  }

  /** What the server said, without the layers around it. */
  private static String reason(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
  }

  private record Applied(String version, int steps) {}

  private static Flyway flyway(Endpoint database, String version) {
    return Flyway.configure()
        .dataSource(database.jdbcUrl(), database.user(), database.password())
        .locations(PostgresStore.MIGRATIONS)
        .failOnMissingLocations(true)
        .cleanDisabled(true)
        .target(version)
        .load();
  }

  private static Applied migrate(Endpoint database, String to) {
    var result = flyway(database, to).migrate();
    String version =
        result.targetSchemaVersion == null
            ? result.initialSchemaVersion
            : result.targetSchemaVersion;
    return new Applied(version, result.migrationsExecuted);
  }

  private static void checkServer(Connection connection) throws SQLException {
    var server = connection.getMetaData();
    if (server.getDatabaseMajorVersion() < OLDEST_SERVER) {
      throw new StartRefused(
          "The database server is PostgreSQL %s; Redress needs %d or newer."
              .formatted(server.getDatabaseProductVersion(), OLDEST_SERVER));
    }
  }

  /** Without trigrams of Chinese text no search would find anything, silently. */
  private static void checkSearch(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      try (var rows = statement.executeQuery("select cardinality(show_trgm('客户投诉'))")) {
        rows.next();
        if (rows.getInt(1) == 0) {
          throw new StartRefused(
              "The database cannot search Chinese text: create it with ENCODING 'UTF8'"
                  + " LOCALE_PROVIDER libc LOCALE 'C.UTF-8' TEMPLATE template0.");
        }
      }
    }
  }
}
