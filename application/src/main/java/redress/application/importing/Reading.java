package redress.application.importing;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import redress.tree.Node;

/**
 * How one field is read from a row: from a constant, from one column, or from several joined.
 *
 * @param columns none for a constant
 * @param joint what stands between the texts of several columns
 * @param separator what stands between the values of a list, or {@code null} for a single value
 * @param values what the source's texts mean, where they do not speak for themselves
 */
record Reading<T>(
    String constant,
    List<String> columns,
    String joint,
    String separator,
    Map<String, String> values,
    Form<T> form) {
  private static final int LONGEST_SEPARATOR = 5;

  /** What a field's section of the mapping says, with names that only this kind of field has. */
  static <T> Reading<T> read(
      Node node, Columns known, boolean list, Function<Node, Form<T>> form, String... own) {
    var names = new LinkedHashSet<>(List.of("constant", "column", "columns", "joint", "values"));
    names.addAll(List.of(own));
    if (list) {
      names.add("separator");
    }
    node.only(names.toArray(String[]::new));
    var shape = form.apply(node);
    long sources = names.stream().limit(3).filter(node::has).count();
    if (sources != 1) {
      node.wrong(
          "NOT_ALLOWED", "exactly one of constant, column and columns says where it is from");
    }
    var constant = node.maybe("constant").map(it -> valid(it, shape)).orElse(null);
    var columns = new ArrayList<String>();
    node.maybe("column").ifPresent(it -> columns.add(known.name(it)));
    node.maybe("columns").ifPresent(it -> columns.addAll(it.list(known::name)));
    var joint = node.maybe("joint").map(Node::plain).map(Object::toString).orElse(" ");
    var values = node.maybe("values").map(it -> it.map(item -> valid(item, shape)));
    var separator = list && constant == null ? node.at("separator").text(LONGEST_SEPARATOR) : null;
    return node.make(
        () -> new Reading<>(constant, columns, joint, separator, values.orElse(Map.of()), shape));
  }

  private static String valid(Node node, Form<?> form) {
    return node.parsed(
        form.what(),
        text -> {
          form.parser().parse(text, ZoneOffset.UTC);
          return text;
        });
  }

  /** The values in that row: none if nothing is written there; faults are added to the list. */
  List<T> of(SourceRow row, Columns known, ZoneId zone, List<Fault> faults) {
    var text =
        constant != null
            ? constant
            : Cells.cleaned(
                columns.size() == 1
                    ? known.text(row, columns.getFirst())
                    : columns.stream()
                        .map(column -> known.text(row, column))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(joint)));
    var found = new ArrayList<T>();
    for (var item : items(text)) {
      try {
        found.add(form.parser().parse(meaning(item), zone));
      } catch (DateTimeException | IllegalArgumentException | ArithmeticException wrong) {
        faults.add(new Fault(where(), "%s is not %s".formatted(Cells.quoted(item), allowed())));
      }
    }
    return found;
  }

  /** The columns as people name them. */
  String where() {
    return String.join(" + ", columns);
  }

  private List<String> items(String text) {
    if (text == null) {
      return List.of();
    }
    return separator == null
        ? List.of(text)
        : Pattern.compile(Pattern.quote(separator))
            .splitAsStream(text)
            .map(Cells::cleaned)
            .filter(Objects::nonNull)
            .toList();
  }

  private String meaning(String item) {
    if (constant != null || values.isEmpty()) {
      return item;
    }
    var meaning = values.get(item);
    if (meaning == null) {
      throw new IllegalArgumentException(item);
    }
    return meaning;
  }

  private String allowed() {
    return values.isEmpty()
        ? form.what()
        : "in the mapping's list (%s)".formatted(String.join(", ", values.keySet()));
  }
}
