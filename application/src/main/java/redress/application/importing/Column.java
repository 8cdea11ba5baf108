package redress.application.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import redress.tree.Node;

/**
 * A column of another system's file, and how its cells are to be understood before anything is read
 * from them.
 *
 * @param position from 1, in a file without a header; otherwise {@code null}
 * @param spellings that stand for another one
 * @param unknown texts by which the source says that it does not know
 * @param digits how many digits a number has that may have lost its leading zeros on its way
 *     through a spreadsheet, or {@code null}
 */
record Column(
    Integer position, Map<String, String> spellings, Set<String> unknown, Integer digits) {
  private static final int MOST_COLUMNS = 16_384;
  private static final int MOST_DIGITS = 50;

  static Column read(Node node, boolean header) {
    node.only("position", "spellings", "unknown", "digits");
    var position =
        header
            ? node.maybe("position")
                .map(it -> it.<Integer>wrong("NOT_ALLOWED", "the file's header names its columns"))
            : Optional.of(node.at("position").integer(1, MOST_COLUMNS));
    var spellings = node.maybe("spellings").map(it -> it.map(Node::text)).orElse(Map.of());
    var unknown = node.maybe("unknown").map(it -> it.list(Node::text)).orElse(List.of());
    var digits = node.maybe("digits").map(it -> it.integer(1, MOST_DIGITS));
    return node.make(
        () ->
            new Column(position.orElse(null), spellings, Set.copyOf(unknown), digits.orElse(null)));
  }

  /** What a cell says, or {@code null}. */
  String text(String cell) {
    var text = Cells.cleaned(cell);
    if (text == null || unknown.contains(text)) {
      return null;
    }
    boolean short0 =
        digits != null
            && text.length() < digits
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return short0 ? "0".repeat(digits - text.length()) + text : spellings.getOrDefault(text, text);
  }
}
