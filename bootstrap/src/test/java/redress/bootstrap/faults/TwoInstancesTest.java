package redress.bootstrap.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.bootstrap.postgres.EmbeddedPostgres;

/** Two programs on one database, eight clients at each, and one of the two is killed. */
class TwoInstancesTest {
  private static final Path BINARIES = Path.of("target", "postgres-binaries");
  private static final int SOME = 150;

  @TempDir Path folder;

  @Test
  void two_at_one_database_give_one_series_also_when_one_of_them_is_killed_R12() throws Exception {
    var one = Files.createDirectory(folder.resolve("one"));
    var two = Files.createDirectory(folder.resolve("two"));
    try (var database = EmbeddedPostgres.start(folder.resolve("data"), BINARIES);
        var lasting = Program.with(database.endpoint(), one).start();
        var killed = Program.with(database.endpoint(), two).start();
        var connection = new Connection(List.of(lasting, killed));
        var journal = new Journal(folder.resolve("acknowledged.tsv"))) {
      try (var load =
          Load.begin(List.of(lasting, killed), connection, journal, System.nanoTime())) {
        journal.awaitMore(SOME);
        assertEquals(0, connection.lost() + connection.refused(), "each had clients of its own");
        killed.kill();
        journal.awaitMore(SOME);
      }
      var all = journal.from(0);
      assertEquals(List.of(), Comparison.of(connection, database.endpoint(), all, all));
      assertEquals(List.of(), connection.faults());
      assertTrue(connection.refused() > 0, "the clients of the killed one went to the other");
      assertTrue(lasting.verifiesHistory());
    }
  }
}
