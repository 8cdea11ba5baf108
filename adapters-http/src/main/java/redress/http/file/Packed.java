package redress.http.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What is packed in an office document. It is looked through once, part by part, and written
 * nowhere: we unpack nothing, but whoever saves the file will.
 */
final class Packed {
  private static final int MOST_PARTS = 10_000;
  private static final long MOST_UNPACKED = 256L * 1024 * 1024;
  private static final int CHUNK = 64 * 1024;

  /**
   * Begins a declaration by which a reader of XML could be sent elsewhere, or around in circles.
   */
  private static final byte[] DECLARATION = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

  private Packed() {}

  /**
   * Whether it has few parts, stays small when it is unpacked, is as long as it says, stays within
   * its folder, and has neither macros nor declarations of its own.
   */
  static boolean isHarmless(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_PARTS
          || zip.stream().mapToLong(ZipEntry::getSize).anyMatch(size -> size < 0)
          || zip.stream().mapToLong(ZipEntry::getSize).sum() > MOST_UNPACKED) {
        return false;
      }
      for (var parts = zip.entries(); parts.hasMoreElements(); ) {
        var part = parts.nextElement();
        var name = part.getName().replace('\\', '/');
        if (climbs(name) || isMacro(name) || !isAsItSays(zip, part)) {
          return false;
        }
      }
      return true;
    }
  }

  private static boolean climbs(String name) {
    return name.startsWith("/") || name.indexOf(':') >= 0 || ("/" + name + "/").contains("/../");
  }

  private static boolean isMacro(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")
        || name.startsWith("Basic/")
        || name.startsWith("Scripts/");
  }

  /** Whether it is no longer than its table of contents says, and declares nothing. */
  private static boolean isAsItSays(ZipFile zip, ZipEntry part) throws IOException {
    boolean xml = part.getName().endsWith(".xml") || part.getName().endsWith(".rels");
    var chunk = new byte[CHUNK];
    long left = part.getSize();
    int matched = 0;
    try (var in = zip.getInputStream(part)) {
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        left -= read;
        if (left < 0) {
          return false;
        }
        for (int i = 0; xml && i < read; i++) {
          matched = matched(chunk[i], matched);
          if (matched == DECLARATION.length) {
            return false;
          }
        }
      }
    }
    return true;
  }

  /** How much of a declaration has been read with this byte; zeros are those of UTF-16. */
  private static int matched(byte next, int before) {
    if (next == 0) {
      return before;
    }
    return next == DECLARATION[before] ? before + 1 : next == '<' ? 1 : 0;
  }
}
