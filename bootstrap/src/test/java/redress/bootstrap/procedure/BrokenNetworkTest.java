package redress.bootstrap.procedure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import redress.bootstrap.postgres.EmbeddedPostgres;
import redress.bootstrap.postgres.Endpoint;
import redress.http.ServedCompany;
import redress.http.procedure.ConcurrentChangesStory;
import redress.testing.Wire;

/**
 * Changes at the same time while the network between the program and PostgreSQL fails, or the
 * server stands still (check R16); {@code scripts/broken-network} runs it.
 */
@EnabledIfSystemProperty(named = "redress.broken.network", matches = "true")
class BrokenNetworkTest extends ConcurrentChangesStory {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration BETWEEN = Duration.ofMillis(700);

  private static final Duration SOON = Duration.ofMillis(5);

  private enum Trouble {
    /** Connections are reset, and none comes about for a second. */
    RESET(Duration.ofSeconds(1)),
    /** Connections end, and new ones come about at once. */
    CUT(Duration.ZERO),
    /** Nothing comes back and nobody says so; what was on its way is lost. */
    PARTITION(Duration.ofSeconds(4)),
    /** The next commit reaches the server; its answer does not come back. */
    UNHEARD_COMMIT(Duration.ofSeconds(1)),
    /** All processes of the server are stopped for a while. */
    PAUSE(Duration.ofSeconds(5));

    private final Duration time;

    Trouble(Duration time) {
      this.time = time;
    }
  }

  @TempDir Path data;

  private final Map<Trouble, Integer> happened = new EnumMap<>(Trouble.class);
  private EmbeddedPostgres server;
  private Wire wire;
  private ServedOnPostgres postgres;
  private volatile boolean over;

  @BeforeEach
  void start() {
    server = EmbeddedPostgres.start(data);
    ServedOnPostgres.migrate(server.endpoint());
    var there = server.endpoint();
    wire = new Wire(there.port());
    var through =
        new Endpoint(there.host(), wire.port(), there.database(), there.user(), there.password());
    postgres = new ServedOnPostgres(through, PATIENCE);
  }

  @Override
  protected ServedCompany served(String document) {
    return postgres.company(document);
  }

  @AfterEach
  void close() {
    System.out.println("troubles: " + happened);
    postgres.close();
    wire.close();
    server.close();
  }

  @Override
  protected AutoCloseable troubled() {
    over = false;
    var troubles = Thread.ofPlatform().name("troubles").start(this::trouble);
    return () -> {
      over = true;
      troubles.join();
    };
  }

  private void trouble() {
    var all = Trouble.values();
    for (int next = happened.values().stream().mapToInt(it -> it).sum(); !over; next++) {
      var trouble = all[next % all.length];
      pause(SOON.multipliedBy(next % 7));
      begin(trouble);
      pause(trouble.time);
      end(trouble);
      pause(BETWEEN);
      happened.merge(trouble, 1, Integer::sum);
    }
  }

  private void begin(Trouble trouble) {
    switch (trouble) {
      case RESET -> wire.reset();
      case CUT -> wire.cut();
      case PARTITION -> wire.freeze();
      case UNHEARD_COMMIT -> wire.cutAtCommit();
      case PAUSE -> signal("-STOP");
    }
  }

  private void end(Trouble trouble) {
    if (trouble == Trouble.PAUSE) {
      signal("-CONT");
    } else {
      wire.mend();
    }
  }

  /** To the first process of the server and all that it has started. */
  private void signal(String signal) {
    try (var lines = Files.lines(data.resolve("postgres").resolve("postmaster.pid"))) {
      var first = ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow().strip()));
      var all =
          Stream.concat(first.stream(), first.orElseThrow().descendants())
              .map(it -> Long.toString(it.pid()));
      var command = Stream.concat(Stream.of("kill", signal), all).toList();
      new ProcessBuilder(command).start().waitFor();
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static void pause(Duration time) {
    try {
      TimeUnit.NANOSECONDS.sleep(time.toNanos());
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
