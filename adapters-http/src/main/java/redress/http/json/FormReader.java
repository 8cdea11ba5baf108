package redress.http.json;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redress.rule.Finding;
import redress.tree.Malformed;

/** Reads the names and values of a form ({@code application/x-www-form-urlencoded}). */
public final class FormReader {
  private FormReader() {}

  /**
   * The values by their names.
   *
   * @throws Malformed if it is none, or gives a name twice
   */
  public static Map<String, Object> read(byte[] bytes) {
    var read = new LinkedHashMap<String, Object>();
    for (var part : new String(bytes, StandardCharsets.UTF_8).split("&")) {
      if (!part.isEmpty()) {
        int equal = part.indexOf('=');
        var name = decoded(equal < 0 ? part : part.substring(0, equal));
        if (read.put(name, equal < 0 ? "" : decoded(part.substring(equal + 1))) != null) {
          throw unfit("a name is given twice");
        }
      }
    }
    return read;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      throw unfit("a part of it cannot be decoded");
    }
  }

  private static Malformed unfit(String why) {
    return new Malformed(List.of(new Finding("", "NOT_A_FORM", null, why)));
  }
}
