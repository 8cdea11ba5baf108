package redress.http.file;

import java.io.IOException;

/**
 * The markers of a JPEG before its first scan. There may be several frames, by whatever coding: one
 * reader believes the first, another the last.
 */
final class JpegMarkers {
  private static final int SIGNATURE = 2;
  private static final int FILL = 0xff;
  private static final int SCAN = 0xda;
  private static final int END = 0xd9;

  /** Of one that tells its height behind the scan alone. */
  private static final int MOST_LINES = 0xffff;

  private JpegMarkers() {}

  static void read(Bytes file, Pixels pixels) throws IOException {
    long at = SIGNATURE;
    while (true) {
      at = behindFill(file, at);
      int marker = file.one(at);
      at++;
      if (marker == SCAN || marker == END) {
        return;
      }
      if (isAlone(marker)) {
        continue;
      }
      if (isFrame(marker)) {
        int lines = file.two(at + 3);
        pixels.frame(file.two(at + 5), lines == 0 ? MOST_LINES : lines);
      }
      at += Math.max(file.two(at), 2);
    }
  }

  /** Where the next marker is, behind whatever fills the gap. */
  private static long behindFill(Bytes file, long from) throws IOException {
    long at = from;
    while (file.one(at) != FILL) {
      at++;
    }
    while (file.one(at) == FILL) {
      at++;
    }
    return at;
  }

  /** Whether nothing belongs to it that tells its length. */
  private static boolean isAlone(int marker) {
    return marker <= 0x01 || marker >= 0xd0 && marker <= 0xd8;
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }
}
