package redress.bootstrap.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import redress.bootstrap.postgres.EmbeddedPostgres;
import redress.bootstrap.procedure.ServedOnPostgres;

/** One PostgreSQL for all tests of a class, and a fresh database of it for each. */
public final class OnePostgres implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
  private Path data;
  private EmbeddedPostgres server;
  private ServedOnPostgres served;
  private int count;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    data = Files.createTempDirectory("redress-postgres-");
    server = EmbeddedPostgres.start(data);
    ServedOnPostgres.migrate(server.endpoint());
  }

  /** A company's place on a database of its own. */
  public ServedOnPostgres fresh() {
    var made = server.endpoint().withDatabase("fresh_" + ++count);
    var outside = server.endpoint().withDatabase("template1");
    try (var connection =
            DriverManager.getConnection(outside.jdbcUrl(), outside.user(), outside.password());
        var statement = connection.createStatement()) {
      statement.execute(
          "create database %s template \"%s\""
              .formatted(made.database(), server.endpoint().database()));
    } catch (SQLException cause) {
      throw new IllegalStateException(cause);
    }
    served = new ServedOnPostgres(made);
    return served;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (served != null) {
      served.close();
      served = null;
    }
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    server.close();
    try (var files = Files.walk(data)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
