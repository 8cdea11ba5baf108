package redress.bootstrap.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import redress.bootstrap.postgres.EmbeddedPostgres;
import redress.bootstrap.postgres.Endpoint;

/**
 * Rounds of {@code kill -9} under load: the program, the first process of its database, and both.
 * After each round everything that it acknowledged is compared, after the last one everything.
 */
final class KillRounds {
  /** What is killed. */
  enum Victim {
    PROGRAM,
    DATABASE,
    BOTH
  }

  private static final int LEAST = 25;
  private static final int SPREAD = 100;
  private static final int AFTERWARDS = 25;

  private final Path data;
  private final Random random;
  private final Program program;
  private final Connection connection;
  private final Journal journal;
  private final Consumer<String> told;
  private final List<String> findings = new ArrayList<>();
  private final TreeMap<Victim, List<Duration>> back = new TreeMap<>();

  private KillRounds(
      Path data,
      Program program,
      Connection connection,
      Journal journal,
      long seed,
      Consumer<String> told) {
    this.data = data;
    this.program = program;
    this.connection = connection;
    this.journal = journal;
    this.random = new Random(seed);
    this.told = told;
  }

  /**
   * Runs the rounds and gives what was found wrong, nothing if all is well.
   *
   * @param told hears of each round
   */
  static List<String> run(Path folder, int rounds, long seed, Consumer<String> told)
      throws Exception {
    var data = folder.resolve("data");
    try (var program = Program.on(data).start();
        var connection = new Connection(List.of(program));
        var journal = new Journal(folder.resolve("acknowledged.tsv"))) {
      var all = new KillRounds(data, program, connection, journal, seed, told);
      told.accept("seed " + seed);
      all.run(rounds, seed);
      return all.findings;
    }
  }

  private void run(int rounds, long seed) throws InterruptedException {
    try (var load = Load.begin(List.of(program), connection, journal, seed)) {
      for (int round = 0; round < rounds && findings.isEmpty(); round++) {
        int first = journal.written();
        var victim = Victim.values()[round % Victim.values().length];
        journal.awaitMore(LEAST + random.nextInt(SPREAD));
        long struck = System.nanoTime();
        strike(victim);
        // of those under way every client may have had one answer
        journal.awaitMore(Load.CLIENTS + 1);
        var time = Duration.ofNanos(System.nanoTime() - struck);
        back.computeIfAbsent(victim, unused -> new ArrayList<>()).add(time);
        journal.awaitMore(AFTERWARDS);
        load.paused(() -> compare(first));
        told.accept(
            "round %d, %s: %d acknowledged, back after %d ms, %d findings"
                .formatted(
                    round + 1,
                    victim,
                    journal.written() - first,
                    time.toMillis(),
                    findings.size()));
      }
    }
    compare(0);
    if (!program.verifiesHistory()) {
      findings.add("a chain of events is broken");
    }
    tell();
  }

  private void strike(Victim victim) {
    var database = program.database();
    switch (victim) {
      case PROGRAM -> program.kill();
      case DATABASE -> database.destroyForcibly();
      case BOTH -> {
        if (random.nextBoolean()) {
          database.destroyForcibly();
          program.kill();
        } else {
          program.kill();
          database.destroyForcibly();
        }
      }
    }
    if (victim != Victim.DATABASE) {
      program.start();
    }
  }

  private void compare(int first) {
    findings.addAll(Comparison.of(connection, database(), journal.from(first), journal.from(0)));
    findings.addAll(connection.faults());
  }

  private Endpoint database() {
    return EmbeddedPostgres.running(data).orElseThrow();
  }

  private void tell() {
    told.accept(
        """
        %d acknowledged; %d answers lost, %d of them to what was done; %d found nobody, \
        %d put off; %d findings\
        """
            .formatted(
                journal.written(),
                connection.lost(),
                connection.unheard(),
                connection.refused(),
                connection.unavailable(),
                findings.size()));
    back.forEach(
        (victim, times) -> {
          var sorted = times.stream().sorted().toList();
          told.accept(
              "%s: %d rounds, back after %d ms in the median, %d ms at most"
                  .formatted(
                      victim,
                      sorted.size(),
                      sorted.get(sorted.size() / 2).toMillis(),
                      sorted.getLast().toMillis()));
        });
  }
}
