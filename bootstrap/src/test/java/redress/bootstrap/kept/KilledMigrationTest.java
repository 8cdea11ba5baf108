package redress.bootstrap.kept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.bootstrap.postgres.Endpoint;

/**
 * A migration that dies midway leaves the schema and the rows as they were before the step in which
 * it died, and the next run completes it (check R24). It is held where it is to die by a lock on a
 * table that the step changes.
 */
@Timeout(120)
class KilledMigrationTest {
  private static final String WAITING =
      """
      select pid::text from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and backend_type = 'client backend'
        and usename = 'owner'
      """;

  @TempDir static Path data;
  private static Databases databases;

  @BeforeAll
  static void start() throws SQLException {
    databases = Databases.start(data);
  }

  @AfterAll
  static void stop() {
    databases.close();
  }

  @ParameterizedTest(name = "the connection, where {0} is changed: it stays at {1}")
  @CsvSource({"accounts, 6", "obligations, 7", "complaints, 7", "calendars, 11"})
  void a_connection_that_dies_midway_leaves_the_step_before_R24(String table, String stays)
      throws Exception {
    var database = databases.kept("6");
    try (var superuser = databases.superuser(database)) {
      superuser.setAutoCommit(false);
      lock(superuser, table);
      var migration = CompletableFuture.runAsync(() -> Databases.migrate(database, "latest"));
      var pid = waiting(database);
      end(database, pid);
      assertThrows(ExecutionException.class, migration::get);
      superuser.rollback();
    }
    stayedAndCompletes(database, stays);
  }

  @ParameterizedTest(name = "the process, where {0} is changed: it stays at {1}")
  @CsvSource({"accounts, 6", "complaints, 7"})
  void a_process_that_is_killed_midway_leaves_the_step_before_R24(String table, String stays)
      throws Exception {
    var database = databases.kept("6");
    try (var superuser = databases.superuser(database)) {
      superuser.setAutoCommit(false);
      lock(superuser, table);
      var program = program(database);
      waiting(database);
      program.destroyForcibly().waitFor();
      superuser.rollback();
    }
    nobodyElseIsThere(database);
    stayedAndCompletes(database, stays);
  }

  private static void lock(Connection superuser, String table) throws SQLException {
    try (var statement = superuser.createStatement()) {
      statement.execute("lock table %s in access exclusive mode".formatted(table));
    }
  }

  private static Process program(Endpoint database) throws Exception {
    var command =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "redress.bootstrap.Main",
            "serve",
            "--port",
            "0",
            "--management-port",
            "0");
    command.environment().put("REDRESS_DATABASE_URL", Databases.url(database));
    command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    return command.start();
  }

  /** The connection of the migration, as soon as it waits for the lock. */
  private static String waiting(Endpoint database) throws SQLException {
    try (var superuser = databases.superuser(database)) {
      while (true) {
        var waiting = KeptDatabase.rows(superuser, WAITING);
        if (!waiting.isEmpty()) {
          return waiting.getFirst().getFirst();
        }
        Thread.onSpinWait();
      }
    }
  }

  private static void end(Endpoint database, String pid) throws SQLException {
    try (var superuser = databases.superuser(database)) {
      KeptDatabase.rows(superuser, "select pg_terminate_backend(%s)".formatted(pid));
    }
  }

  /** PostgreSQL notices that a client is gone when it next speaks to it. */
  private static void nobodyElseIsThere(Endpoint database) throws SQLException {
    try (var superuser = databases.superuser(database)) {
      var others =
          "select 1 from pg_stat_activity where datname = current_database() and usename = 'owner'";
      while (!KeptDatabase.rows(superuser, others).isEmpty()) {
        Thread.onSpinWait();
      }
    }
  }

  private static void stayedAndCompletes(Endpoint database, String version) throws Exception {
    assertEquals(schema(databases.at(version)), schema(database));
    var before = databases.kept("6");
    Databases.migrate(before, version);
    assertEquals(rows(before), rows(database));
    Databases.migrate(database, "latest");
    assertEquals(schema(databases.at("latest")), schema(database));
    Databases.migrate(before, "latest");
    assertEquals(rows(before), rows(database));
  }

  private static List<String> schema(Endpoint database) throws SQLException {
    try (var superuser = databases.superuser(database)) {
      return Schema.of(superuser);
    }
  }

  /** A hash of all rows of each table. */
  private static List<String> rows(Endpoint database) throws SQLException {
    try (var superuser = databases.superuser(database)) {
      return KeptDatabase.rows(
              superuser,
              "select tablename from pg_tables where schemaname = 'public'"
                  + " and tablename <> 'flyway_schema_history' order by 1")
          .stream()
          .map(table -> hashed(superuser, table.getFirst()))
          .toList();
    }
  }

  private static String hashed(Connection superuser, String table) {
    try {
      return table
          + KeptDatabase.rows(
              superuser,
              "select count(*), md5(string_agg(t::text, ';' order by t::text collate \"C\")) from %s t"
                  .formatted(table));
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
