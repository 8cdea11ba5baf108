package redress.bootstrap.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import redress.bootstrap.faults.Footprint.Quantity;
import redress.bootstrap.faults.Trend.Sample;
import redress.bootstrap.faults.Trend.Verdict;
import redress.bootstrap.postgres.EmbeddedPostgres;

/**
 * A steady low load for so many minutes, and what the program holds meanwhile (check R31); {@code
 * scripts/soak} runs it.
 */
@EnabledIfSystemProperty(named = "redress.soak.minutes", matches = "[0-9]+")
class SteadyLoadTest {
  private static final int CLIENTS = 4;
  private static final Duration EACH = Duration.ofMillis(500);

  /** Of each client: one person adds 500 files a day, and all clients are one person. */
  private static final Duration PHOTO = Duration.ofSeconds(35);

  private static final Duration LOOK = Duration.ofSeconds(15);
  private static final double NANOS_IN_HOUR = 3.6e12;

  /** As many at once as there are connections to the database, and more: none is opened later. */
  private static final int CROWD = 64;

  /** A session's token holds for a quarter of an hour. */
  private static final int MINUTES_OF_A_SESSION = 10;

  /** Of the time, in which everything is used for the first time: a part in so many. */
  private static final int WARM = 4;

  @TempDir Path folder;

  @Test
  void nothing_grows_under_a_steady_load_R31() throws Exception {
    var time = Duration.ofMinutes(Long.getLong("redress.soak.minutes"));
    var data = folder.resolve("data");
    // all of the heap is there from the start, so that resident memory tells what is beside it
    try (var program = Program.on(data).told("-Xms256m").told("-XX:+AlwaysPreTouch").start();
        var connection = new Connection(List.of(program));
        var journal = new Journal(folder.resolve("acknowledged.tsv"))) {
      connection.signIn();
      var database = EmbeddedPostgres.running(data).orElseThrow();
      var steps = new AtomicInteger();
      var seen = new EnumMap<Quantity, List<Sample>>(Quantity.class);
      crowd(connection);
      try (var clients = Executors.newScheduledThreadPool(CLIENTS + 1)) {
        begin(clients, connection, journal, steps);
        long begun = System.nanoTime();
        for (long now = begun; now - begun < time.toNanos(); now = System.nanoTime()) {
          TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
          if (System.nanoTime() - begun > time.toNanos() / WARM) {
            double hours = (System.nanoTime() - begun) / NANOS_IN_HOUR;
            Footprint.of(program.pid(), program.port(), database)
                .forEach(
                    (what, value) ->
                        seen.computeIfAbsent(what, none -> new ArrayList<>())
                            .add(new Sample(hours, value)));
          }
        }
      }
      System.out.printf(
          "%d minutes, %.1f requests a second, %d changes acknowledged, %d samples%n",
          time.toMinutes(),
          steps.get() / (double) time.toSeconds(),
          journal.written(),
          seen.get(Quantity.THREADS).size());
      var growing = told(seen);
      System.out.println("descriptors: " + Footprint.kinds(program.pid(), program.port()));
      connection.signIn();
      var all = journal.from(0);
      var findings = new ArrayList<>(Comparison.of(connection, database, all, all));
      findings.addAll(connection.faults());
      assertEquals(List.of(), findings.stream().limit(10).toList());
      assertEquals(List.of(), growing);
    }
  }

  private static void crowd(Connection connection) {
    try (var crowd = Executors.newFixedThreadPool(CROWD)) {
      for (int i = 0; i < 10 * CROWD; i++) {
        crowd.submit(() -> connection.ask(0, Request.get("/complaints?limit=20")).expect(200));
      }
    }
  }

  private static void begin(
      ScheduledExecutorService clients,
      Connection connection,
      Journal journal,
      AtomicInteger steps) {
    clients.scheduleAtFixedRate(
        connection::signIn, MINUTES_OF_A_SESSION, MINUTES_OF_A_SESSION, TimeUnit.MINUTES);
    for (int i = 0; i < CLIENTS; i++) {
      var client = new Client(i, connection, journal, 31).photographing(PHOTO);
      long offset = EACH.toNanos() * i / CLIENTS;
      clients.scheduleAtFixedRate(
          () -> {
            try {
              client.step();
              steps.incrementAndGet();
            } catch (RuntimeException | AssertionError fault) {
              connection.fault("a client broke off: " + fault);
              throw fault;
            }
          },
          offset,
          EACH.toNanos(),
          TimeUnit.NANOSECONDS);
    }
  }

  /** Says what was seen, and gives what grows. */
  private static List<Quantity> told(Map<Quantity, List<Sample>> seen) {
    var growing = new ArrayList<Quantity>();
    seen.forEach(
        (what, samples) -> {
          var trend = Trend.of(samples);
          var verdict = trend.verdict(what.tolerated());
          System.out.printf(
              "%s: %.2f to %.2f; in an hour %+.2f ± %.2f, tolerated %.0f: %s%n",
              what,
              samples.stream().mapToDouble(Sample::value).min().orElseThrow(),
              samples.stream().mapToDouble(Sample::value).max().orElseThrow(),
              trend.slope(),
              trend.margin(),
              what.tolerated(),
              verdict);
          if (verdict == Verdict.GROWS) {
            growing.add(what);
          }
        });
    return growing;
  }
}
