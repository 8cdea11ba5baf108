package redress.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import redress.bootstrap.postgres.EmbeddedPostgres;
import redress.bootstrap.settings.Settings;
import redress.http.Desk;
import redress.http.ServedCase;
import redress.testing.MovableClock;

/** What an operator sees of the running program: meters, seals, trails (checks R32, S40, S43). */
@Timeout(180)
class WatchedInstallationTest {
  private static final String PASSWORD = "demo-password-of-the-test";
  private static final String COMPANY = "equipment-manufacturer";
  private static final String NOTICES = "/reward-penalty-notices";

  @TempDir Path data;

  private final MovableClock clock = MovableClock.at("2026-11-23T01:00:00Z");
  private final StringWriter said = new StringWriter();
  private final HttpClient client = HttpClient.newHttpClient();

  /** Unpacked once for all tests. */
  @BeforeEach
  void binaries() throws IOException {
    Path shared = Files.createDirectories(Path.of("target", "postgres-binaries"));
    Files.createSymbolicLink(data.resolve("binaries"), shared.toAbsolutePath());
  }

  @Test
  void a_case_that_is_taken_away_whole_after_its_day_was_sealed_is_named_R32() throws Exception {
    String id;
    try (var redress = start()) {
      id = registered(redress);
    }
    clock.advance(Duration.ofDays(1));
    try (var redress = start()) {
      untilSaid("verify-history", COMPANY + ": 1 seals hold, the newest of 2026-11-23 is ");
      try (var connection =
              DriverManager.getConnection(
                  EmbeddedPostgres.running(data).orElseThrow().jdbcUrl(),
                  EmbeddedPostgres.running(data).orElseThrow().credentials());
          var statement = connection.createStatement()) {
        var planted =
            "insert into sealed_heads select company, '2099-01-01', subject, seq, hash from heads"
                + " where subject = '%s'";
        statement.execute(planted.formatted(id));
        assertEquals(1, command("verify-history"));
        var line = " events when 2099-01-01 was sealed, and that day has no seal";
        assertTrue(said.toString().contains(line), said::toString);
        statement.execute("delete from sealed_heads where day = '2099-01-01'");
        assertEquals(0, command("verify-history"));
        statement.execute("delete from events where subject = '%s'".formatted(id));
        statement.execute("delete from heads where subject = '%s'".formatted(id));
      }
      assertEquals(1, command("verify-history"));
      var named =
          "the seal of 2026-11-23 and the history of case 261101 (%s) differ at event"
              .formatted(id);
      assertTrue(said.toString().contains(named), said::toString);
      assertTrue(said.toString().contains("and this one is gone"), said::toString);
      var beside = get(redress.management().resolve("/metrics"));
      assertEquals(200, beside.statusCode());
    }
  }

  @Test
  void a_history_that_cannot_be_read_in_time_is_told_in_a_sentence_R32() throws Exception {
    try (var redress = start()) {
      registered(redress);
      var database = EmbeddedPostgres.running(data).orElseThrow();
      try (var connection =
              DriverManager.getConnection(database.jdbcUrl(), database.credentials());
          var statement = connection.createStatement()) {
        connection.setAutoCommit(false);
        statement.execute("lock table events in access exclusive mode");
        assertEquals(3, command("verify-history"));
        connection.rollback();
      }
      var lines = said.toString().strip().lines().toList();
      assertTrue(
          lines.getLast().startsWith("The database did not answer in time ("), lines::toString);
      assertTrue(
          lines.getLast().endsWith("): nothing is said about the rest of the history."),
          lines::toString);
    }
  }

  @Test
  void what_is_overdue_and_what_was_done_together_is_seen_on_the_management_port_alone_S43()
      throws Exception {
    try (var redress = start()) {
      registered(redress);
    }
    clock.advance(Duration.ofDays(2));
    try (var redress = start()) {
      var page = redress.management().resolve("/metrics");
      var overdue =
          Pattern.compile("redress_obligations_overdue\\{company=\"%s\"} [1-9]".formatted(COMPANY));
      var metrics = get(page).body();
      while (!overdue.matcher(metrics).find()) {
        metrics = get(page).body();
      }
      registered(redress);
      metrics = get(page).body();
      for (var expected :
          List.of(
              "redress_registrations_group_size_bucket{le=\"1.0\"} 1",
              "redress_registrations_group_size_bucket{le=\"128.0\"} 1",
              "redress_registrations_total 1.0",
              "redress_jobs_lag_seconds ",
              "redress_jobs_failed 0.0",
              "redress_urging_notes_total ",
              "redress_reward_penalty_notices_total 0.0",
              "redress_splits_reported_total 0.0",
              "redress_failures_uncaught_total ",
              "redress_database_connections_lent ",
              "redress_database_connections_awaited ",
              "redress_http_requests_seconds_bucket{operation=\"draftComplaint\",status=\"201\"")) {
        assertTrue(metrics.contains(expected), expected + " in " + metrics);
      }
      for (var path : List.of("/metrics", "/health", "/api/v1/metrics", "/metrics/")) {
        var refused = get(redress.address().resolve(path));
        assertEquals(404, refused.statusCode(), path);
        assertFalse(refused.body().contains("redress_"), path);
      }
    }
  }

  @Test
  void a_notice_is_counted_when_it_is_issued_and_not_before() throws Exception {
    try (var redress = start()) {
      var notice =
          Map.of(
              "kind", "BONUS",
              "department", "AFTER_SALES",
              "user", "after-sales-clerk",
              "money", Map.of("amount", "300.00", "currency", "CNY"),
              "reason", "thanked by a customer");
      var fine = new HashMap<String, Object>(notice);
      fine.putAll(
          Map.of(
              "kind",
              "FINE",
              "department",
              "MANUFACTURING",
              "user",
              "manufacturing-clerk",
              "legalBasis",
              "the bonus rules of 2026"));
      var it =
          desk(redress, "pcb-manufacturer", "gm-office-clerk")
              .post(NOTICES, fine)
              .expect(201)
              .text("/id");
      sign(redress, "pcb-manufacturer", "gm-office-head", it, 1);
      assertEquals("0.0", issued(redress));
      sign(redress, "pcb-manufacturer", "gm", it, 2);
      assertEquals("1.0", issued(redress));
      var other =
          desk(redress, "after-sales-service", "after-sales-head")
              .post(NOTICES, notice)
              .expect(201)
              .text("/id");
      assertEquals("1.0", issued(redress));
      sign(redress, "after-sales-service", "gm", other, 1);
      assertEquals("2.0", issued(redress));
      desk(redress, "pcb-manufacturer", "gm")
          .ifMatch(3)
          .post(NOTICES + "/" + it + "/withdrawal", Map.of("reason", "it was the drill"))
          .expect(200);
      assertEquals("2.0", issued(redress));
    }
  }

  private static void sign(Redress redress, String company, String user, String it, long version) {
    desk(redress, company, user)
        .ifMatch(version)
        .post(NOTICES + "/" + it + "/signatures", null)
        .expect(200);
  }

  private String issued(Redress redress) throws Exception {
    var line = Pattern.compile("(?m)^redress_reward_penalty_notices_total (\\S+)$");
    var metrics = get(redress.management().resolve("/metrics")).body();
    var found = line.matcher(metrics);
    assertTrue(found.find(), metrics);
    return found.group(1);
  }

  private static Desk desk(Redress redress, String company, String user) {
    return Desk.at(redress.address().getPort()).signIn(company, user, PASSWORD);
  }

  @Test
  void invented_paths_users_and_companies_make_no_meters_of_their_own_S43() throws Exception {
    try (var redress = start()) {
      var before = meters(redress);
      for (int i = 0; i < 20; i++) {
        get(redress.address().resolve("/api/v1/complaints/" + i + "?x=" + i));
        get(redress.address().resolve("/nowhere/" + i));
        Desk.at(redress.address().getPort())
            .post(
                "/sessions",
                Map.of("company", "invented-" + i, "user", "user" + i, "password", "guess"))
            .expect(401);
      }
      var more = new ArrayList<>(meters(redress));
      more.removeAll(before);
      assertTrue(more.stream().allMatch(name -> name.contains("operation=\"")), more::toString);
      assertTrue(more.size() < 40, more::toString);
    }
  }

  @Test
  void what_the_page_for_operators_names_is_there_from_the_start_S43() throws Exception {
    var named = namedMeters(Files.readString(Path.of("..", "docs", "operations.md")));
    assertTrue(named.size() > 12, named::toString);
    try (var redress = start()) {
      var metrics = get(redress.management().resolve("/metrics")).body();
      var missing =
          named.stream()
              .filter(
                  it ->
                      !Pattern.compile("(?m)^%s(_count)?[ {]".formatted(it))
                          .matcher(metrics)
                          .find())
              .toList();
      assertEquals(List.of(), missing);
      assertTrue(metrics.contains("\nredress_http_refused_total 0.0\n"), metrics);
    }
  }

  /**
   * What that page names and what does not wait for somebody who asks, as do meters with labels. A
   * name may stand for several: `redress_http_running`, `_waiting`.
   */
  private static List<String> namedMeters(String page) {
    var labelled =
        Pattern.compile("`(redress_\\w+)` \\(`")
            .matcher(page)
            .results()
            .map(it -> it.group(1))
            .toList();
    var all = new ArrayList<String>();
    for (var line : page.split("\n")) {
      var stem = "";
      for (var name : Pattern.compile("`((?:redress)?_\\w+)").matcher(line).results().toList()) {
        var one = name.group(1);
        boolean whole = one.startsWith("redress_");
        all.add(whole ? one : stem + one);
        stem = whole ? one.substring(0, one.lastIndexOf('_')) : stem;
      }
    }
    return all.stream()
        .filter(it -> labelled.stream().noneMatch(it::startsWith))
        .distinct()
        .toList();
  }

  /** The names and labels of all meters. */
  private List<String> meters(Redress redress) throws Exception {
    return Arrays.stream(get(redress.management().resolve("/metrics")).body().split("\n"))
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.substring(0, line.lastIndexOf(' ')))
        .filter(name -> name.startsWith("redress_http"))
        .collect(Collectors.toList());
  }

  private static String registered(Redress redress) {
    var intake = ServedCase.intake("ON_SITE");
    intake.put("waivers", List.of(Map.of("field", "PHOTO", "reason", "no camera")));
    return desk(redress, COMPANY, "marketing-support-clerk")
        .post("/complaints?register=true", intake)
        .expect(201)
        .text("/id");
  }

  private Redress start() {
    var settings =
        Settings.of(
            Map.of("port", "0", "management-port", "0", "data", data.toString(), "demo", "true"),
            Map.of("REDRESS_DEMO_PASSWORD", PASSWORD));
    return Redress.start(settings, clock, new PrintStream(OutputStream.nullOutputStream()));
  }

  /** The program does it by itself, soon. */
  private void untilSaid(String command, String expected) {
    do {
      assertEquals(0, command(command), said::toString);
    } while (!said.toString().contains(expected));
  }

  private int command(String... words) {
    said.getBuffer().setLength(0);
    var writer = new PrintWriter(said, true);
    var all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--data", data.toString()));
    return Main.run(writer, writer, all.toArray(String[]::new));
  }

  private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }
}
