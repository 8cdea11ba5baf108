package redress.application.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redress.tree.Node;

/**
 * The columns of another system's file, all of them: a file that has others, or lacks one, is not
 * the file that the mapping was written for.
 *
 * @param names by position if the file has no header, otherwise in any order
 * @param columns by their names; empty if something is wrong with them
 */
record Columns(List<String> names, Map<String, Column> columns) {
  private static final int LONGEST_NAME = 200;

  static Columns read(Node node, boolean header) {
    var columns = new LinkedHashMap<>(node.map(column -> Column.read(column, header)));
    if (columns.isEmpty()) {
      node.wrong("MISSING", "at least one column is required");
    }
    // made whatever else is wrong, so that what refers to columns is judged too
    return new Columns(header ? List.copyOf(columns.keySet()) : byPosition(node, columns), columns);
  }

  private static List<String> byPosition(Node node, Map<String, Column> columns) {
    var names = new String[columns.size()];
    columns.forEach(
        (name, column) -> {
          if (column != null && column.position() <= names.length) {
            names[column.position() - 1] = name;
          }
        });
    var found = Arrays.stream(names).filter(java.util.Objects::nonNull).toList();
    if (found.size() < names.length && columns.values().stream().noneMatch(it -> it == null)) {
      node.wrong(
          "NOT_ALLOWED",
          "the positions of %d columns are 1 to %1$d, each once".formatted(names.length));
    }
    return found;
  }

  /** A column's name in the mapping, which must be one of ours. */
  String name(Node node) {
    var name = node.text(LONGEST_NAME);
    if (name != null && !columns.isEmpty() && !columns.containsKey(name)) {
      return node.wrong(
          "UNKNOWN_COLUMN",
          "%s is no column of the file; its columns are %s"
              .formatted(name, String.join(", ", columns.keySet())));
    }
    return name;
  }

  /** What a row says in that column, spelled in one way, or {@code null}. */
  String text(SourceRow row, String column) {
    return columns.get(column).text(row.cells().get(column));
  }

  /** What is wrong with a file that has these columns. */
  List<String> differences(List<String> header) {
    var faults = new ArrayList<String>();
    var seen = new LinkedHashMap<String, Integer>();
    header.forEach(name -> seen.merge(name, 1, Integer::sum));
    seen.forEach(
        (name, times) -> {
          if (!columns.containsKey(name)) {
            faults.add("the column '%s' is not in the mapping".formatted(name));
          } else if (times > 1) {
            faults.add("there are %d columns '%s'".formatted(times, name));
          }
        });
    columns.keySet().stream()
        .filter(name -> !seen.containsKey(name))
        .forEach(name -> faults.add("the column '%s' of the mapping is missing".formatted(name)));
    return faults;
  }
}
