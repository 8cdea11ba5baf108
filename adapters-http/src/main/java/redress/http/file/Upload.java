package redress.http.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * A file that a client sent, received whole into a temporary file.
 *
 * @param type its media type, found from its content
 * @param sha256 of the content, in hexadecimal
 */
public record Upload(String name, String type, long size, String sha256, Path file)
    implements AutoCloseable {

  /**
   * Lets somebody read its content, which is closed behind them.
   *
   * @throws UncheckedIOException if it is gone or cannot be read
   */
  public <T> T read(Function<InputStream, T> reader) {
    try (var content = Files.newInputStream(file)) {
      return reader.apply(content);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
