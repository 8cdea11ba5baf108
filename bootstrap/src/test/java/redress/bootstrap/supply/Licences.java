package redress.bootstrap.supply;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Holds the bill of materials against the licences that are allowed (S45): whatever is shipped has
 * a licence, and one of those it may be taken under is on the list. The build runs it after it has
 * written the bill, adds what stands in the archives of PostgreSQL ({@link NativeParts}), and fails
 * with each part that does not, and where there is no bill of what it has just packed.
 */
public final class Licences {
  private Licences() {}

  /**
   * @param given the bill of materials, the list, one licence a line, the runnable jar, the folder
   *     with the lists of native parts, and when the build began
   */
  public static void main(String... given) throws IOException {
    var wrong =
        wrong(
            new Bill(Path.of(given[0])),
            Path.of(given[1]),
            Path.of(given[2]),
            Path.of(given[3]),
            Instant.parse(given[4]));
    wrong.forEach(System.err::println);
    if (!wrong.isEmpty()) {
      System.exit(1);
    }
  }

  /** What keeps the jar from being shipped; the bill has its native parts afterwards. */
  private static List<String> wrong(Bill bill, Path list, Path jar, Path lists, Instant begun)
      throws IOException {
    var missing = bill.missing(begun);
    if (missing.isPresent()) {
      return List.of(missing.get());
    }
    var wrong = new ArrayList<String>();
    NativeParts.of(jar, lists, wrong).forEach(bill::add);
    bill.write();
    wrong(bill, allowed(list)).stream()
        .map(part -> "not under a licence that %s allows: %s".formatted(list, part))
        .forEach(wrong::add);
    return wrong;
  }

  static Set<String> allowed(Path list) throws IOException {
    return Files.readAllLines(list).stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The parts that may not be shipped, each with the licences that it names. */
  static List<String> wrong(Bill bill, Set<String> allowed) throws IOException {
    var wrong = new ArrayList<String>();
    for (var part : bill.parts()) {
      var named = named(part);
      if (named.stream().noneMatch(allowed::contains)) {
        wrong.add(
            "%s:%s:%s %s"
                .formatted(
                    part.path("group").asText(),
                    part.path("name").asText(),
                    part.path("version").asText(),
                    named.isEmpty() ? "no licence" : named));
      }
    }
    return wrong;
  }

  private static Set<String> named(JsonNode part) {
    var named = new TreeSet<String>();
    for (var choice : part.path("licenses")) {
      var licence = choice.path("license");
      named.add(
          licence
              .path("id")
              .asText(licence.path("name").asText(choice.path("expression").asText())));
    }
    named.remove("");
    return named;
  }
}
