package redress.bootstrap.supply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Holds the bill of materials against the licences that are allowed (S45): whatever is shipped has
 * a licence, and one of those it may be taken under is on the list. The build runs it after it has
 * written the bill, and fails with each part that does not.
 */
public final class Licences {
  private Licences() {}

  /**
   * @param files the bill of materials and the list, one licence a line
   */
  public static void main(String... files) throws IOException {
    if (Files.notExists(Path.of(files[0]))) {
      System.err.println("Maven works offline and wrote no bill: licences were not looked at.");
      return;
    }
    var wrong = wrong(Path.of(files[0]), allowed(Path.of(files[1])));
    if (!wrong.isEmpty()) {
      System.err.println("Not under a licence that " + files[1] + " allows:");
      wrong.forEach(System.err::println);
      System.exit(1);
    }
  }

  static Set<String> allowed(Path list) throws IOException {
    return Files.readAllLines(list).stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The parts that may not be shipped, each with the licences that it names. */
  static List<String> wrong(Path bill, Set<String> allowed) throws IOException {
    var parts = new ObjectMapper().readTree(bill.toFile()).path("components");
    if (parts.isEmpty()) {
      throw new IllegalArgumentException(bill + " names no part");
    }
    var wrong = new ArrayList<String>();
    for (var part : parts) {
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
