package redress.http.json;

import java.math.BigDecimal;
import java.util.Map;
import redress.tree.Node;

/** Facts as they come in, by name: texts, flags and whole numbers. */
public final class Facts {
  private static final int LONGEST = 2_000;
  private static final int MOST = 1_000_000_000;

  private Facts() {}

  /** Each of them as it is written: a text, or a flag or a whole number as one. */
  public static Map<String, String> read(Node node) {
    return node.map(Facts::fact);
  }

  private static String fact(Node node) {
    return switch (node.plain()) {
      case Boolean flag -> flag.toString();
      case BigDecimal number -> Integer.toString(node.integer(0, MOST));
      case null, default -> node.text(LONGEST);
    };
  }
}
