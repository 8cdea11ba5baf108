package redress.bootstrap.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page about security promises is there. */
class SecurityPageTest {
  private static final Path ROOT = Path.of("..");
  private static final Path PAGE = ROOT.resolve("docs/security.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([RSP]\\d+) \\|[^|]+\\|([^|]+)\\|$");

  /** A check at the end of a test's name: no rule of a procedure, which has two numbers. */
  private static final Pattern CHECKS =
      Pattern.compile("(?<=\\w_)([RS]\\d{1,2})(?=(?:_[RS]\\d{1,2})*\\()");

  private static final Pattern NAME = Pattern.compile("`([^`]+)`");

  @Test
  void every_check_has_one_row() throws IOException {
    var rows = ROW.matcher(Files.readString(PAGE)).results().map(row -> row.group(1)).toList();
    var checks =
        Stream.of(
                IntStream.rangeClosed(1, 46).mapToObj("S%d"::formatted),
                IntStream.rangeClosed(1, 32).mapToObj("R%d"::formatted),
                // what was seen in peers
                IntStream.rangeClosed(1, 6).mapToObj("P%d"::formatted))
            .flatMap(it -> it)
            .toList();
    assertEquals(checks, rows);
  }

  @Test
  void every_row_names_tests_that_there_are_or_says_that_there_is_nothing() throws IOException {
    var there = there();
    var gone = new ArrayList<String>();
    for (var row : ROW.matcher(Files.readString(PAGE)).results().toList()) {
      var where = row.group(2);
      var names = NAME.matcher(where).results().map(name -> name.group(1)).toList();
      for (var name : names) {
        boolean known =
            name.startsWith("scripts/")
                ? Files.exists(ROOT.resolve(name))
                : name.equals("security-accounts.md") || there.contains(name);
        if (!known) {
          gone.add(row.group(1) + ": " + name);
        }
      }
      assertTrue(!names.isEmpty() || where.contains("not there"), row::group);
    }
    assertEquals(List.of(), gone);
  }

  @Test
  void a_test_that_says_which_check_it_is_stands_in_the_row_of_that_check() throws IOException {
    var rows =
        ROW.matcher(Files.readString(PAGE))
            .results()
            .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2)));
    var untold = new ArrayList<String>();
    int told = 0;
    for (var file : files()) {
      var type = file.getFileName().toString().replace(".java", "");
      for (var id :
          CHECKS.matcher(Files.readString(file)).results().map(it -> it.group(1)).toList()) {
        var row = rows.getOrDefault(id, "");
        told++;
        if (!row.contains("`" + type + "`")
            && !row.contains("security-accounts.md")
            && !row.contains("not there yet")) {
          untold.add(type + " is not told of at " + id);
        }
      }
    }
    assertEquals(List.of(), untold.stream().distinct().toList());
    assertTrue(told > 40, "only " + told);
  }

  /** The names of all test classes. */
  private static Set<String> there() throws IOException {
    return files().stream()
        .map(file -> file.getFileName().toString().replace(".java", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<Path> files() throws IOException {
    var all = new ArrayList<Path>();
    for (var module :
        List.of("domain", "application", "adapters-http", "adapters-persistence", "bootstrap")) {
      try (var files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
      }
    }
    return all;
  }
}
