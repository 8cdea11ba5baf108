package redress.bootstrap.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tests that are said to notice a change that once went unnoticed are there. */
class SurvivorsTest {
  private static final Path ROOT = Path.of("..");

  /** A class of tests, or the end of the names of several, and maybe one of its methods. */
  private static final Pattern NAMED =
      Pattern.compile("(\\*?)\\b([A-Z]\\w*(?:Test|Contract))\\b(?:\\.([a-z]\\w*))?");

  @Test
  void every_test_that_a_survivor_names_is_there() throws IOException {
    var sources = sources();
    var gone = new TreeSet<String>();
    int named = 0;
    for (var line : Files.readAllLines(ROOT.resolve("docs/mutation-survivors.txt"))) {
      for (var test : NAMED.matcher(line).results().toList()) {
        named++;
        boolean several = !test.group(1).isEmpty();
        if (!isThere(sources, several, test.group(2), test.group(3))) {
          gone.add(test.group());
        }
      }
    }
    assertEquals(List.of(), List.copyOf(gone));
    assertTrue(named > 500, "only " + named);
  }

  private static boolean isThere(
      Map<String, String> sources, boolean several, String name, String method) {
    if (several) {
      return sources.keySet().stream().anyMatch(it -> it.endsWith(name));
    }
    var source = sources.get(name);
    return source != null && (method == null || source.contains(" void " + method + "("));
  }

  /** The sources of all test classes, by the names of the classes. */
  private static Map<String, String> sources() throws IOException {
    var all = new HashMap<String, String>();
    for (var module :
        List.of("domain", "application", "adapters-http", "adapters-persistence", "bootstrap")) {
      var files = new ArrayList<Path>();
      try (var walk = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
        walk.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
      }
      for (var file : files) {
        var name = file.getFileName().toString().replace(".java", "");
        all.merge(name, Files.readString(file), String::concat);
      }
    }
    return all;
  }
}
