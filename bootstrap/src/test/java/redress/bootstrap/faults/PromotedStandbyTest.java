package redress.bootstrap.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Two programs behind HAProxy on a primary with a standby; the primary is killed under load and the
 * standby promoted (check R14). It needs what {@code scripts/high-availability} asks for and is run
 * by it.
 */
@EnabledIfSystemProperty(named = "redress.postgres.programs", matches = ".+")
class PromotedStandbyTest {
  private static final int SOME = 300;

  @Test
  void what_was_acknowledged_is_there_when_the_standby_has_taken_over_R14() throws Exception {
    boolean synchronous = !Boolean.getBoolean("redress.standby.asynchronous");
    int rounds = Integer.getInteger("redress.standby.rounds", 1);
    var times = new ArrayList<Duration>();
    int lost = 0;
    for (int round = 0; round < rounds; round++) {
      // not below a folder that only its owner enters: the server is somebody else
      var folder = Files.createTempDirectory(Path.of("/tmp"), "redress-pair-");
      folder.toFile().setExecutable(true, false);
      lost += round(folder, synchronous, times);
    }
    System.out.printf(
        "%s, %d rounds: %d findings; at work again after %s%n",
        synchronous ? "synchronous" : "asynchronous",
        rounds,
        lost,
        times.stream().sorted().map(it -> it.toMillis() + " ms").toList());
    if (synchronous) {
      assertEquals(0, lost);
    }
  }

  private static int round(Path folder, boolean synchronous, List<Duration> times)
      throws Exception {
    var one = Files.createDirectory(folder.resolve("one"));
    var two = Files.createDirectory(folder.resolve("two"));
    try (var pair =
            Pair.begin(
                folder,
                System.getProperty("redress.postgres.programs"),
                System.getProperty("redress.haproxy"),
                synchronous);
        var first = Program.with(pair.database(), one).start();
        var second = Program.with(pair.database(), two).start()) {
      var proxy = List.of(Program.before(pair.before(List.of(first, second))));
      try (var connection = new Connection(proxy);
          var journal = new Journal(folder.resolve("acknowledged.tsv"))) {
        try (var load = Load.begin(proxy, connection, journal, System.nanoTime())) {
          journal.awaitMore(SOME);
          long struck = System.nanoTime();
          pair.killPrimary();
          pair.failOver();
          journal.awaitMore(Load.CLIENTS + 1);
          times.add(Duration.ofNanos(System.nanoTime() - struck));
          journal.awaitMore(SOME);
        }
        var all = journal.from(0);
        var findings = new ArrayList<>(Comparison.of(connection, pair.database(), all, all));
        findings.addAll(connection.faults());
        findings.stream().limit(10).forEach(System.out::println);
        System.out.printf(
            "%d acknowledged; %d answers lost, %d of them to what was done; %d put off%n",
            journal.written(), connection.lost(), connection.unheard(), connection.unavailable());
        assertTrue(!synchronous || first.verifiesHistory(), "a chain of events is broken");
        return findings.size();
      }
    }
  }
}
