package redress.http.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Pictures that microscopes and old programs write and that are not known by their beginnings
 * elsewhere: a TIFF of the large form, in the order of most computers, and a bitmap with the short
 * header of OS/2.
 */
final class RarePictures {
  private static final long LARGE_TIFF = 0x0008_002b_4949L;
  private static final int BITMAP = 0x4d42;
  private static final int SHORT_HEADER = 12;
  private static final int ONE_PLANE = 1;

  private RarePictures() {}

  /** The media type of such a picture. */
  static Optional<String> type(Path file, Effort effort) throws IOException {
    try (var bytes = Bytes.of(file, effort).in(ByteOrder.LITTLE_ENDIAN)) {
      if (bytes.number(0, 6) == LARGE_TIFF) {
        return Optional.of("image/tiff");
      }
      return bytes.two(0) == BITMAP && bytes.four(14) == SHORT_HEADER && bytes.two(22) == ONE_PLANE
          ? Optional.of("image/bmp")
          : Optional.empty();
    } catch (EOFException tooShort) {
      return Optional.empty();
    }
  }
}
