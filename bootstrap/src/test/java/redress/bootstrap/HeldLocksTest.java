package redress.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import redress.bootstrap.postgres.EmbeddedPostgres;
import redress.bootstrap.settings.Settings;
import redress.http.Desk;

/**
 * Every connection of the pool waits for a lock that somebody holds: who finds none is told to come
 * back, health is told all the time, and the event loop waits for nothing (check R27).
 */
@Timeout(180)
class HeldLocksTest {
  private static final int CLIENTS = 64;
  private static final String COMPANY = "equipment-manufacturer";
  private static final String PASSWORD = "password-of-the-test";

  @TempDir Path data;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @Test
  void whoever_waits_for_a_lock_in_vain_is_told_to_come_back_and_the_others_are_served()
      throws Exception {
    try (var redress = started();
        var client = HttpClient.newHttpClient();
        var locks = superuser()) {
      listen();
      var desk = Desk.at(redress.address().getPort());
      var token = desk.signIn(COMPANY, "quality-head", PASSWORD).header("Authorization");
      locks.setAutoCommit(false);
      try (var statement = locks.createStatement()) {
        statement.execute("lock table complaints in access exclusive mode");
      }
      var list = redress.address().resolve("/api/v1/complaints");
      var asked = IntStream.range(0, CLIENTS).mapToObj(i -> asked(client, list, token)).toList();
      var live = redress.address().resolve("/health/live");
      while (!asked.stream().allMatch(CompletableFuture::isDone)) {
        assertEquals(200, asked(client, live, token).get().statusCode());
      }
      for (var answer : asked) {
        assertEquals(503, answer.get().statusCode(), answer.get().body());
        assertTrue(answer.get().headers().firstValue("Retry-After").isPresent());
      }
      locks.rollback();
      while (asked(client, list, token).get().statusCode() != 200) {
        Thread.onSpinWait();
      }
      assertEquals(List.of(), blocked());
    }
  }

  private static CompletableFuture<HttpResponse<String>> asked(
      HttpClient client, URI what, String token) {
    var request = HttpRequest.newBuilder(what).header("Authorization", token).build();
    return client.sendAsync(request, BodyHandlers.ofString());
  }

  private Redress started() {
    var settings =
        Settings.of(
            Map.of("port", "0", "management-port", "0", "data", data.toString(), "demo", "true"),
            Map.of("REDRESS_DEMO_PASSWORD", PASSWORD));
    var nowhere = new PrintStream(OutputStream.nullOutputStream());
    return Redress.start(settings, InstantSource.system(), nowhere);
  }

  private java.sql.Connection superuser() throws java.sql.SQLException {
    var endpoint = EmbeddedPostgres.running(data).orElseThrow();
    return DriverManager.getConnection(endpoint.jdbcUrl(), endpoint.credentials());
  }

  private void listen() {
    log.start();
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(log);
  }

  private List<String> blocked() {
    return List.copyOf(log.list).stream()
        .filter(event -> event.getLoggerName().contains("BlockedThreadChecker"))
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }
}
