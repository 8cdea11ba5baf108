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

  /** Parts the syllables of a Persian word. */
  private static final char NON_JOINER = '\u200c';

  /** Makes one sign of two, as many emoji are. */
  private static final char JOINER = '\u200d';

  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final String HARMLESS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&+-.^_`|~";

  /** Blanks, and what joins or parts two letters and means nothing without them. */
  private static final String LOOSE = "\\s\\p{IsWhite_Space}" + NON_JOINER + JOINER;

  private static final String AT_THE_BEGINNING = "^[." + LOOSE + "]+";
  private static final String AT_THE_END = "[" + LOOSE + "]+$";

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
        last.codePoints()
            .filter(FileName::visible)
            .mapToObj(Character::toString)
            .collect(Collectors.joining())
            .replaceFirst(AT_THE_BEGINNING, "")
            .replaceFirst(AT_THE_END, "");
    return name.isBlank() ? "file" : shortened(name);
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
    var points = name.codePoints().toArray();
    if (points.length <= LONGEST) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    var ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
    return new String(points, 0, LONGEST - ending.length()) + ending;
  }
}
