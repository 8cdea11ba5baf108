package redress.http.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What is packed in an office document. It is looked through once, part by part, and written
 * nowhere: we unpack nothing, but whoever saves the file will.
 */
final class Packed {
  /** What it costs to open a part, whatever is in it. */
  private static final int OPENING = 16 * 1024;

  private static final int MOST_PARTS = 10_000;
  private static final long MOST_UNPACKED = 256L * 1024 * 1024;
  private static final long MOST_SWELLING = 300;
  private static final long ALWAYS_ALLOWED = 16L * 1024 * 1024;

  /** Of a part that tells of others: sixty thousand links. */
  private static final long MOST_TOLD = 16L * 1024 * 1024;

  private static final int CHUNK = 64 * 1024;

  private final ZipFile zip;
  private final Effort effort;
  private final byte[] chunk = new byte[CHUNK];

  private Packed(ZipFile zip, Effort effort) {
    this.zip = zip;
    this.effort = effort;
  }

  /**
   * Whether it has few parts, stays small when it is unpacked, is to every reader what it is to us
   * and as long as it says, stays within its folder, and has neither macros nor declarations of its
   * own.
   *
   * @throws IOException if it is no archive, or takes more than the effort
   */
  static boolean isHarmless(Path file, Effort effort) throws IOException {
    if (!Directory.isTrue(file, MOST_PARTS)) {
      return false;
    }
    try (var zip = new ZipFile(file.toFile())) {
      return new Packed(zip, effort).isHarmless();
    }
  }

  private boolean isHarmless() throws IOException {
    if (!isSmall()) {
      return false;
    }
    for (var parts = zip.entries(); parts.hasMoreElements(); ) {
      var part = parts.nextElement();
      var name = part.getName().replace('\\', '/');
      if (climbs(name)
          || swells(part)
          || Macros.isNamed(name)
          || !isAsItSays(part)
          || Macros.tells(name) && (part.getSize() > MOST_TOLD || areMacrosTold(part))) {
        return false;
      }
    }
    return true;
  }

  /** Lengths that are told may be so large that their sum is little. */
  private boolean isSmall() {
    long left = MOST_UNPACKED;
    for (var parts = zip.entries(); parts.hasMoreElements(); ) {
      long size = parts.nextElement().getSize();
      if (size < 0 || size > left) {
        return false;
      }
      left -= size;
    }
    return true;
  }

  private static boolean climbs(String name) {
    return name.startsWith("/") || name.indexOf(':') >= 0 || ("/" + name + "/").contains("/../");
  }

  /** Nothing that people write packs like that. */
  private static boolean swells(ZipEntry part) {
    return part.getSize() > ALWAYS_ALLOWED
        && part.getSize() > MOST_SWELLING * Math.max(part.getCompressedSize(), 1);
  }

  private boolean areMacrosTold(ZipEntry part) throws IOException {
    effort.spend(OPENING);
    try (var in = zip.getInputStream(part)) {
      return Macros.areTold(in, effort);
    }
  }

  /** Whether it is as long as its table of contents says, and declares nothing. */
  private boolean isAsItSays(ZipEntry part) throws IOException {
    effort.spend(OPENING);
    var prolog = new Prolog(effort);
    long left = part.getSize();
    try (var in = effort.reading(zip.getInputStream(part))) {
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        left -= read;
        if (left < 0 || !prolog.isHarmless(chunk, read)) {
          return false;
        }
      }
    }
    return left == 0 && prolog.isClosed();
  }
}
