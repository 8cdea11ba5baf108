package redress.bootstrap;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import redress.bootstrap.postgres.EmbeddedPostgres;
import redress.bootstrap.settings.Settings;

/** The running program with its demo company, and commands beside it. */
final class ImportRun implements BeforeAllCallback, AfterAllCallback {
  static final String COMPANY = "equipment-manufacturer";

  private final StringWriter said = new StringWriter();
  private Path data;
  private Redress redress;

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    data = Files.createTempDirectory("redress-test-");
    var settings =
        Settings.of(
            Map.of("port", "0", "management-port", "0", "data", data.toString(), "demo", "true"),
            Map.of());
    redress =
        Redress.start(
            settings, InstantSource.system(), new PrintStream(OutputStream.nullOutputStream()));
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    redress.close();
    try (var files = Files.walk(data)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Where another process finds the database. */
  String databaseUrl() {
    var endpoint = EmbeddedPostgres.running(data).orElseThrow();
    return "postgresql://%s:%s@%s:%d/%s"
        .formatted(
            endpoint.user(),
            endpoint.password(),
            endpoint.host(),
            endpoint.port(),
            endpoint.database());
  }

  /** Runs a command and returns its exit status. */
  int run(String... arguments) {
    said.getBuffer().setLength(0);
    var all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(List.of("--data", data.toString()));
    var writer = new PrintWriter(said, true);
    return Main.run(writer, writer, all.toArray(String[]::new));
  }

  /** What the last command has written. */
  String said() {
    return said.toString();
  }

  /** The rows of a query of the owner, their columns joined; none for a statement. */
  List<String> query(String sql) throws SQLException {
    var endpoint = EmbeddedPostgres.running(data).orElseThrow();
    var rows = new ArrayList<String>();
    try (var connection = DriverManager.getConnection(endpoint.jdbcUrl(), endpoint.credentials());
        var statement = connection.createStatement()) {
      statement.execute("set time zone 'UTC'");
      if (statement.execute(sql)) {
        var result = statement.getResultSet();
        while (result.next()) {
          var columns = new ArrayList<String>();
          for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            columns.add(result.getString(i));
          }
          rows.add(String.join("|", columns));
        }
      }
    }
    return rows;
  }
}
