package redress.bootstrap.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each script tells its use when it is asked for it, and does nothing else. */
class ScriptsTest {
  private static final Path SCRIPTS = Path.of("..", "scripts");

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("scripts")
  void a_script_that_is_asked_for_help_tells_its_use_alone(Path script) throws Exception {
    var shell = Files.readAllLines(script).getFirst().replaceAll(".*[/ ]", "");
    assumeTrue(runs(shell), () -> "skipped: there is no " + shell);
    for (var option : List.of("-h", "--help")) {
      var said = folder.resolve("said");
      var process =
          new ProcessBuilder(shell, script.toString(), option)
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      boolean ended = process.waitFor(30, TimeUnit.SECONDS);
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
      var text = Files.readString(said, StandardCharsets.UTF_8);
      assertTrue(ended, () -> script + " works: " + text);
      assertEquals(0, process.exitValue(), text);
      assertTrue(text.contains("scripts/" + script.getFileName()), text);
    }
  }

  static List<Path> scripts() throws IOException {
    try (Stream<Path> all = Files.list(SCRIPTS)) {
      var found = all.filter(Files::isRegularFile).filter(Files::isExecutable).sorted().toList();
      assertTrue(found.size() > 9, found::toString);
      return found;
    }
  }

  private static boolean runs(String shell) throws InterruptedException {
    try {
      return new ProcessBuilder(shell, "-c", "").start().waitFor() == 0;
    } catch (IOException none) {
      return false;
    }
  }
}
