package redress.bootstrap.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.bootstrap.postgres.EmbeddedPostgres;
import redress.bootstrap.postgres.Endpoint;
import redress.testing.Wire;

/** The database goes away, is slow, full of others or started again, while eight clients work. */
class DatabaseTroubleTest {
  private static final Path BINARIES = Path.of("target", "postgres-binaries");
  private static final int SOME = 30;
  private static final int TOLD = 10;

  /** When the program is at work again at the latest, by itself, after the database is (R13). */
  private static final Duration BACK = Duration.ofSeconds(10);

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration SOON = Duration.ofMillis(10);

  @TempDir static Path folder;

  private static Path data;
  private static EmbeddedPostgres postgres;
  private static Wire wire;
  private static Program program;
  private static Connection connection;
  private static Journal journal;

  /** Something that happens under load, and is over afterwards. */
  private interface Trouble {
    void happen() throws Exception;
  }

  @BeforeAll
  static void start() throws Exception {
    data = folder.resolve("data");
    postgres = EmbeddedPostgres.start(data, BINARIES);
    wire = new Wire(postgres.endpoint().port());
    program = Program.with(at(wire.port()), Files.createDirectory(folder.resolve("one"))).start();
    connection = new Connection(List.of(program));
    journal = new Journal(folder.resolve("acknowledged.tsv"));
  }

  @AfterAll
  static void stop() throws Exception {
    journal.close();
    connection.close();
    program.close();
    wire.close();
    postgres.close();
  }

  @Test
  void without_a_database_the_start_is_refused_in_a_sentence() throws Exception {
    int nobody;
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = taken.getLocalPort();
    }
    var alone = Program.with(at(nobody), Files.createDirectory(folder.resolve("two")));
    var refused = assertThrows(AssertionError.class, alone::start);
    assertTrue(refused.getMessage().contains("cannot be used: "), refused.getMessage());
  }

  @Test
  void a_database_that_goes_away_and_comes_back() throws Exception {
    outlives(
        () -> {
          wire.cut();
          connection.awaitUnavailable(TOLD);
          wire.mend();
        });
  }

  @Test
  void a_database_that_is_slow() throws Exception {
    outlives(
        () -> {
          wire.slow(Duration.ofMillis(300));
          journal.awaitMore(TOLD);
          wire.mend();
        });
  }

  @Test
  void a_database_whose_connections_are_all_taken_by_others_R27() throws Exception {
    outlives(
        () -> {
          var others = new ArrayList<AutoCloseable>();
          try {
            wire.cut();
            takeAll(others);
            wire.mend();
            connection.awaitUnavailable(TOLD);
          } finally {
            for (var other : others) {
              other.close();
            }
          }
        });
  }

  @Test
  void a_database_that_is_stopped_at_once_and_started_again_R13() throws Exception {
    int before = connection.unavailable();
    outlives(
        () -> {
          var server = server();
          assertEquals(0, new ProcessBuilder("kill", "-QUIT", "" + server.pid()).start().waitFor());
          server.onExit().join();
          awaitDatabase();
          // of those under way every client may have had one answer
          journal.awaitMore(Load.CLIENTS + 1, BACK);
        });
    assertTrue(connection.unavailable() > before, "somebody was told to come back");
  }

  /** What is acknowledged before, meanwhile and afterwards is there, and clients come through. */
  private static void outlives(Trouble trouble) throws Exception {
    int first = journal.written();
    try (var load = Load.begin(List.of(program), connection, journal, System.nanoTime())) {
      journal.awaitMore(SOME);
      trouble.happen();
      journal.awaitMore(SOME);
    }
    assertEquals(
        List.of(),
        Comparison.of(connection, postgres.endpoint(), journal.from(first), journal.from(0)));
    assertEquals(List.of(), connection.faults());
    assertEquals(0, connection.refused(), "the program itself was there all the time");
  }

  /** Until the server has no more, also for those that end meanwhile. */
  private static void takeAll(List<AutoCloseable> others) throws SQLException {
    var endpoint = postgres.endpoint();
    while (true) {
      try {
        others.add(DriverManager.getConnection(endpoint.jdbcUrl(), endpoint.credentials()));
      } catch (SQLException full) {
        if (!full.getSQLState().equals("53300")) {
          throw full;
        }
        if (others.size() > 60) {
          return;
        }
      }
    }
  }

  /** Until the database answers somebody who asks it himself. */
  private static void awaitDatabase() {
    var endpoint = postgres.endpoint();
    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          while (true) {
            try (var there =
                DriverManager.getConnection(endpoint.jdbcUrl(), endpoint.credentials())) {
              assertTrue(there.isValid(0));
              return;
            } catch (SQLException away) {
              Thread.sleep(SOON);
            }
          }
        });
  }

  private static ProcessHandle server() throws Exception {
    try (var lines = Files.lines(data.resolve("postgres").resolve("postmaster.pid"))) {
      return ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow())).orElseThrow();
    }
  }

  private static Endpoint at(int port) {
    var there = postgres.endpoint();
    return new Endpoint(there.host(), port, there.database(), there.user(), there.password());
  }
}
