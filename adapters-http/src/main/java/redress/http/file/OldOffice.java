package redress.http.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A document of the form that Office wrote before it packed XML, looked through for the traces that
 * programs in it leave wherever they stand: the name of a project of Visual Basic, the record by
 * which a presentation has one, and the record by which a workbook has a macro sheet of Excel 4 or
 * a module of Excel 5. A trace that somebody has torn apart between two sectors is not seen, nor
 * what is encrypted.
 */
final class OldOffice {
  private static final byte[] PROJECT = "_VBA_PROJECT".getBytes(StandardCharsets.UTF_16LE);
  private static final int CHUNK = 64 * 1024;
  private static final int LONGEST = 32;

  private OldOffice() {}

  static boolean hasMacros(Path file, Effort effort) throws IOException {
    var bytes = new byte[CHUNK + LONGEST];
    int kept = 0;
    try (var in = effort.reading(Files.newInputStream(file))) {
      for (int read = in.readNBytes(bytes, 0, CHUNK);
          read > 0;
          read = in.readNBytes(bytes, kept, CHUNK)) {
        int end = kept + read;
        for (int at = 0; at < end; at++) {
          if (isTrace(bytes, at, end)) {
            return true;
          }
        }
        kept = Math.min(LONGEST, end);
        System.arraycopy(bytes, end - kept, bytes, 0, kept);
      }
    }
    return false;
  }

  private static boolean isTrace(byte[] bytes, int at, int end) {
    return switch (bytes[at]) {
      case '_' -> isProject(bytes, at, end);
      case 2 -> isPresentation(bytes, at, end);
      case (byte) 0x85 -> isSheet(bytes, at, end);
      default -> false;
    };
  }

  private static boolean isProject(byte[] bytes, int at, int end) {
    int behind = at + PROJECT.length;
    return behind <= end && Arrays.equals(bytes, at, behind, PROJECT, 0, PROJECT.length);
  }

  /** VbaInfoAtom, which says that there are macros. */
  private static boolean isPresentation(byte[] bytes, int at, int end) {
    return at + 20 <= end
        && number(bytes, at) == 0x04000002
        && number(bytes, at + 4) == 12
        && number(bytes, at + 12) == 1
        && number(bytes, at + 16) == 2;
  }

  /** BoundSheet of a macro sheet (1) or a module (6), with the name that its length says. */
  private static boolean isSheet(byte[] bytes, int at, int end) {
    if (at + 12 > end || bytes[at + 1] != 0 || bytes[at + 3] != 0) {
      return false;
    }
    int length = bytes[at + 2] & 0xff;
    int shown = bytes[at + 8] & 0xff;
    int kind = bytes[at + 9];
    int name = bytes[at + 10] & 0xff;
    int wide = bytes[at + 11];
    return shown <= 2
        && (kind == 1 || kind == 6)
        && name > 0
        && (length == 7 + name
            || wide == 0 && length == 8 + name
            || wide == 1 && length == 8 + 2 * name);
  }

  private static int number(byte[] bytes, int at) {
    return bytes[at] & 0xff
        | (bytes[at + 1] & 0xff) << 8
        | (bytes[at + 2] & 0xff) << 16
        | bytes[at + 3] << 24;
  }
}
