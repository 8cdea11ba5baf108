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
  private static final int MOST_PARTS = 10_000;
  private static final long MOST_UNPACKED = 256L * 1024 * 1024;
  private static final long MOST_SWELLING = 300;
  private static final long ALWAYS_ALLOWED = 16L * 1024 * 1024;
  private static final int CHUNK = 64 * 1024;

  private Packed() {}

  /**
   * Whether it has few parts, stays small when it is unpacked, is to every reader what it is to us
   * and as long as it says, stays within its folder, and has neither macros nor declarations of its
   * own.
   */
  static boolean isHarmless(Path file) throws IOException {
    if (!Directory.isTrue(file, MOST_PARTS)) {
      return false;
    }
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.stream().mapToLong(ZipEntry::getSize).anyMatch(size -> size < 0)
          || zip.stream().mapToLong(ZipEntry::getSize).sum() > MOST_UNPACKED) {
        return false;
      }
      for (var parts = zip.entries(); parts.hasMoreElements(); ) {
        var part = parts.nextElement();
        var name = part.getName().replace('\\', '/');
        if (climbs(name)
            || swells(part)
            || Macros.isNamed(name)
            || !isAsItSays(zip, part)
            || Macros.tells(name) && areMacrosTold(zip, part)) {
          return false;
        }
      }
      return true;
    }
  }

  private static boolean climbs(String name) {
    return name.startsWith("/") || name.indexOf(':') >= 0 || ("/" + name + "/").contains("/../");
  }

  /** Nothing that people write packs like that. */
  private static boolean swells(ZipEntry part) {
    return part.getSize() > ALWAYS_ALLOWED
        && part.getSize() > MOST_SWELLING * Math.max(part.getCompressedSize(), 1);
  }

  private static boolean areMacrosTold(ZipFile zip, ZipEntry part) throws IOException {
    try (var in = zip.getInputStream(part)) {
      return Macros.areTold(in);
    }
  }

  /** Whether it is as long as its table of contents says, and declares nothing. */
  private static boolean isAsItSays(ZipFile zip, ZipEntry part) throws IOException {
    var chunk = new byte[CHUNK];
    var prolog = new Prolog();
    long left = part.getSize();
    try (var in = zip.getInputStream(part)) {
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        left -= read;
        if (left < 0 || !prolog.isHarmless(chunk, read)) {
          return false;
        }
      }
    }
    return left == 0;
  }
}
