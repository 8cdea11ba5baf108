package redress.bootstrap.kept;

import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import org.flywaydb.core.Flyway;
import redress.application.SequentialIdentities;
import redress.bootstrap.postgres.EmbeddedPostgres;
import redress.bootstrap.story.KeptStory;
import redress.persistence.PostgresStore;
import redress.testing.MovableClock;

/**
 * Writes a database of this program's schema, filled by {@link KeptStory}, to be kept for all later
 * programs: {@code schema-14.gz} in a folder. The Maven profile {@code keep} runs it.
 */
public final class KeepDatabase {
  private KeepDatabase() {}

  /**
   * Runs it.
   *
   * @param arguments the folder to write to
   */
  public static void main(String[] arguments) throws Exception {
    var data = Files.createTempDirectory("redress-kept");
    var vertx = Vertx.vertx();
    try (var server = EmbeddedPostgres.start(data)) {
      var endpoint = server.endpoint();
      var version =
          Flyway.configure()
              .dataSource(endpoint.jdbcUrl(), endpoint.user(), endpoint.password())
              .locations(PostgresStore.MIGRATIONS)
              .load()
              .migrate()
              .targetSchemaVersion;
      var clock = new MovableClock(KeptStory.FOUNDED);
      try (var store =
          new PostgresStore(
              vertx,
              new PostgresStore.Database(
                  endpoint.host(),
                  endpoint.port(),
                  endpoint.database(),
                  endpoint.user(),
                  endpoint.password()),
              new SequentialIdentities(),
              clock)) {
        KeptStory.tell(store.ports(), clock);
      }
      try (var superuser =
          DriverManager.getConnection(endpoint.jdbcUrl(), endpoint.credentials())) {
        var file = Path.of(arguments[0]).resolve("schema-%s.gz".formatted(version));
        KeptDatabase.write(superuser, file);
        for (var table : KeptDatabase.rows(superuser, counts(superuser))) {
          System.out.println(table.get(0) + " " + table.get(1));
        }
        System.out.println(file + " " + Files.size(file));
      }
    } finally {
      vertx.close().await();
    }
  }

  private static String counts(java.sql.Connection superuser) throws java.sql.SQLException {
    return String.join(
        " union all ",
        KeptDatabase.rows(
                superuser, "select tablename from pg_tables where schemaname = 'public' order by 1")
            .stream()
            .map(it -> "select '%1$s', count(*)::text from %1$s".formatted(it.getFirst()))
            .toList());
  }
}
