package redress.bootstrap.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import redress.bootstrap.postgres.EmbeddedPostgres;
import redress.bootstrap.postgres.Endpoint;
import redress.testing.Wire;

/**
 * {@code kill -9} of the program at each {@link Moment} between reading a request and its answer:
 * the same request, sent to the program that is started next, is had exactly once (check R6).
 *
 * <p>The reply of the second request tells whether the first had been carried out, so that a moment
 * is where its name says it is.
 */
@Timeout(120)
class KilledAtEachMomentTest {
  private static final Path BINARIES = Path.of("target", "postgres-binaries");

  @TempDir static Path folder;

  private static EmbeddedPostgres postgres;
  private static Wire wire;
  private static Halting halting;
  private static Program program;
  private static Connection connection;
  private static Journal journal;

  @BeforeAll
  static void start() throws IOException {
    postgres = EmbeddedPostgres.start(folder.resolve("data"), BINARIES);
    wire = new Wire(postgres.endpoint().port());
    halting = new Halting();
    var data = Files.createDirectory(folder.resolve("one"));
    program = Program.with(at(wire.port()), data).told(halting.option());
    again();
    connection = new Connection(List.of(program));
    connection.signIn();
    journal = new Journal(folder.resolve("acknowledged.tsv"));
  }

  @AfterAll
  static void stop() throws IOException {
    journal.close();
    connection.close();
    program.close();
    halting.close();
    wire.close();
    postgres.close();
  }

  @ParameterizedTest
  @EnumSource
  void whoever_asks_again_is_answered_once_and_it_is_done_once_R6(Moment moment) throws Exception {
    var request = moment.way().request(UUID.randomUUID().toString());
    if (moment.how() != Moment.How.ANSWERING) {
      halting.at(moment.trail());
    }
    try (var client = send(request)) {
      switch (moment.how()) {
        case HALTED -> halting.await(moment.trail());
        case UNHEARD -> {
          halting.await(moment.trail());
          wire.freeze();
          halting.goOn();
          committed(request.key());
        }
        case ANSWERING -> assertNotEquals(-1, client.getInputStream().read());
      }
      program.kill();
    }
    wire.mend();
    again();

    var answer = connection.ask(0, request).expect(201);
    assertEquals(moment.done() ? "true" : null, answer.header("Idempotency-Replayed"));
    journal.write(Acknowledged.of(request, answer));
    var all = journal.from(0);
    assertEquals(List.of(), Comparison.of(connection, postgres.endpoint(), all, all));
    assertEquals(List.of(), connection.faults());
  }

  private static void again() {
    // the program does not go on before somebody takes it
    var taken = CompletableFuture.runAsync(halting::take);
    program.start();
    taken.join();
  }

  /** Sends it and does not wait for anything. */
  private static Socket send(Request request) throws IOException {
    var content = request.content().getBytes(StandardCharsets.UTF_8);
    var head =
        """
        POST /api/v1%s HTTP/1.1\r
        Host: localhost\r
        Authorization: %s\r
        Content-Type: application/json\r
        Content-Length: %d\r
        Idempotency-Key: %s\r
        \r
        """
            .formatted(request.path(), connection.authorization(), content.length, request.key());
    var client = new Socket("127.0.0.1", program.port());
    client.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
    client.getOutputStream().write(content);
    return client;
  }

  /** Waits until the database has committed the change, of which it can tell nobody. */
  private static void committed(String key) throws SQLException {
    var sql = "select 1 from replies where key = '%s'".formatted(key);
    try (var jdbc =
            DriverManager.getConnection(
                postgres.endpoint().jdbcUrl(), postgres.endpoint().credentials());
        var statement = jdbc.createStatement()) {
      while (!statement.executeQuery(sql).next()) {
        Thread.onSpinWait();
      }
    }
  }

  private static Endpoint at(int port) {
    var there = postgres.endpoint();
    return new Endpoint(there.host(), port, there.database(), there.user(), there.password());
  }
}
