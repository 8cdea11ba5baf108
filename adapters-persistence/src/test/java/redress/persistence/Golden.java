package redress.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files that pin how records are stored. */
final class Golden {
  private Golden() {}

  /** Compares; the actual form is left below {@code target}, to be looked at and taken over. */
  static void check(String file, Object record) {
    var actual = pretty(Bodies.write(record));
    var left = Path.of("target", "golden", file);
    try {
      Files.createDirectories(left.getParent());
      Files.writeString(left, actual);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    assertEquals(
        text(file),
        actual,
        () ->
            "src/test/resources/redress/persistence/golden/%s is not the form, which is in %s"
                .formatted(file, left));
  }

  private static String pretty(String json) {
    try {
      var mapper = new ObjectMapper();
      return mapper
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(mapper.readTree(json))
              .replace(System.lineSeparator(), "\n")
          + "\n";
    } catch (JsonProcessingException wrong) {
      throw new IllegalArgumentException(wrong);
    }
  }

  /** The file's text, empty if there is none yet. */
  static String text(String file) {
    try (var in = Golden.class.getResourceAsStream("golden/" + file)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
