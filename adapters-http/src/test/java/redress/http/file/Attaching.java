package redress.http.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/** Files that somebody attaches, which are taken or not. */
abstract class Attaching {
  @TempDir Path folder;

  void taken(String type, byte[] content) throws IOException {
    assertEquals(Optional.of(type), type(file(content)));
  }

  void refused(byte[] content) throws IOException {
    assertEquals(Optional.empty(), type(file(content)));
  }

  /** What it is, to whoever waits as long as it takes. */
  static Optional<String> type(Path file) {
    return FileType.of(file, new Effort(() -> {}));
  }

  Path file(byte[] content) throws IOException {
    return Files.write(Files.createTempFile(folder, "upload", ".part"), content);
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
