package redress.bootstrap.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The bench works and cleans up; what it measures in a second says nothing. */
@Timeout(240)
class BenchCommandTest {
  private static final List<String> TINY =
      List.of(
          "--clients", "2", "--crowds", "2,4", "--cases", "100", "--rounds", "1", "--seconds", "1");

  @TempDir private Path temporary;

  @Test
  void a_tiny_bench_tells_all_its_tables_and_leaves_nothing_behind() throws Exception {
    var report = run();
    for (var table :
        List.of("Registrations", "Back-pressure", "Looking at cases, 8 clients", "The process")) {
      assertTrue(report.contains("### " + table), report);
    }
    var numbers = "Numbers: ([0-9]+) acknowledged, \\1 given, without gap or duplicate";
    assertTrue(report.lines().anyMatch(line -> line.matches(numbers + ".*")), report);
    assertTrue(report.lines().anyMatch(line -> line.startsWith("| 2 | ")), report);
    try (var left = Files.list(temporary)) {
      assertEquals(
          List.of(),
          left.filter(path -> path.getFileName().toString().startsWith("redress")).toList());
    }
  }

  /** In a process of its own, whose temporary files are nobody else's. */
  private String run() throws IOException, InterruptedException {
    var java = ProcessHandle.current().info().command().orElseThrow();
    var command = new ArrayList<>(List.of(java, "-Djava.io.tmpdir=" + temporary));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("redress.bootstrap.Main", "bench"));
    command.addAll(TINY);
    var out = temporary.resolve("out");
    var errors = temporary.resolve("errors");
    var process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(errors.toFile())
            .start();
    try {
      assertTrue(process.waitFor(200, TimeUnit.SECONDS), "it does not end");
      assertEquals(0, process.exitValue(), Files.readString(errors));
      return Files.readString(out);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
