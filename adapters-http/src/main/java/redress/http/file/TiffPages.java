package redress.http.file;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The pages of a TIFF, of both forms, and what hangs on them: smaller copies, or larger ones. Where
 * a page breaks off, what stands before that counts.
 */
final class TiffPages {
  private static final int MOST_PAGES = 1000;
  private static final int MOST_ENTRIES = 1_000_000;
  private static final int BIG = 43;
  private static final int WIDTH = 256;
  private static final int HEIGHT = 257;
  private static final int TILE_WIDTH = 322;
  private static final int TILE_HEIGHT = 323;
  private static final int FURTHER_PAGES = 330;
  private static final int LAYERS = 37724;

  private final Bytes file;
  private final Pixels pixels;
  private final boolean big;
  private final PhotoshopLayers layers;
  private final Deque<Long> next = new ArrayDeque<>();
  private int pages;
  private int entries;

  private TiffPages(Bytes file, Pixels pixels, boolean big) {
    this.file = file;
    this.pixels = pixels;
    this.big = big;
    this.layers = new PhotoshopLayers(file, pixels);
  }

  /**
   * They are not counted before: one may say that the first comes after it, and so on without end.
   *
   * @throws IOException if there are too many, or one does not tell its size as a number
   */
  static void read(Bytes file, Pixels pixels) throws IOException {
    file.in(file.one(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    boolean big = file.two(2) == BIG;
    var tiff = new TiffPages(file, pixels, big);
    tiff.add(big ? file.number(8, 8) : file.four(4));
    while (!tiff.next.isEmpty()) {
      tiff.page(tiff.next.removeFirst());
    }
  }

  private void add(long page) throws IOException {
    if (++pages > MOST_PAGES) {
      throw new IOException("a TIFF has too many pages");
    }
    next.add(page);
  }

  private void page(long from) throws IOException {
    var sides = new long[4];
    try {
      int counted = big ? 8 : 2;
      int entry = big ? 20 : 12;
      long count = file.number(from, counted);
      long at = from + counted;
      for (long i = 0; i != count; i++, at += entry) {
        if (++entries > MOST_ENTRIES) {
          throw new IOException("a TIFF tells too much");
        }
        switch (file.two(at)) {
          case WIDTH -> sides[0] = Math.max(sides[0], side(at));
          case HEIGHT -> sides[1] = Math.max(sides[1], side(at));
          case TILE_WIDTH -> sides[2] = Math.max(sides[2], side(at));
          case TILE_HEIGHT -> sides[3] = Math.max(sides[3], side(at));
          case FURTHER_PAGES -> further(at);
          case LAYERS -> layers.read(file.number(place(at), room()), count(at));
          default -> {}
        }
      }
      long following = file.number(at, big ? 8 : 4);
      if (following != 0) {
        add(following);
      }
    } catch (EOFException brokenOff) {
      // whoever reads on finds no more of it
    }
    pixels.frame(sides[0], sides[1]);
    pixels.part(sides[2], sides[3]);
  }

  /** The number that an entry holds; one below nothing is without end. */
  private long side(long entry) throws IOException {
    int length = length(entry);
    if (count(entry) != 1 || length > room()) {
      throw new IOException("a TIFF has a side that is not one number in its place");
    }
    long side = file.number(place(entry), length);
    return side < 0 ? Long.MAX_VALUE : side;
  }

  private void further(long entry) throws IOException {
    int length = length(entry);
    long count = count(entry);
    boolean fits = count >= 0 && count <= room() / length;
    long at = fits ? place(entry) : file.number(place(entry), room());
    try {
      for (long i = 0; i != count; i++) {
        add(file.number(at + i * length, length));
      }
    } catch (EOFException behindTheEnd) {
      // what is not there hides nothing else of this page
    }
  }

  /** How many bytes an entry has for what it holds. */
  private int room() {
    return big ? 8 : 4;
  }

  private long place(long entry) {
    return entry + (big ? 12 : 8);
  }

  private long count(long entry) throws IOException {
    return file.number(entry + 4, big ? 8 : 4);
  }

  /** In how many bytes a number stands, by whatever of its kinds. */
  private int length(long entry) throws IOException {
    return switch (file.two(entry + 2)) {
      case 1, 6 -> 1;
      case 3, 8 -> 2;
      case 4, 9, 13 -> 4;
      case 16, 17, 18 -> 8;
      default -> throw new IOException("a TIFF tells a number that is none");
    };
  }
}
