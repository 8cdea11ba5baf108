package redress.http.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * How many pixels a picture says it has, read from what stands before its content: a few bytes may
 * claim what no reader has the memory for. Each format is walked through as its most forgiving
 * reader would, so that nobody finds a frame that was not counted.
 */
final class PictureSize {
  private static final int BMP_OLD_HEADER = 12;

  private PictureSize() {}

  /**
   * Whether whoever opens it has room for it. A picture that does not say its size is not let in.
   *
   * @throws IOException if it cannot be read, or says of its size what contradicts itself
   */
  static boolean isModest(Path file, String type, Effort effort) throws IOException {
    var pixels = new Pixels();
    try (var bytes = Bytes.of(file, effort)) {
      switch (type) {
        case "image/png" -> PngChunks.read(bytes, pixels);
        case "image/gif" -> GifBlocks.read(bytes.in(ByteOrder.LITTLE_ENDIAN), pixels);
        case "image/webp" -> WebpChunks.read(bytes.in(ByteOrder.LITTLE_ENDIAN), pixels);
        case "image/bmp" -> bmp(bytes.in(ByteOrder.LITTLE_ENDIAN), pixels);
        case "image/jpeg" -> JpegMarkers.read(bytes, pixels);
        case "image/tiff" -> TiffPages.read(bytes, pixels);
        case "image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence" ->
            HeicBoxes.read(bytes, pixels);
        default -> {}
      }
    } catch (EOFException brokenOff) {
      // what was told before that counts
    }
    return pixels.areModest();
  }

  /** One that is written from its top has a height below nothing. */
  private static void bmp(Bytes file, Pixels pixels) throws IOException {
    if (file.four(14) == BMP_OLD_HEADER) {
      pixels.frame(file.two(18), file.two(20));
    } else {
      pixels.frame(Math.abs((long) (int) file.four(18)), Math.abs((long) (int) file.four(22)));
    }
  }
}
