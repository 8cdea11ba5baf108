package redress.http.file;

import java.io.IOException;

/**
 * The blocks of a GIF. Each frame is drawn on a screen, and may be larger than that; what is no
 * block is passed over, as forgiving readers do.
 */
final class GifBlocks {
  private static final int HEADER = 13;
  private static final int EXTENSION = 0x21;
  private static final int FRAME = 0x2c;
  private static final int FRAME_LENGTH = 10;
  private static final int END = 0x3b;

  private GifBlocks() {}

  static void read(Bytes file, Pixels pixels) throws IOException {
    long screen = Pixels.area(file.two(6), file.two(8));
    pixels.part(file.two(6), file.two(8));
    long at = HEADER + colours(file.one(10));
    for (int block = file.one(at); block != END; block = file.one(at)) {
      at =
          switch (block) {
            case EXTENSION -> behind(file, at + 2);
            case FRAME -> {
              pixels.frame(Math.max(screen, Pixels.area(file.two(at + 5), file.two(at + 7))));
              yield behind(file, at + FRAME_LENGTH + colours(file.one(at + 9)) + 1);
            }
            default -> at + 1;
          };
    }
  }

  /** How long the table of colours is that these flags tell of. */
  private static int colours(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
  }

  /** Where the pieces end that begin there. */
  private static long behind(Bytes file, long from) throws IOException {
    long at = from;
    for (int length = file.one(at); length > 0; length = file.one(at)) {
      at += 1 + length;
    }
    return at + 1;
  }
}
