package redress.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redress.bootstrap.postgres.EmbeddedPostgres;
import redress.bootstrap.postgres.Endpoint;
import redress.bootstrap.settings.Settings;
import redress.http.Desk;
import redress.http.ServedCase;
import redress.testing.MovableClock;

/** The whole program in this process, on its own PostgreSQL, over real sockets. */
class RedressTest {
  private static final String DEMO_PASSWORD = "demo-password-of-the-test";

  private static final Map<String, Object> DRAFT =
      Map.of(
          "source",
          Map.of(
              "receivedAt", "2026-11-23T09:00:00+08:00",
              "channel", "PHONE",
              "kind", "COMPLAINT",
              "market", "DOMESTIC"),
          "demands",
          Map.of("asked", List.of("REPLENISH"), "reportedBy", "account-manager"));

  @TempDir Path data;

  private final MovableClock clock = MovableClock.at("2026-11-23T01:00:00Z");
  private final StringWriter said = new StringWriter();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final HttpClient client = HttpClient.newHttpClient();

  /** Unpacked once for all tests. */
  @BeforeEach
  void binaries() throws IOException {
    Path shared = Files.createDirectories(Path.of("target", "postgres-binaries"));
    Files.createSymbolicLink(data.resolve("binaries"), shared.toAbsolutePath());
  }

  @Test
  void it_starts_with_demo_people_who_can_come_in_and_with_the_same_ones_the_next_time()
      throws Exception {
    try (var redress = start(Map.of("REDRESS_DEMO_PASSWORD", DEMO_PASSWORD), "0")) {
      assertEquals(200, get(redress.address().resolve("/health/ready")).statusCode());
      assertEquals(201, login(redress, "equipment-manufacturer", "quality-head", DEMO_PASSWORD));
      assertEquals(401, login(redress, "equipment-manufacturer", "quality-head", "guess"));
      String metrics = get(redress.management().resolve("/metrics")).body();
      assertTrue(metrics.contains("redress_database_connections_lent 0.0"), metrics);
      assertTrue(metrics.contains("operation=\"openSession\",status=\"201\""), metrics);
    }
    assertTrue(printed().contains("quality-head"), printed());
    assertTrue(printed().contains("the one in REDRESS_DEMO_PASSWORD"), printed());
    assertFalse(printed().contains(DEMO_PASSWORD), "a password that was given is not printed");

    out.reset();
    try (var redress = start(Map.of("REDRESS_DEMO_PASSWORD", "another-password"), "0")) {
      assertEquals(201, login(redress, "equipment-manufacturer", "quality-head", DEMO_PASSWORD));
    }
    assertEquals("", printed(), "what exists is not told again");
  }

  @Test
  void the_first_start_prints_the_administrators_password_once() throws Exception {
    try (var redress = start(Map.of(), "0")) {
      String password =
          printed()
              .replaceFirst("(?s).*'administrator' of company 'operator'[^\\n]* is (\\S+).*", "$1");
      assertEquals(201, login(redress, "operator", "administrator", password));
    }
  }

  @Test
  void a_taken_port_is_refused_in_one_sentence_before_anything_is_founded_or_said()
      throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
      String port = Integer.toString(taken.getLocalPort());
      var refused = assertThrows(StartRefused.class, () -> start(Map.of(), port));
      assertEquals(
          "Port %s is taken or not allowed at 0.0.0.0: choose another with --port.".formatted(port),
          refused.getMessage());
      var settings =
          Settings.of(
              Map.of("data", data.toString(), "port", "0", "management-port", port), Map.of());
      var management =
          assertThrows(StartRefused.class, () -> Redress.start(settings, clock, System.out));
      assertTrue(management.getMessage().endsWith("with --management-port."));
      assertFalse(management.getMessage().contains("Port 0"), management.getMessage());
    }
    assertEquals("", printed());
    // would be refused if the directory were still taken, and say nothing if it had been founded
    start(Map.of(), "0").close();
    assertTrue(printed().contains("shown this once"), printed());
  }

  @Test
  void a_change_behind_the_programs_back_is_named_with_its_case_and_event() throws Exception {
    try (var redress = start(Map.of("REDRESS_DEMO_PASSWORD", DEMO_PASSWORD), "0")) {
      Desk.at(redress.address().getPort())
          .signIn("equipment-manufacturer", "marketing-support-clerk", DEMO_PASSWORD)
          .post("/complaints", DRAFT)
          .expect(201);
      // beside the running program
      assertEquals(0, verifyHistory());
      assertTrue(said().contains("equipment-manufacturer: 3 chains with 3 events hold"), said());

      tamper("update events set bytes = bytes || '\\x00' where company = 'equipment-manufacturer'");
      assertEquals(1, verifyHistory());
      assertTrue(said().contains("is broken at event 1"), said());
      assertFalse(said().contains("was added"), "who knows what it had told: " + said());

      tamper("delete from audit_records where company = 'equipment-manufacturer'");
      tamper("delete from events where company = 'equipment-manufacturer'");
      assertEquals(1, verifyHistory());
      assertTrue(said().contains("has 0 events where 1 were recorded"), said());
    }
    assertEquals(1, verifyHistory(), "also without the program");
  }

  @Test
  void a_change_in_the_history_of_a_registered_case_is_named_with_its_number() throws Exception {
    try (var redress = start(Map.of("REDRESS_DEMO_PASSWORD", DEMO_PASSWORD), "0")) {
      var intake = ServedCase.intake("ON_SITE");
      intake.put("waivers", List.of(Map.of("field", "PHOTO", "reason", "no camera")));
      var registered =
          Desk.at(redress.address().getPort())
              .signIn("equipment-manufacturer", "marketing-support-clerk", DEMO_PASSWORD)
              .post("/complaints?register=true", intake)
              .expect(201);
      var id = registered.text("/id");
      assertEquals("261101", registered.text("/number"));
      assertEquals(0, verifyHistory(), said::toString);
      tamper("update complaints set body = body || '{\"forged\": 1}' where id = '" + id + "'");
      tamper("update companies set currency = 'EUR' where company = 'operator'");
      tamper("delete from jobs where company = 'general-feedback' and kind = 'MONTH_END'");
      assertEquals(1, verifyHistory());
      for (var told :
          List.of(
              "record %s is not what its history tells: a stored Complaint cannot be read"
                  .formatted(id),
              "operator: the company itself is not what its history tells: companies/operator was",
              "general-feedback: the company itself is not what its history tells: no MONTH_END",
              "pcb-manufacturer: no day was sealed yet")) {
        assertTrue(said().contains(told), said());
      }
      tamper("update complaints set body = body - 'forged' where id = '" + id + "'");
      tamper("update events set bytes = bytes || '\\x00' where seq = 3 and subject = '" + id + "'");
      assertEquals(1, verifyHistory());
      var broken = "the history of case 261101 (%s) is broken at event 3: ".formatted(id);
      assertTrue(said().contains("equipment-manufacturer: " + broken), said());
    }
  }

  @Test
  void a_company_in_a_form_that_nobody_wrote_hides_no_other_R32() throws Exception {
    try (var redress = start(Map.of("REDRESS_DEMO_PASSWORD", DEMO_PASSWORD), "0")) {
      tamper("update companies set zone = 'Nowhere' where company = 'general-feedback'");
      assertEquals(1, verifyHistory());
      for (var told :
          List.of(
              "general-feedback: cannot be read to the end: a stored row cannot be read: Unknown"
                  + " time-zone ID: Nowhere",
              "equipment-manufacturer: no day was sealed yet",
              "pcb-manufacturer: no day was sealed yet")) {
        assertTrue(said().contains(told), said());
      }
      tamper("update companies set zone = 'UTC' where company = 'general-feedback'");
      tamper("update events set bytes = '' where seq = 1 and company = 'operator'");
      tamper("update procedures set text = '{}' where company = 'after-sales-service'");
      tamper(
          "update jobs set due_at = 'infinity' where company = 'equipment-manufacturer' and kind ="
              + " 'DAY_SEAL'");
      tamper(
          "update events set bytes = '' where seq = 1 and company = 'general-feedback' and subject"
              + " = (select subject from events where company = 'general-feedback' limit 1)");
      assertEquals(1, verifyHistory());
      for (var told :
          List.of(
              "operator: the history of ",
              "after-sales-service: cannot be read to the end: edition 1 of",
              "equipment-manufacturer: cannot be read to the end: ",
              "general-feedback: the history of ",
              "is broken at event 1",
              "ticketing-platform: no day was sealed yet")) {
        assertTrue(said().contains(told), said());
      }
      tamper("delete from companies");
      assertEquals(3, verifyHistory(), "there is nothing of which to say that it holds");
      assertTrue(said().contains("There is no company in this database."), said());
    }
  }

  private Redress start(Map<String, String> environment, String port) {
    var settings =
        Settings.of(
            Map.of(
                "port",
                port,
                "management-port",
                "0",
                "data",
                data.toString(),
                "demo",
                Boolean.toString(!environment.isEmpty())),
            environment);
    return Redress.start(settings, clock, new PrintStream(out, true, StandardCharsets.UTF_8));
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void it_works_on_a_database_that_somebody_else_runs_and_its_owner_is_no_superuser()
      throws Exception {
    try (var server = EmbeddedPostgres.start(data)) {
      execute(server.endpoint(), "create role boss login createrole password 'boss-password'");
      execute(
          server.endpoint(),
          "create database complaints owner boss template template0 encoding 'UTF8'"
              + " locale_provider libc locale 'C.UTF-8'");
      String url =
          "postgresql://boss:boss-password@127.0.0.1:%d/complaints"
              .formatted(server.endpoint().port());
      var settings =
          Settings.of(
              Map.of("port", "0", "management-port", "0", "demo", "true"),
              Map.of("REDRESS_DATABASE_URL", url, "REDRESS_DEMO_PASSWORD", DEMO_PASSWORD));
      for (var start : List.of("first", "next")) {
        try (var redress = Redress.start(settings, clock, new PrintStream(out, true))) {
          assertEquals(201, login(redress, "equipment-manufacturer", "gm", DEMO_PASSWORD));
          assertEquals("redress_program", workers(server.endpoint()), start + " start");
        }
      }
    }
  }

  /** As whom the program works on the database "complaints", without the number of the database. */
  private static String workers(Endpoint endpoint) throws SQLException {
    try (var connection = DriverManager.getConnection(endpoint.jdbcUrl(), endpoint.credentials());
        var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "select string_agg(distinct rtrim(usename, '_0123456789'), ' ')"
                    + " from pg_stat_activity where datname = 'complaints'")) {
      found.next();
      return found.getString(1);
    }
  }

  @Test
  void a_database_that_cannot_search_chinese_is_refused_in_one_sentence() throws Exception {
    try (var server = EmbeddedPostgres.start(data)) {
      execute(
          server.endpoint(),
          "create database plain template template0 encoding 'UTF8' locale_provider libc locale"
              + " 'C'");
      var endpoint = server.endpoint();
      String url =
          "postgresql://postgres:%s@127.0.0.1:%d/plain"
              .formatted(endpoint.password(), endpoint.port());
      var settings = Settings.of(Map.of(), Map.of("REDRESS_DATABASE_URL", url));
      var refused =
          assertThrows(
              StartRefused.class, () -> Redress.start(settings, clock, new PrintStream(out, true)));
      assertTrue(refused.getMessage().contains("C.UTF-8"), refused.getMessage());
      assertEquals(1, refused.getMessage().lines().count(), refused.getMessage());
    }
  }

  @Test
  void a_calendar_is_loaded_beside_the_running_program() throws Exception {
    Path wrong = Files.writeString(data.resolve("wrong.json"), "{\"format\":1,\"name\":\"CN\"}");
    Path right =
        Files.writeString(
            data.resolve("right.json"),
            "{\"format\":1,\"name\":\"CN\",\"years\":[2031],\"days\":{\"2031-01-01\":[\"off\",\"元旦\"]}}");
    try (var redress = start(Map.of(), "0")) {
      assertEquals(1, command("calendar", "import", wrong.toString()));
      assertTrue(said().contains("/years") && said().contains("/days"), said());
      assertEquals(0, command("calendar", "import", right.toString()));
      assertTrue(said().contains("2026, 2031]; 0 deadlines were computed"), said());
      Path year = data.resolve("2032.json");
      Files.writeString(year, "{\"year\": 2032, \"days\": []}");
      assertEquals(1, command("calendar", "import", year.toString()));
      assertTrue(said().contains("not published yet"), said());
      Files.writeString(
          year,
          "{\"year\":2032,\"days\":[{\"name\":\"元旦\",\"date\":\"2032-01-01\",\"isOffDay\":true}]}");
      assertEquals(0, command("calendar", "import", year.toString()));
      assertTrue(said().contains("2031, 2032]; 0 deadlines were computed"), said());
      assertEquals(200, get(redress.address().resolve("/health/ready")).statusCode());
    }
  }

  @Test
  void a_post_is_handed_over_beside_the_running_program() throws Exception {
    // the command has the clock of the machine, which is later than this
    clock.set(Instant.parse("2024-01-01T00:00:00Z"));
    try (var redress = start(Map.of("REDRESS_DEMO_PASSWORD", DEMO_PASSWORD), "0")) {
      var post = new ArrayList<>(List.of("hand-over", "--company", "equipment-manufacturer"));
      post.addAll(List.of("--from", "quality-head", "--to", "quality-clerk"));
      var wrong = new ArrayList<>(post);
      wrong.addAll(List.of("--since", "yesterday"));
      assertEquals(1, command(wrong.toArray(String[]::new)));
      assertTrue(said().contains("--since is 'yesterday'"), said());
      for (var refused :
          Map.of(
                  "SAME_PERSON", "--to quality-head",
                  "NO_SUCH_PERSON", "--to nobody",
                  "POSITION_NOT_IN_PROCEDURE", "--to quality-clerk --then WIZARD",
                  "BEFORE_THE_TENURE", "--to quality-clerk --since 1969-12-31T00:00:00Z")
              .entrySet()) {
        var given = new ArrayList<>(post.subList(0, 5));
        given.addAll(List.of(refused.getValue().split(" ")));
        assertEquals(1, command(given.toArray(String[]::new)));
        assertTrue(said().contains("Refused (%s): ".formatted(refused.getKey())), said());
      }
      post.addAll(List.of("--since", "2024-01-08T09:00:00+08:00"));
      assertEquals(0, command(post.toArray(String[]::new)));
      assertTrue(
          said().contains("quality-clerk is DEPARTMENT_HEAD of QUALITY since 2024-01-08T01:00:00Z"),
          said());
      assertEquals(401, login(redress, "equipment-manufacturer", "quality-head", DEMO_PASSWORD));
      assertEquals(1, command(post.toArray(String[]::new)));
      assertTrue(said().contains("'quality-head' is nobody of the company"), said());
    }
  }

  @Test
  @Timeout(120)
  void weeks_that_ended_while_the_program_was_down_are_owed_when_it_is_up_I_28() throws Exception {
    start(Map.of("REDRESS_DEMO_PASSWORD", DEMO_PASSWORD), "0").close();
    clock.set(Instant.parse("2026-12-13T16:00:00Z"));
    try (var redress = start(Map.of("REDRESS_DEMO_PASSWORD", DEMO_PASSWORD), "0")) {
      var desk =
          Desk.at(redress.address().getPort())
              .signIn("equipment-manufacturer", "quality-clerk", DEMO_PASSWORD);
      var owed = List.<String>of();
      while (owed.size() < 3) {
        owed = desk.get("/owed-weekly-lists").expect(200).texts("/items", "/week");
      }
      assertEquals(List.of("2026-W48", "2026-W49", "2026-W50"), owed);
    }
  }

  private int verifyHistory() {
    return command("verify-history");
  }

  private int command(String... words) {
    said.getBuffer().setLength(0);
    var writer = new PrintWriter(said, true);
    var all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--data", data.toString()));
    return Main.run(writer, writer, all.toArray(String[]::new));
  }

  private String said() {
    return said.toString();
  }

  private void tamper(String sql) throws SQLException {
    execute(EmbeddedPostgres.running(data).orElseThrow(), sql);
  }

  private static void execute(Endpoint endpoint, String sql) throws SQLException {
    try (var connection = DriverManager.getConnection(endpoint.jdbcUrl(), endpoint.credentials());
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  private int login(Redress redress, String company, String user, String password)
      throws IOException, InterruptedException {
    var content =
        "{\"company\":\"%s\",\"user\":\"%s\",\"password\":\"%s\"}"
            .formatted(company, user, password);
    var request =
        HttpRequest.newBuilder(redress.address().resolve("/api/v1/sessions"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(content))
            .build();
    return client.send(request, BodyHandlers.ofString()).statusCode();
  }
}
