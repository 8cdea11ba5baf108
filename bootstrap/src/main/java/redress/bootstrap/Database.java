package redress.bootstrap;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import redress.bootstrap.postgres.EmbeddedPostgres;
import redress.bootstrap.postgres.Endpoint;
import redress.bootstrap.settings.Settings;

/**
 * The database of one run, at the schema of this program.
 *
 * @param own the server that was started for it, if none was named
 */
record Database(Endpoint endpoint, Optional<EmbeddedPostgres> own) implements AutoCloseable {
  /** Any number that nobody else locks: "redress" in ASCII. */
  private static final long FIRST_START = 0x72656472657373L;

  /** Finds or starts the server and migrates the database. */
  static Database open(Settings settings) {
    var database = untouched(settings);
    try {
      Migrations.run(database.endpoint);
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** Finds or starts the server, and leaves the database at the schema that it has. */
  static Database untouched(Settings settings) {
    Optional<EmbeddedPostgres> own =
        settings.databaseUrl().isPresent()
            ? Optional.empty()
            : Optional.of(EmbeddedPostgres.start(settings.data()));
    Endpoint endpoint =
        settings
            .databaseUrl()
            .map(Endpoint::of)
            .or(() -> own.map(EmbeddedPostgres::endpoint))
            .orElseThrow();
    return new Database(endpoint, own);
  }

  /**
   * Finds a database on which a program has worked before, and leaves it at the schema that it has;
   * joins the embedded server of one that is running now.
   *
   * @throws StartRefused if there is none: whoever has named another by mistake gets no empty one
   */
  static Database existing(Settings settings) {
    if (settings.databaseUrl().isEmpty() && !EmbeddedPostgres.isIn(settings.data())) {
      throw new StartRefused(
          "There is no database in %s; --data names the directory of one."
              .formatted(settings.data()));
    }
    var database = running(settings).orElseGet(() -> untouched(settings));
    try {
      Migrations.requireAny(database.endpoint);
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** As {@link #existing}, and migrates it. */
  static Database known(Settings settings) {
    var database = existing(settings);
    try {
      Migrations.run(database.endpoint);
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** As {@link #open}, or joins the embedded server of a program that is running now. */
  static Database join(Settings settings) {
    return running(settings).orElseGet(() -> open(settings));
  }

  private static Optional<Database> running(Settings settings) {
    return settings.databaseUrl().isPresent()
        ? Optional.empty()
        : EmbeddedPostgres.running(settings.data())
            .map(endpoint -> new Database(endpoint, Optional.empty()));
  }

  /** Does the work while no other instance on this database does the same. */
  void alone(Runnable work) {
    try (var connection = DriverManager.getConnection(endpoint.jdbcUrl(), endpoint.credentials());
        var statement = connection.createStatement()) {
      statement.execute("select pg_advisory_lock(" + FIRST_START + ")");
      // the lock ends with the connection
      work.run();
    } catch (SQLException e) {
      throw new StartRefused(
          "The database %s cannot be used: %s".formatted(endpoint, e.getMessage()), e);
    }
  }

  @Override
  public void close() {
    own.ifPresent(EmbeddedPostgres::close);
  }
}
