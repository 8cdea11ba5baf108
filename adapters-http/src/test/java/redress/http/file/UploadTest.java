package redress.http.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that was received is read, and nothing of it stays open. */
class UploadTest {
  private static final byte[] CONTENT = "a spindle".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;
  private Upload upload;

  @BeforeEach
  void receive() throws IOException {
    var file = Files.write(folder.resolve("upload.part"), CONTENT);
    upload = new Upload("spindle.txt", "text/plain", CONTENT.length, "", file);
  }

  @Test
  void its_content_is_closed_behind_whoever_read_it_R31() {
    var kept = new AtomicReference<InputStream>();
    assertArrayEquals(
        CONTENT,
        upload.read(
            content -> {
              kept.set(content);
              return all(content);
            }));
    assertThrows(IOException.class, () -> kept.get().read());
  }

  @Test
  void it_is_closed_behind_whoever_fails_too_R31() {
    var kept = new AtomicReference<InputStream>();
    assertThrows(
        IllegalStateException.class,
        () ->
            upload.read(
                content -> {
                  kept.set(content);
                  throw new IllegalStateException("no room");
                }));
    assertThrows(IOException.class, () -> kept.get().read());
  }

  @Test
  void what_is_closed_is_gone() {
    upload.close();
    assertFalse(Files.exists(folder.resolve("upload.part")));
    assertThrows(UncheckedIOException.class, () -> upload.read(UploadTest::all));
  }

  private static byte[] all(InputStream content) {
    try {
      return content.readAllBytes();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
