package redress.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.ContextInitializer;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import redress.application.ExampleCompany;
import redress.bootstrap.postgres.EmbeddedPostgres;
import redress.bootstrap.postgres.Endpoint;
import redress.bootstrap.procedure.ServedOnPostgres;
import redress.bootstrap.settings.Settings.LogFormat;
import redress.http.Desk;
import redress.http.ServedCompany;
import redress.procedure.ShippedProcedures;
import redress.testing.Wire;

/**
 * Whatever people send, be it good, bad or at a bad moment, none of it is found in the log (check
 * S39): marked values are sent in every place, and everything that was written is searched for
 * them.
 */
@Timeout(300)
class LoggedContentTest {
  private static final String MARK = "marked7f3";

  private static final Map<String, Object> DRAFT =
      Map.of(
          "source",
          Map.of(
              "receivedAt", "2026-11-23T09:00:00+08:00",
              "channel", "PHONE",
              "kind", "COMPLAINT",
              "market", "DOMESTIC"),
          "customer",
          Map.of("name", MARK + " Ltd", "contact", MARK + " +86 571 8888"),
          "defect",
          Map.of("description", "it says " + MARK),
          "demands",
          Map.of("asked", List.of("REPLENISH"), "reportedBy", "account-manager"));

  @TempDir Path folder;

  private final PrintStream usualError = System.err;
  private final PrintStream usualOut = System.out;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    var all = new PrintStream(written, true, StandardCharsets.UTF_8);
    System.setErr(all);
    System.setOut(all);
    Logs.write(LogFormat.TEXT);
  }

  @AfterEach
  void restore() throws JoranException {
    System.setErr(usualError);
    System.setOut(usualOut);
    var context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    new ContextInitializer(context).autoConfig();
  }

  @Test
  void nothing_that_people_send_is_in_the_log_S39() throws Exception {
    var binaries = Path.of("target", "postgres-binaries");
    try (var postgres = EmbeddedPostgres.start(folder.resolve("data"), binaries);
        var wire = new Wire(postgres.endpoint().port())) {
      ServedOnPostgres.migrate(postgres.endpoint());
      try (var store = new ServedOnPostgres(behind(wire, postgres.endpoint()));
          var company = store.company(ShippedProcedures.text("equipment-manufacturer"))) {
        var clerk = company.desk("marketing-support-clerk");
        good(company, clerk);
        bad(company, clerk);
        unexpected(store, clerk);
        wire.cut();
        clerk.post("/complaints", DRAFT).refused(503, "UNAVAILABLE");
        clerk.get("/complaints?text=" + MARK).refused(503, "UNAVAILABLE");
        company.desk().post("/sessions", login(company, "gm")).refused(503, "UNAVAILABLE");
      }
    }
    var text = written.toString(StandardCharsets.UTF_8);
    assertTrue(text.contains("saving a Complaint: 23514"), text);
    assertTrue(text.contains("failed"), text);
    assertTrue(text.contains("unavailable"), text);
    assertEquals(List.of(), text.lines().filter(line -> line.contains(MARK)).toList(), text);
  }

  private static void good(ServedCompany company, Desk clerk) {
    var draft = clerk.post("/complaints", DRAFT).expect(201);
    clerk.get("/complaints/" + draft.text("/id")).expect(200);
    clerk.get("/complaints?text=" + MARK).expect(200);
    var words = Map.of("current", ExampleCompany.PASSWORD, "next", MARK + "-is-my-pass-phrase");
    company.desk("quality-clerk").post("/session/password", words).expect(200);
  }

  /** What is not JSON, has other members, names nobody, or is no token. */
  private static void bad(ServedCompany company, Desk clerk) {
    clerk.wrongly().post("/complaints", Map.of(MARK, MARK)).expect(400);
    clerk.wrongly().get("/complaints/" + MARK).expect(404);
    company.desk().post("/sessions", login(company, MARK)).expect(401);
    var cut = "{\"source\": {\"" + MARK + "\": \"" + MARK;
    clerk.wrongly().post("/complaints", cut).expect(400);
    var forged = "Bearer " + String.join(".", MARK, MARK, MARK);
    company.desk().wrongly().with("Authorization", forged).get("/complaints").expect(401);
    clerk.wrongly().get("/" + MARK + "?" + MARK + "=" + MARK).expect(404);
  }

  /** The database refuses what we thought it would take, and says why with the whole row. */
  private static void unexpected(ServedOnPostgres store, Desk clerk) throws SQLException {
    try (var connection = store.connection();
        var statement = connection.createStatement()) {
      statement.execute(
          "alter table complaints add constraint refuses check (customer is null) not valid");
      clerk.post("/complaints", DRAFT).refused(500, "INTERNAL");
      statement.execute("alter table complaints drop constraint refuses");
    }
  }

  private static Map<String, Object> login(ServedCompany company, String user) {
    return Map.of("company", company.company().id().code(), "user", user, "password", MARK);
  }

  private static Endpoint behind(Wire wire, Endpoint it) {
    return new Endpoint(it.host(), wire.port(), it.database(), it.user(), it.password());
  }
}
