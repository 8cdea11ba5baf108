package redress.application.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redress.tree.Node;

/**
 * The columns of another system's file, all of them: a file that has others, or lacks one, is not
 * the file that the mapping was written for.
 *
 * @param spellings for each column the spellings that stand for another one
 */
record Columns(Map<String, Map<String, String>> spellings) {
  private static final int LONGEST_NAME = 200;

  static Columns read(Node node) {
    var spellings =
        node.map(
            column ->
                column
                    .only("spellings")
                    .maybe("spellings")
                    .map(it -> it.map(Node::text))
                    .orElse(Map.of()));
    if (spellings.isEmpty()) {
      node.wrong("MISSING", "at least one column is required");
    }
    // made whatever else is wrong, so that what refers to columns is judged too
    return new Columns(spellings);
  }

  /** A column's name in the mapping, which must be one of ours. */
  String name(Node node) {
    var name = node.text(LONGEST_NAME);
    if (name != null && !spellings.isEmpty() && !spellings.containsKey(name)) {
      return node.wrong(
          "UNKNOWN_COLUMN",
          "%s is no column of the file; its columns are %s"
              .formatted(name, String.join(", ", spellings.keySet())));
    }
    return name;
  }

  /** What a row says in that column, spelled in one way, or {@code null}. */
  String text(SourceRow row, String column) {
    var text = Cells.trimmed(row.cells().get(column));
    return text == null ? null : spellings.get(column).getOrDefault(text, text);
  }

  /** What is wrong with a file that has these columns. */
  List<String> differences(List<String> header) {
    var faults = new ArrayList<String>();
    var seen = new LinkedHashMap<String, Integer>();
    header.forEach(name -> seen.merge(name, 1, Integer::sum));
    seen.forEach(
        (name, times) -> {
          if (!spellings.containsKey(name)) {
            faults.add("the column '%s' is not in the mapping".formatted(name));
          } else if (times > 1) {
            faults.add("there are %d columns '%s'".formatted(times, name));
          }
        });
    spellings.keySet().stream()
        .filter(name -> !seen.containsKey(name))
        .forEach(name -> faults.add("the column '%s' of the mapping is missing".formatted(name)));
    return faults;
  }
}
