package redress.http.file;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The sizes that a HEIC lists, and how many of its pictures have each: they share one entry. */
final class HeicSizes {
  private static final int MOST_OF_SHORT = 0x7f;
  private static final int MOST_OF_WIDE = 0x7fff;

  private final Map<Integer, Long> areas = new HashMap<>();
  private final Map<Integer, Long> uses = new HashMap<>();

  /**
   * @param place which entry of the list it is
   * @throws IOException if no picture could name that
   */
  void listed(int place, long width, long height) throws IOException {
    if (place > MOST_OF_WIDE) {
      throw new IOException("a HEIC lists more sizes than can be named");
    }
    areas.merge(place, Pixels.area(width, height), Math::max);
  }

  /** What is told there of which picture has which entries of the list. */
  void used(Bytes file, long content, long end) throws IOException {
    int id = file.one(content) < 1 ? 2 : 4;
    boolean wide = (file.one(content + 3) & 1) != 0;
    int length = wide ? 2 : 1;
    long at = content + 8;
    while (at + id < end) {
      int entries = file.one(at + id);
      at += id + 1;
      for (int i = 0; i < entries && at + length <= end; i++, at += length) {
        int place = wide ? file.two(at) & MOST_OF_WIDE : file.one(at) & MOST_OF_SHORT;
        uses.merge(place, 1L, Long::sum);
      }
    }
  }

  /** Each size once, even where no picture is said to have it. */
  void count(Pixels pixels) {
    areas.forEach((place, area) -> pixels.frames(uses.getOrDefault(place, 1L), area));
  }
}
