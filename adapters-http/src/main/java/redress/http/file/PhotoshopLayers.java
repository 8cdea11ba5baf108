package redress.http.file;

import java.io.EOFException;
import java.io.IOException;
import java.util.Set;

/** The layers that Photoshop keeps beside a page of a TIFF; some readers show each as a picture. */
final class PhotoshopLayers {
  private static final int MOST = 10_000;
  private static final int NAME = 4;

  /** How long a layer is but for its channels, and for what comes behind it. */
  private static final int LENGTH = 34;

  private static final int CHANNELS = 16;
  private static final int OF_A_CHANNEL = 6;

  /** Names of blocks, in the order of bytes of either kind of file. */
  private static final Set<String> BLOCKS = Set.of("8BIM", "MIB8");

  private static final Set<String> LAYERS = Set.of("Layr", "Lr16", "Lr32", "ryaL", "61rL", "23rL");

  /** Tells of a mask; some readers look for layers in it where it comes first. */
  private static final Set<String> MASKS = Set.of("LMsk", "ksML");

  private final Bytes file;
  private final Pixels pixels;
  private long searched;
  private int layers;

  PhotoshopLayers(Bytes file, Pixels pixels) {
    this.file = file;
    this.pixels = pixels;
  }

  /**
   * Looks for them there, wherever they begin.
   *
   * @throws IOException if there are too many, or one place is told of twice
   */
  void read(long from, long length) throws IOException {
    long left = from < 0 ? 0 : Math.max(file.length() - from, 0);
    long searching = length < 0 ? left : Math.min(length, left);
    searched += searching;
    if (searched > file.length()) {
      throw new IOException("a TIFF tells its layers twice");
    }
    boolean first = true;
    for (long at = from; at + 2 * NAME < from + searching; at++) {
      var name = isBlock(at) ? file.name(at + NAME) : "";
      if (LAYERS.contains(name) || first && MASKS.contains(name)) {
        first = false;
        try {
          layers(at + 3 * NAME);
        } catch (EOFException brokenOff) {
          // what was told before that counts
        }
      }
    }
  }

  private boolean isBlock(long at) throws IOException {
    int first = file.one(at);
    return (first == '8' || first == 'M') && BLOCKS.contains(file.name(at));
  }

  /** One that is below nothing tells of transparency, too. */
  private void layers(long from) throws IOException {
    int count = Math.abs((short) file.two(from));
    long at = from + 2;
    for (int i = 0; i < count; i++) {
      if (++layers > MOST) {
        throw new IOException("a TIFF has too many layers");
      }
      pixels.frame(side(at + 4, at + 12), side(at, at + 8));
      long further = at + LENGTH - 4 + (long) file.two(at + CHANNELS) * OF_A_CHANNEL;
      at = further + 4 + file.four(further);
    }
  }

  private long side(long from, long to) throws IOException {
    return (int) file.four(to) - (long) (int) file.four(from);
  }
}
