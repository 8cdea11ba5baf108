package redress.http.file;

import java.io.IOException;

/** The chunks of a PNG; what stands before its header, as phones put it there, is passed over. */
final class PngChunks {
  private static final int SIGNATURE = 8;
  private static final int LENGTH_AND_NAME = 8;
  private static final int CHECKSUM = 4;

  private PngChunks() {}

  /**
   * Of two headers one reader believes the first, another the last.
   *
   * @throws IOException if there are two
   */
  static void read(Bytes file, Pixels pixels) throws IOException {
    long canvas = 0;
    long at = SIGNATURE;
    for (var name = ""; !name.equals("IEND"); ) {
      name = file.name(at + 4);
      long content = at + LENGTH_AND_NAME;
      if (name.equals("IHDR")) {
        if (canvas > 0) {
          throw new IOException("a PNG says its size twice");
        }
        canvas = Math.max(Pixels.area(file.four(content), file.four(content + 4)), 1);
        pixels.frame(canvas);
      } else if (name.equals("fcTL")) {
        pixels.frame(Math.max(canvas, Pixels.area(file.four(content + 4), file.four(content + 8))));
      }
      at = content + file.four(at) + CHECKSUM;
    }
  }
}
