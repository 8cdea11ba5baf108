package redress.bootstrap.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import redress.application.importing.Mapping;
import redress.bootstrap.StartRefused;
import redress.http.json.JsonReader;
import redress.tree.Malformed;

/** The mappings of other systems' files: those that come with the program, and anybody's own. */
public final class Mappings {
  private static final List<String> SHIPPED =
      List.of("12365auto", "comcast-2015", "nhtsa", "taidi2020c");

  private Mappings() {}

  /** The names of the mappings that come with the program. */
  public static List<String> shipped() {
    return SHIPPED;
  }

  /**
   * The mapping of that name, if it comes with the program, or the one in the file of that name.
   *
   * @throws StartRefused with everything that is wrong with it
   */
  public static Mapping find(String nameOrFile) {
    try {
      return Mapping.read(JsonReader.read(text(nameOrFile)));
    } catch (Malformed e) {
      throw new StartRefused(
          e.findings().stream()
              .map(it -> "%s: %s: %s".formatted(nameOrFile, it.pointer(), it.sentence()))
              .collect(Collectors.joining(System.lineSeparator())),
          e);
    }
  }

  private static byte[] text(String nameOrFile) {
    if (SHIPPED.contains(nameOrFile)) {
      try (var in = Mappings.class.getResourceAsStream(nameOrFile + ".json")) {
        return in.readAllBytes();
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
    try {
      return Files.readAllBytes(Path.of(nameOrFile));
    } catch (IOException | IllegalArgumentException e) {
      throw new StartRefused(
          "The mapping '%s' is no file that can be read, and none of those that come with the program (%s)."
              .formatted(nameOrFile, String.join(", ", SHIPPED)),
          e);
    }
  }
}
