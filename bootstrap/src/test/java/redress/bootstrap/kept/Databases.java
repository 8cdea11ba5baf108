package redress.bootstrap.kept;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import redress.bootstrap.postgres.EmbeddedPostgres;
import redress.bootstrap.postgres.Endpoint;
import redress.persistence.PostgresStore;

/** A server on which every database belongs to an ordinary owner, who is no superuser. */
final class Databases implements AutoCloseable {
  private static final String OWNER = "owner";
  private static final String PASSWORD = "owner-password";

  private final EmbeddedPostgres server;
  private int count;

  private Databases(EmbeddedPostgres server) {
    this.server = server;
  }

  static Databases start(Path data) throws SQLException {
    var databases = new Databases(EmbeddedPostgres.start(data));
    try (var postgres = databases.superuser(databases.server.endpoint());
        var statement = postgres.createStatement()) {
      statement.execute("create role %s login createrole password '%s'".formatted(OWNER, PASSWORD));
    }
    return databases;
  }

  /** A new database at the schema of that version, {@code latest} for the newest. */
  Endpoint at(String version) throws SQLException {
    var name = "kept_" + ++count;
    try (var postgres = superuser(server.endpoint());
        var statement = postgres.createStatement()) {
      statement.execute(
          "create database %s owner %s template template0 encoding 'UTF8' locale_provider libc"
                  .formatted(name, OWNER)
              + " locale 'C.UTF-8'");
    }
    var database =
        new Endpoint(server.endpoint().host(), server.endpoint().port(), name, OWNER, PASSWORD);
    if (!version.equals("0")) {
      migrate(database, version);
    }
    return database;
  }

  /** The rows that were kept of a program of that schema, in a database of that schema. */
  Endpoint kept(String version) throws Exception {
    var database = at(version);
    try (var superuser = superuser(database)) {
      KeptDatabase.restore(superuser, "schema-%s.gz".formatted(version));
    }
    return database;
  }

  /** As the program migrates, up to that version. */
  static int migrate(Endpoint database, String version) {
    return Flyway.configure()
        .dataSource(database.jdbcUrl(), database.user(), database.password())
        .locations(PostgresStore.MIGRATIONS)
        .target(version)
        .load()
        .migrate()
        .migrationsExecuted;
  }

  /** A connection for what happens behind the program's back. */
  Connection superuser(Endpoint database) throws SQLException {
    var all = server.endpoint().withDatabase(database.database());
    return DriverManager.getConnection(all.jdbcUrl(), all.credentials());
  }

  /** The version of a database's schema, or null if it has none. */
  String schemaOf(Endpoint database) throws SQLException {
    try (var superuser = superuser(database)) {
      var table = "select to_regclass('flyway_schema_history')::text";
      if (KeptDatabase.rows(superuser, table).getFirst().getFirst() == null) {
        return null;
      }
      var newest = "select version from flyway_schema_history order by installed_rank desc limit 1";
      return KeptDatabase.rows(superuser, newest).getFirst().getFirst();
    }
  }

  static String url(Endpoint database) {
    return "postgresql://%s:%s@127.0.0.1:%d/%s"
        .formatted(database.user(), database.password(), database.port(), database.database());
  }

  @Override
  public void close() {
    server.close();
  }
}
