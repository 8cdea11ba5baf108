package redress.bootstrap.kept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.bootstrap.Commands;
import redress.bootstrap.postgres.Endpoint;
import redress.procedure.ShippedProcedures;

/**
 * What is done at the machine works on any database, an ordinary owner's too, and leaves its record
 * in the trail (check S40); and so does what the page for whoever runs it tells to ask.
 */
class RotatedKeysTest {
  private static final String CODE = "equipment-manufacturer";

  @TempDir static Path data;
  private static Databases databases;

  @TempDir Path folder;
  private final StringWriter said = new StringWriter();

  @BeforeAll
  static void start() throws SQLException {
    databases = Databases.start(data.resolve("server"));
  }

  @AfterAll
  static void stop() {
    databases.close();
  }

  @Test
  void a_stolen_key_is_taken_away_on_a_database_of_an_ordinary_owner() throws Exception {
    var database = databases.at("latest");
    var where = new String[] {"--database-url", Databases.url(database)};
    rotate(where, 0);
    rotate(where, 0);
    assertEquals(List.of(List.of("2")), rows(database, "select count(*) from signing_keys"));
    rotate(where, 2, "--end-old");
    assertEquals(List.of(List.of("1")), rows(database, "select count(*) from signing_keys"));
  }

  @Test
  void a_stolen_key_is_taken_away_on_the_server_that_comes_along() throws Exception {
    var own = Files.createDirectories(folder.resolve("own"));
    Files.createSymbolicLink(
        own.resolve("binaries"), data.resolve("server/binaries").toAbsolutePath());
    var where = new String[] {"--data", own.toString()};
    run(where, "company", "found", "--company", "acme", "--name", "Acme", "--procedure", CODE);
    rotate(where, 0);
    rotate(where, 1, "--end-old");
    rotate(where, 1, "--end-old");
  }

  @Test
  void founding_adopting_and_new_keys_leave_a_record_each_S40() throws Exception {
    var database = databases.at("latest");
    var where = new String[] {"--database-url", Databases.url(database)};
    run(where, "company", "found", "--company", "acme", "--name", "Acme", "--procedure", CODE);
    var text = ShippedProcedures.text(CODE);
    var next = Files.writeString(folder.resolve("next.json"), text + "\n");
    run(where, "procedure", "adopt", "--company", "acme", "--approved-by", "gm", next.toString());
    rotate(where, 0);
    assertEquals(
        List.of(
            List.of("acme", "ROLE_CHANGE"),
            List.of("acme", "APPROVAL"),
            List.of("acme", "ROLE_CHANGE"),
            List.of("operator", "ROLE_CHANGE")),
        rows(database, "select company, deed from audit_records order by company, at"));
    assertEquals(
        List.of(List.of("~machine:" + System.getProperty("user.name"))),
        rows(database, "select distinct username from audit_records"));
  }

  /** Row security binds the owner: what the page tells to ask must show something all the same. */
  @Test
  void what_the_page_tells_to_ask_the_database_shows_what_is_there() throws Exception {
    var page = Files.readString(Path.of("..", "docs", "operations.md"));
    var told = Pattern.compile("`(set redress\\.company = [^`]*)`").matcher(page);
    assertTrue(told.find(), "the page tells how to look at jobs");
    var database = databases.at("latest");
    var where = new String[] {"--database-url", Databases.url(database)};
    run(where, "company", "found", "--company", "acme", "--name", "Acme", "--procedure", CODE);
    try (var superuser = databases.superuser(database);
        var statement = superuser.createStatement()) {
      statement.execute("update jobs set failures = 3");
    }
    try (var owner = DriverManager.getConnection(database.jdbcUrl(), database.credentials());
        var statement = owner.createStatement()) {
      var parts = told.group(1).replace("COMPANY", "acme").split(";");
      assertEquals(2, parts.length);
      statement.execute(parts[0]);
      try (var rows = statement.executeQuery(parts[1])) {
        assertTrue(rows.next());
      }
    }
  }

  private void rotate(String[] where, int ended, String... more) {
    var words = new ArrayList<>(List.of("rotate-keys"));
    words.addAll(List.of(more));
    run(where, words.toArray(String[]::new));
    if (more.length > 0) {
      assertTrue(said.toString().contains(ended + " old keys of sessions hold no more"), said());
    }
  }

  private void run(String[] where, String... words) {
    said.getBuffer().setLength(0);
    var all = new ArrayList<>(List.of(words));
    all.addAll(List.of(where));
    assertEquals(
        0, Commands.run(new PrintWriter(said, true), all.toArray(String[]::new)), this::said);
  }

  private String said() {
    return said.toString();
  }

  private static List<List<String>> rows(Endpoint database, String sql) throws SQLException {
    try (var superuser = databases.superuser(database)) {
      return KeptDatabase.rows(superuser, sql);
    }
  }
}
