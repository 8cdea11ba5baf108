package redress.bootstrap.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What {@code scripts/defences} takes out is where its list says, so that the list does not fall
 * behind the program; that a test fails without it is for the script to say.
 */
class DefencesTest {
  private static final Path ROOT = Path.of("..");

  /** A defence of the list. */
  private record Defence(String what, List<Place> places, String test) {}

  /** What is taken out of a file. */
  private record Place(String file, String was) {}

  @Test
  void every_defence_is_where_the_list_says_and_has_a_test() throws IOException {
    var all = read();
    assertTrue(all.size() > 60, "only " + all.size());
    var lost = new ArrayList<String>();
    for (var one : all) {
      for (var place : one.places()) {
        var text = Files.readString(ROOT.resolve(place.file()));
        long times = spaced(place.was()).matcher(text).results().count();
        if (times != 1) {
          lost.add("%s: %d times in %s".formatted(one.what(), times, place.file()));
        }
      }
      if (!there(one.test())) {
        lost.add(one.what() + ": not one " + one.test() + " that runs");
      }
    }
    assertEquals(List.of(), lost);
  }

  /** The words of a text, whatever is between them. */
  private static Pattern spaced(String text) {
    return Pattern.compile(
        Arrays.stream(text.strip().split("\\s+"))
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+")));
  }

  /** Whether one class of that name is there, and can be run. */
  private static boolean there(String test) throws IOException {
    var found = new ArrayList<Path>();
    for (var module :
        List.of("domain", "application", "adapters-http", "adapters-persistence", "bootstrap")) {
      try (var files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
        files.filter(file -> file.endsWith(test + ".java")).forEach(found::add);
      }
    }
    return found.size() == 1
        && !Files.readString(found.getFirst())
            .contains(
                "abstract class "
                    + found.getFirst().getFileName().toString().replace(".java", " "));
  }

  private static List<Defence> read() throws IOException {
    var all = new ArrayList<Defence>();
    String what = null;
    String file = null;
    var places = new ArrayList<Place>();
    for (var line : Files.readAllLines(ROOT.resolve("scripts/defences.txt"))) {
      var rest = line.substring(line.indexOf(' ') + 1);
      switch (line.split(" ", 2)[0]) {
        case "in" -> file = rest;
        case "was" -> places.add(new Place(file, rest));
        case "test" -> {
          all.add(new Defence(what, List.copyOf(places), rest));
          places.clear();
        }
        case "is", "#", "" -> {
          // what stands there instead, or nothing
        }
        default -> what = line;
      }
    }
    return all;
  }
}
