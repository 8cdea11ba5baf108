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
import javax.imageio.ImageReader;

/**
 * How many pixels a picture says it has, read from its header alone: a few bytes may claim what no
 * reader has the memory for. HEIC says it in too many ways to be asked.
 */
final class PictureSize {
  /** More than any camera takes. */
  private static final long MOST_PIXELS = 250_000_000;

  private static final int MOST_PAGES = 1000;
  private static final int HEADER = 30;
  private static final int BMP_OLD_HEADER = 12;
  private static final int JPEG_SIGNATURE = 2;
  private static final int JPEG_FILL = 0xff;
  private static final int JPEG_SCAN = 0xda;
  private static final int JPEG_END = 0xd9;
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
          case "image/gif" -> Math.max(gif(header(file)), largestPicture(file));
          case "image/bmp" -> bmp(header(file));
          case "image/jpeg" -> jpeg(file);
          default -> largestPicture(file);
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

  /** One that is written from its top has a height below nothing. */
  private static long bmp(ByteBuffer header) {
    boolean old = header.getInt(14) == BMP_OLD_HEADER;
    return old
        ? (long) Short.toUnsignedInt(header.getShort(18)) * Short.toUnsignedInt(header.getShort(20))
        : Math.abs((long) header.getInt(18)) * Math.abs((long) header.getInt(22));
  }

  /**
   * The largest of its frames, by whatever coding: one reader believes the first, another the last.
   */
  private static long jpeg(Path file) throws IOException {
    long most = 0;
    try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      in.skipNBytes(JPEG_SIGNATURE);
      while (true) {
        int marker = marker(in);
        if (marker == JPEG_SCAN || marker == JPEG_END) {
          return most;
        }
        if (isAlone(marker)) {
          continue;
        }
        int length = in.readUnsignedShort() - Short.BYTES;
        if (isFrame(marker)) {
          in.readUnsignedByte();
          most = Math.max(most, (long) in.readUnsignedShort() * in.readUnsignedShort());
          length -= 1 + 2 * Short.BYTES;
        }
        in.skipNBytes(length);
      }
    } catch (EOFException brokenOff) {
      return most;
    }
  }

  /** The next marker, behind whatever fills the gap. */
  private static int marker(DataInputStream in) throws IOException {
    int marker = in.readUnsignedByte();
    while (marker != JPEG_FILL) {
      marker = in.readUnsignedByte();
    }
    while (marker == JPEG_FILL) {
      marker = in.readUnsignedByte();
    }
    return marker;
  }

  /** Whether nothing belongs to it that tells its length. */
  private static boolean isAlone(int marker) {
    return marker <= 0x01 || marker >= 0xd0 && marker <= 0xd8;
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  /** The extended form alone can claim more than 16,383 pixels each way. */
  private static long webp(ByteBuffer header) {
    var form = new String(header.array(), 12, 4, StandardCharsets.US_ASCII);
    long width = 1 + (header.getInt(24) & 0xff_ffff);
    long height = 1 + (header.getInt(26) >>> 8);
    return form.equals("VP8X") ? width * height : 0;
  }

  private static long largestPicture(Path file) throws IOException {
    try (var in = ImageIO.createImageInputStream(file.toFile())) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return 0;
      }
      var reader = readers.next();
      try {
        reader.setInput(in, false, true);
        return largestPicture(reader);
      } finally {
        reader.dispose();
      }
    }
  }

  /**
   * The largest of its pages, as far as they can be read. They are not counted before: one may say
   * that the first comes after it, and so on without end.
   */
  private static long largestPicture(ImageReader reader) throws IOException {
    long most = 0;
    int page = 0;
    try {
      do {
        most = Math.max(most, (long) reader.getWidth(page) * reader.getHeight(page));
        page++;
      } while (reader.getFormatName().equals("tif") && page <= MOST_PAGES);
    } catch (IOException | RuntimeException noFurther) {
      return most;
    }
    return page > MOST_PAGES ? Long.MAX_VALUE : most;
  }
}
