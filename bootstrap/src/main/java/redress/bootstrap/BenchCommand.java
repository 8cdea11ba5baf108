package redress.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import redress.bootstrap.bench.Bench;
import redress.bootstrap.bench.Served;
import redress.bootstrap.settings.Settings;

/** Measures the program on this machine. */
@Command(
    name = "bench",
    description = {
      "Measures the program on this machine: starts it on an empty database of its own, loads it,",
      "and prints each figure beside what it is to be compared with."
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("unused")
final class BenchCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "where the database is made and kept (default: none is kept)")
  private Path data;

  @Option(
      names = "--clients",
      split = ",",
      defaultValue = "8,64",
      paramLabel = "N",
      description = "numbers of clients that work at once (default: ${DEFAULT-VALUE})")
  private int[] clients;

  @Option(
      names = "--crowds",
      split = ",",
      defaultValue = "1536,3072",
      paramLabel = "N",
      description = {
        "numbers of clients that register at once, the first as many as are let in or wait,",
        "with which the others are compared (default: ${DEFAULT-VALUE})"
      })
  private int[] crowds;

  @Option(
      names = "--cases",
      split = ",",
      defaultValue = "10000,100000",
      paramLabel = "N",
      description = "numbers of stored cases with which lists are read (default: ${DEFAULT-VALUE})")
  private long[] cases;

  @Option(
      names = "--closed",
      defaultValue = "0",
      paramLabel = "N",
      description = "number of closed cases over which a draft is tried (default: none)")
  private long closed;

  @Option(
      names = "--rounds",
      defaultValue = "3",
      paramLabel = "N",
      description = "rounds of which the median is told (default: ${DEFAULT-VALUE})")
  private int rounds;

  @Option(
      names = "--seconds",
      defaultValue = "10",
      paramLabel = "N",
      description = "seconds of each round (default: ${DEFAULT-VALUE})")
  private int seconds;

  @Option(
      names = "--heap",
      defaultValue = "224m",
      paramLabel = "SIZE",
      description = "the bound of the program's heap (default: ${DEFAULT-VALUE})")
  private String heap;

  @Override
  public Integer call() throws IOException {
    if (data != null) {
      return measured(data);
    }
    var temporary = Files.createTempDirectory("redress-bench");
    int ended = measured(temporary.resolve("data"));
    // not after a failure, which the program's log beside its data may explain
    try (var tree = Files.walk(temporary)) {
      for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
    return ended;
  }

  private int measured(Path folder) {
    Logs.write(Settings.LogFormat.TEXT);
    var settings = Settings.of(Map.of("data", folder.toString()), Map.of());
    var extent =
        new Bench.Extent(clients, crowds, cases, closed, rounds, Duration.ofSeconds(seconds));
    var out = command.commandLine().getOut();
    try (var program = Served.start(folder, heap);
        var installation = Installation.shared(settings, InstantSource.system())) {
      var endpoint = installation.database().endpoint();
      new Bench(program, installation.store(), endpoint, installation.vertx())
          .run(extent, out, command.commandLine().getErr());
    }
    return 0;
  }
}
