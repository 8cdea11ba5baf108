package redress.http.file;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Names of files, fit to be shown, saved and sent. */
public final class FileName {
  private static final int LONGEST = 150;
  private static final String HARMLESS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$&+-.^_`|~";

  private FileName() {}

  /** The name without folders, hidden or turned-round parts, and not too long. */
  public static String safe(String given) {
    var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
    var name =
        last.codePoints()
            .filter(FileName::visible)
            .mapToObj(Character::toString)
            .collect(Collectors.joining())
            .strip()
            .replaceFirst("^\\.+", "");
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
