package redress.http.file;

import java.io.EOFException;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * The boxes of a HEIC, or of what else is of its form, that tell sizes: those of its pictures, of
 * those that are put together from others, and of films. What the coded pictures say of themselves
 * is not looked at.
 */
final class HeicBoxes {
  private static final int DEEPEST = 10;
  private static final int HEADER = 8;
  private static final int LONG_HEADER = 16;
  private static final int MOST_PUT_TOGETHER = 1_000;

  /** More than the tiles of the largest picture. */
  private static final int MOST_PICTURES = 10_000;

  private static final long NOWHERE = -1;

  private final Bytes file;
  private final Pixels pixels;
  private final Set<Long> grids = new HashSet<>();
  private final Set<Long> overlays = new HashSet<>();
  private final Set<Long> found = new HashSet<>();
  private final HeicSizes sizes = new HeicSizes();
  private HeicFilm film = new HeicFilm();
  private int pictures;
  private long data = NOWHERE;
  private long places = NOWHERE;

  private HeicBoxes(Bytes file, Pixels pixels) {
    this.file = file;
    this.pixels = pixels;
  }

  /**
   * @throws IOException if its boxes are packed too deep, it has too many pictures or films in
   *     pieces, or nobody can tell what it puts together
   */
  static void read(Bytes file, Pixels pixels) throws IOException {
    var heic = new HeicBoxes(file, pixels);
    try {
      heic.boxes(0, file.length(), 0);
    } catch (EOFException brokenOff) {
      // what was told before that counts
    }
    heic.film.count(pixels);
    heic.sizes.count(pixels);
    if (heic.places != NOWHERE) {
      heic.putTogether();
    }
  }

  private void boxes(long from, long end, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new IOException("a HEIC is packed too deep");
    }
    long at = from;
    for (int place = 1; at + HEADER <= end; place++) {
      long length = file.four(at);
      long content = at + HEADER;
      if (length == 1) {
        length = file.number(content, 8);
        content = at + LONG_HEADER;
      }
      long behind = length == 0 ? end : at + length;
      if (behind < content) {
        return;
      }
      box(file.name(at + 4), place, content, Math.min(behind, end), depth + 1);
      at = behind;
    }
  }

  /**
   * @param place which it is of the boxes that it stands among
   */
  private void box(String name, int place, long content, long end, int depth) throws IOException {
    if (HeicFilm.CODINGS.contains(name)) {
      film.size(file.two(content + 24), file.two(content + 26));
    }
    switch (name) {
      case "meta" -> boxes(content + 4, end, depth);
      case "iprp", "ipco", "moov", "mdia", "minf", "stbl" -> boxes(content, end, depth);
      case "stsd" -> boxes(content + 8, end, depth);
      case "iinf" -> boxes(content + (file.one(content) == 0 ? 6 : 8), end, depth);
      case "infe" -> item(content);
      case "ispe" -> sizes.listed(place, file.four(content + 4), file.four(content + 8));
      case "ipma" -> sizes.used(file, content, end);
      case "trak" -> film(content, end, depth);
      case "moof" -> throw new IOException("a HEIC has a film in pieces");
      case "tkhd" -> film.size(file.two(end - 8), file.two(end - 4));
      case "stsz", "stz2" -> film.frames(file.four(content + 8));
      case "idat" -> data = once(data, content);
      case "iloc" -> places = once(places, content);
      default -> {}
    }
  }

  private void film(long content, long end, int depth) throws IOException {
    var around = film;
    film = new HeicFilm();
    try {
      boxes(content, end, depth);
    } finally {
      film.count(pixels);
      film = around;
    }
  }

  private static long once(long before, long content) throws IOException {
    if (before != NOWHERE) {
      throw new IOException("a HEIC says twice where its pictures are");
    }
    return content;
  }

  private void item(long content) throws IOException {
    if (++pictures > MOST_PICTURES) {
      throw new IOException("a HEIC has too many pictures");
    }
    boolean wide = file.one(content) > 2;
    long id = wide ? file.four(content + 4) : file.two(content + 4);
    switch (file.name(content + (wide ? 10 : 8))) {
      case "grid" -> grids.add(id);
      case "iovl" -> overlays.add(id);
      default -> {}
    }
    if (grids.size() + overlays.size() > MOST_PUT_TOGETHER) {
      throw new IOException("a HEIC puts too much together");
    }
  }

  /** Looks up where the pictures are described that are put together. */
  private void putTogether() throws IOException {
    int version = file.one(places);
    int id = version < 2 ? 2 : 4;
    int method = version == 0 ? 0 : 2;
    int sizes = file.two(places + 4);
    int base = sizes >> 4 & 0xf;
    int index = version == 0 ? 0 : sizes & 0xf;
    int offset = sizes >> 12;
    int extent = index + offset + (sizes >> 8 & 0xf);
    long items = file.number(places + 6, id);
    long at = places + 6 + id;
    for (long i = 0; i < items; i++) {
      long item = file.number(at, id);
      long from = at + id + method + 2;
      int extents = file.two(from + base);
      long first = from + base + 2;
      if (grids.contains(item) || overlays.contains(item)) {
        if (!found.add(item)) {
          throw new IOException("a HEIC says twice what it puts together");
        }
        long place = file.number(from, base) + file.number(first + index, offset);
        described(item, begin(file.number(at + id, method), extents) + place);
      }
      at = first + (long) extents * extent;
    }
  }

  /** From where a place is counted: from the beginning of the file, or of what is at hand. */
  private long begin(long method, int extents) throws IOException {
    if (extents != 1 || method > 1 || method == 1 && data == NOWHERE) {
      throw new IOException("a HEIC does not say what it puts together");
    }
    return method == 1 ? data : 0;
  }

  private void described(long item, long at) throws IOException {
    try {
      boolean wide = (file.one(at + 1) & 1) != 0;
      if (grids.contains(item)) {
        size(at + 4, wide);
      }
      if (overlays.contains(item)) {
        size(at + 10, wide);
      }
    } catch (EOFException behindTheEnd) {
      // what is not there hides nothing of the others
    }
  }

  private void size(long at, boolean wide) throws IOException {
    int length = wide ? 4 : 2;
    pixels.frame(file.number(at, length), file.number(at + length, length));
  }
}
