package redress.bootstrap.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.bootstrap.postgres.EmbeddedPostgres;

/** No room is left where the database and the uploads are (check R28). */
class DiskFullTest {
  private static final int SOME = 30;
  private static final int TOLD = 10;
  private static final int MANY = 100;

  /** A disk of its own, in a namespace that ends with the program; then becomes the program. */
  private static final String DISK =
      """
      mount -t tmpfs -o size=300m,mode=700 disk "$1" && ln -s "$2" "$1/binaries" && shift 2 &&
      exec "$@"
      """;

  @TempDir Path folder;

  @Test
  void a_full_disk_is_told_loses_nothing_and_is_over_when_there_is_room_R28() throws Exception {
    assumeTrue(mounts(), "skipped: this machine lets nobody mount a disk in a namespace");
    var data = Files.createDirectory(folder.resolve("data"));
    var shared = Files.createDirectories(Path.of("target", "postgres-binaries")).toAbsolutePath();
    var disk = List.of("unshare", "-Urm", "sh", "-c", DISK, "sh", "" + data, "" + shared);
    try (var program = Program.behind(disk, data).start();
        var connection = new Connection(List.of(program));
        var journal = new Journal(folder.resolve("acknowledged.tsv"))) {
      var filler = program.data().resolve("filler");
      try (var load = Load.begin(List.of(program), connection, journal, System.nanoTime())) {
        journal.awaitMore(SOME);
        fill(filler);
        connection.awaitUnavailable(TOLD);
        Files.delete(filler);
        journal.awaitMore(SOME);

        fill(filler);
        stopAtNextLogFile(program);
        connection.awaitUnavailable(TOLD);
        assertTrue(Files.readString(program.log()).contains("PANIC"), "the database was to end");
        Files.delete(filler);
        journal.awaitMore(SOME);
      }
      var all = journal.from(0);
      var database = EmbeddedPostgres.running(program.data()).orElseThrow();
      assertEquals(List.of(), Comparison.of(connection, database, all, all));
      assertEquals(List.of(), connection.faults());
      assertTrue(program.verifiesHistory());
    }
  }

  private static boolean mounts() throws InterruptedException {
    try {
      return new ProcessBuilder("unshare", "-Urm", "mount", "-t", "tmpfs", "disk", "/tmp")
              .start()
              .waitFor()
          == 0;
    } catch (IOException none) {
      return false;
    }
  }

  private static void fill(Path filler) throws IOException {
    var bytes = new byte[64 * 1024];
    try (var out = Files.newOutputStream(filler)) {
      while (true) {
        out.write(bytes);
      }
    } catch (IOException full) {
      assertTrue(full.getMessage().contains("No space left"), full.getMessage());
    }
  }

  /** The database can write no further file of its log, which ends it. */
  private static void stopAtNextLogFile(Program program) {
    var endpoint = EmbeddedPostgres.running(program.data()).orElseThrow();
    try (var jdbc = DriverManager.getConnection(endpoint.jdbcUrl(), endpoint.credentials());
        var statement = jdbc.createStatement()) {
      for (int i = 0; i < MANY; i++) {
        statement.execute("select pg_logical_emit_message(true, 'full', 'disk')");
        statement.execute("select pg_switch_wal()");
      }
      throw new AssertionError("the log of the database has room for ever");
    } catch (SQLException ended) {
      assertTrue(ended.getSQLState().startsWith("5") || ended.getSQLState().startsWith("08"));
    }
  }
}
