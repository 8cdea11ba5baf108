package redress.http.file;

import static java.util.Map.entry;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Names of files, fit to be shown, saved and sent. */
public final class FileName {
  private static final int LONGEST = 150;

  /** What a file system takes, less an ending that is added and a number by which copies differ. */
  private static final int MOST_BYTES = 255 - 15;

  /** Parts the syllables of a Persian word. */
  private static final char NON_JOINER = '\u200c';

  /** Makes one sign of two, as many emoji are. */
  private static final char JOINER = '\u200d';

  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final String HARMLESS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&+-.^_`|~";

  private FileName() {}

  /**
   * The endings by which people, and the programs that open files for them, know each type; a file
   * of another ending gets the first one.
   */
  private static final Map<String, List<String>> ENDINGS =
      Map.ofEntries(
          entry("image/jpeg", List.of("jpg", "jpeg", "jpe", "jfif")),
          entry("image/png", List.of("png")),
          entry("image/gif", List.of("gif")),
          entry("image/webp", List.of("webp")),
          entry("image/bmp", List.of("bmp", "dib")),
          entry("image/tiff", List.of("tif", "tiff")),
          entry("image/heic", List.of("heic", "heif", "hif")),
          entry("image/heif", List.of("heif", "heic", "hif")),
          entry("image/heic-sequence", List.of("heics", "heic", "heifs", "heif", "hif")),
          entry("image/heif-sequence", List.of("heifs", "heif", "heics", "heic", "hif")),
          entry("application/pdf", List.of("pdf")),
          entry("text/plain", List.of("txt", "csv", "tsv", "log", "md")),
          entry(
              "application/vnd.ms-office",
              List.of("doc", "xls", "ppt", "wps", "et", "dps", "msg", "vsd", "mpp")),
          entry("application/vnd.oasis.opendocument.text", List.of("odt")),
          entry("application/vnd.oasis.opendocument.spreadsheet", List.of("ods")),
          entry("application/vnd.oasis.opendocument.presentation", List.of("odp")),
          entry(OFFICE + "wordprocessingml.document", List.of("docx", "dotx")),
          entry(OFFICE + "spreadsheetml.sheet", List.of("xlsx", "xltx")),
          entry(OFFICE + "presentationml.presentation", List.of("pptx", "potx", "ppsx")));

  /**
   * The name without folders, hidden or turned-round parts, not too long, and with an ending of its
   * type: {@code bill.pdf.exe} that holds a picture is {@code bill.pdf.exe.gif} to whoever saves
   * it.
   *
   * @param type the media type that was found in the file
   */
  public static String safe(String given, String type) {
    var name = shown(given);
    var endings = ENDINGS.getOrDefault(type, List.of());
    var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return endings.isEmpty() || name.indexOf('.') >= 0 && endings.contains(ending)
        ? name
        : name + "." + endings.getFirst();
  }

  private static String shown(String given) {
    var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    var name =
        stripped(
            last.codePoints()
                .filter(FileName::visible)
                .mapToObj(Character::toString)
                .collect(Collectors.joining()));
    return name.isEmpty() ? "file" : shortened(name);
  }

  private static String stripped(String name) {
    int from = 0;
    int to = name.length();
    while (from < to && (isLoose(name.charAt(from)) || name.charAt(from) == '.')) {
      from++;
    }
    while (from < to && isLoose(name.charAt(to - 1))) {
      to--;
    }
    return name.substring(from, to);
  }

  /** A blank, or what joins or parts two letters and means nothing without them. */
  private static boolean isLoose(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == NON_JOINER || c == JOINER;
  }

  /** The header that makes a client save the file under its name (RFC 6266). */
  public static String disposition(String name) {
    var plain =
        name.codePoints()
            .mapToObj(c -> c < 0x7f && c >= ' ' && c != '"' && c != '\\' ? (char) c + "" : "_")
            .collect(Collectors.joining());
    var encoded = new StringBuilder();
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      if (HARMLESS.indexOf((char) (b & 0xff)) >= 0) {
        encoded.append((char) b);
      } else {
        encoded.append("%%%02X".formatted(b & 0xff));
      }
    }
    return "attachment; filename=\"" + plain.replace("%", "_") + "\"; filename*=UTF-8''" + encoded;
  }

  private static boolean visible(int c) {
    if (c == NON_JOINER || c == JOINER) {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE ->
          false;
      default -> ":*?\"<>|".indexOf(c) < 0;
    };
  }

  /** Keeps the ending, by which people know what a file is. */
  private static String shortened(String name) {
    if (name.codePointCount(0, name.length()) <= LONGEST && bytes(name) <= MOST_BYTES) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    var ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
    int points = LONGEST - ending.codePointCount(0, ending.length());
    int bytes = MOST_BYTES - bytes(ending);
    int cut = 0;
    while (points-- > 0 && cut < name.length() - ending.length()) {
      int next = name.offsetByCodePoints(cut, 1);
      bytes -= bytes(name.substring(cut, next));
      if (bytes < 0) {
        break;
      }
      cut = next;
    }
    return name.substring(0, cut) + ending;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
