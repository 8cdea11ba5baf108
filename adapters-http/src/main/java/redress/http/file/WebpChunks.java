package redress.http.file;

import java.io.IOException;

/** The chunks of a WebP, those within its frames among them. */
final class WebpChunks {
  private static final int SIGNATURE = 12;
  private static final int HEADER = 8;
  private static final int FRAME_LENGTH = 16;
  private static final int MOST_BITS = 0x3fff;

  private WebpChunks() {}

  /**
   * Of two screens one reader believes the first, another the last.
   *
   * @throws IOException if there are two
   */
  static void read(Bytes file, Pixels pixels) throws IOException {
    long canvas = 0;
    long at = SIGNATURE;
    while (at < file.length()) {
      long content = at + HEADER;
      long length = file.four(at + 4);
      switch (file.name(at)) {
        case "VP8X" -> {
          if (canvas > 0) {
            throw new IOException("a WebP says its size twice");
          }
          canvas = Pixels.area(1 + file.three(content + 4), 1 + file.three(content + 7));
          pixels.part(1 + file.three(content + 4), 1 + file.three(content + 7));
        }
        case "ANMF" -> {
          long frame = Pixels.area(1 + file.three(content + 6), 1 + file.three(content + 9));
          pixels.frame(Math.max(canvas, frame));
          length = FRAME_LENGTH;
        }
        case "VP8 " ->
            pixels.part(file.two(content + 6) & MOST_BITS, file.two(content + 8) & MOST_BITS);
        case "VP8L" -> {
          long sides = file.four(content + 1);
          pixels.part(1 + (sides & MOST_BITS), 1 + (sides >>> 14 & MOST_BITS));
        }
        default -> {}
      }
      at = content + length + (length & 1);
    }
  }
}
