package redress.tree;

import java.math.BigDecimal;
import java.util.List;

/** Brackets of a scale, each of which goes from the end of the one before to its own end. */
public final class Brackets {
  private Brackets() {}

  /** Where a bracket says from where it goes, that is where the one before has ended. */
  public static void joined(List<Node> brackets) {
    var end = BigDecimal.ZERO;
    for (var bracket : brackets) {
      var from = bracket.maybe("from");
      var given = from.map(Node::decimal).orElse(null);
      if (given != null && end != null && given.compareTo(end) != 0) {
        from.get()
            .wrong(
                given.compareTo(end) > 0 ? "BRACKET_GAP" : "BRACKET_OVERLAP",
                "the bracket begins at %s, and the one before it ends at %s"
                    .formatted(given.toPlainString(), end.toPlainString()));
      }
      end = bracket.maybe("upTo").map(Node::plain).map(Brackets::number).orElse(null);
    }
  }

  /** The ends ascend, and the last bracket alone has none. */
  public static void ascending(List<Node> brackets) {
    var end = BigDecimal.ZERO;
    for (int i = 0; i < brackets.size(); i++) {
      var upTo = brackets.get(i).maybe("upTo");
      boolean last = i == brackets.size() - 1;
      if (last && upTo.isPresent()) {
        upTo.get().wrong("NOT_ALLOWED", "the last bracket has no end");
      } else if (!last && upTo.isEmpty()) {
        brackets.get(i).wrong("NOT_ALLOWED", "only the last bracket has no end");
      }
      var given = upTo.map(Node::plain).map(Brackets::number).orElse(null);
      if (!last && given != null && end != null && given.compareTo(end) <= 0) {
        upTo.get().wrong("NOT_ALLOWED", "the ends of the brackets ascend");
        given = null;
      }
      end = given;
    }
  }

  private static BigDecimal number(Object plain) {
    return plain instanceof BigDecimal number ? number : null;
  }
}
