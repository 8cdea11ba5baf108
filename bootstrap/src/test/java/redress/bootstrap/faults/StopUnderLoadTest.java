package redress.bootstrap.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.bootstrap.postgres.EmbeddedPostgres;

/** {@code SIGTERM} while eight clients work (check R26). */
class StopUnderLoadTest {
  private static final int SOME = 60;
  private static final int TERMINATED = 128 + 15;

  @TempDir Path folder;

  @Test
  void what_was_begun_is_answered_and_nothing_fails_for_the_stop_R26() throws Exception {
    var data = folder.resolve("data");
    try (var program = Program.on(data).start();
        var connection = new Connection(List.of(program));
        var journal = new Journal(folder.resolve("acknowledged.tsv"))) {
      try (var load = Load.begin(List.of(program), connection, journal, System.nanoTime())) {
        for (int stop = 0; stop < 3; stop++) {
          journal.awaitMore(SOME);
          assertEquals(TERMINATED, program.terminate());
          program.start();
        }
        journal.awaitMore(SOME);
      }
      assertEquals(List.of(), connection.faults());
      assertEquals(0, connection.unheard(), "carried out, and its client was not told");
      var all = journal.from(0);
      var database = EmbeddedPostgres.running(data).orElseThrow();
      assertEquals(List.of(), Comparison.of(connection, database, all, all));
    }
  }
}
