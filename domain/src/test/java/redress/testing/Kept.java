package redress.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that are kept beside the tests, to be read by whoever changes what they tell of. After a
 * failing run {@code target/kept} has what the text is now.
 */
public final class Kept {
  private Kept() {}

  /**
   * The text is what is kept under that name.
   *
   * @param resource absolute, such as {@code /redress/complaint/stages.txt}
   */
  public static void same(String resource, String text) {
    try (var in = Kept.class.getResourceAsStream(resource)) {
      var kept = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      if (!kept.equals(text)) {
        var target = Path.of("target", "kept");
        Files.createDirectories(target);
        Files.writeString(target.resolve(Path.of(resource).getFileName().toString()), text);
      }
      assertEquals(kept, text);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
