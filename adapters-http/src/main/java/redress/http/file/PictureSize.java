package redress.http.file;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * How many pixels a picture says it has, read from its header alone: a few bytes may claim what no
 * reader has the memory for. HEIC says it in too many ways to be asked.
 */
final class PictureSize {
  /** More than any camera takes. */
  private static final long MOST_PIXELS = 250_000_000;

  private static final int HEADER = 30;
  private static final int PNG_SIGNATURE = 8;
  private static final int PNG_HEADER = 0x49484452;
  private static final int PNG_END = 0x49454e44;
  private static final int CHECKSUM = 4;

  private PictureSize() {}

  /** Whether whoever opens it has room for it; a picture that does not say its size is let in. */
  static boolean isModest(Path file, String type) throws IOException {
    long pixels =
        switch (type) {
          case "image/webp" -> webp(header(file));
          case "image/gif" -> Math.max(gif(header(file)), firstPicture(file));
          default -> firstPicture(file);
        };
    return pixels <= MOST_PIXELS && !(type.equals("image/png") && saysItTwice(file));
  }

  /** Of two headers of a PNG one reader believes the first, another the last. */
  private static boolean saysItTwice(Path file) throws IOException {
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      in.skipNBytes(PNG_SIGNATURE);
      int headers = 0;
      int chunk;
      do {
        long length = Integer.toUnsignedLong(in.readInt());
        chunk = in.readInt();
        if (chunk == PNG_HEADER && ++headers > 1) {
          return true;
        }
        in.skipNBytes(length + CHECKSUM);
      } while (chunk != PNG_END);
      return false;
    } catch (EOFException brokenOff) {
      return false;
    }
  }

  private static ByteBuffer header(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return ByteBuffer.allocate(HEADER)
          .put(in.readNBytes(HEADER))
          .rewind()
          .order(ByteOrder.LITTLE_ENDIAN);
    }
  }

  /** The screen on which its pictures are drawn. */
  private static long gif(ByteBuffer header) {
    return (long) Short.toUnsignedInt(header.getShort(6)) * Short.toUnsignedInt(header.getShort(8));
  }

  /** The extended form alone can claim more than 16,383 pixels each way. */
  private static long webp(ByteBuffer header) {
    var form = new String(header.array(), 12, 4, StandardCharsets.US_ASCII);
    long width = 1 + (header.getInt(24) & 0xff_ffff);
    long height = 1 + (header.getInt(26) >>> 8);
    return form.equals("VP8X") ? width * height : 0;
  }

  private static long firstPicture(Path file) throws IOException {
    try (var in = ImageIO.createImageInputStream(file.toFile())) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return 0;
      }
      var reader = readers.next();
      try {
        reader.setInput(in, true, true);
        return (long) reader.getWidth(0) * reader.getHeight(0);
      } catch (IOException | RuntimeException saysNothing) {
        return 0;
      } finally {
        reader.dispose();
      }
    }
  }
}
