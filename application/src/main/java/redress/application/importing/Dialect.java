package redress.application.importing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import redress.tree.Node;

/**
 * How the file is written.
 *
 * @param encoding of its text; an XLSX file says that itself
 * @param separator between the cells of a text file
 * @param sheet the name of the sheet of a workbook, or {@code null} for the first
 * @param header whether the first row names the columns; otherwise they are known by position
 */
public record Dialect(Type type, Charset encoding, char separator, String sheet, boolean header) {
  private static final int LONGEST_SHEET_NAME = 31;

  /** What kind of file it is. */
  public enum Type {
    /** Cells with commas between them, or what the mapping names instead. */
    CSV,
    /** The same with tabs. */
    TSV,
    /** A workbook of Excel since 2007. */
    XLSX
  }

  static Dialect read(Node node) {
    node.only("type", "encoding", "separator", "sheet", "header");
    var type = node.maybe("type").map(it -> it.code(Type.class)).orElse(Type.CSV);
    var encoding =
        node.maybe("encoding")
            .map(it -> it.parsed("the name of a character encoding", Charset::forName));
    var separator =
        node.maybe("separator")
            .map(it -> it.plain() instanceof String text && text.length() == 1 ? text : wide(it));
    var sheet = node.maybe("sheet").map(it -> it.text(LONGEST_SHEET_NAME));
    boolean header = node.maybe("header").map(Node::flag).orElse(true);
    belongs(node, "encoding", type != Type.XLSX);
    belongs(node, "separator", type == Type.CSV);
    belongs(node, "sheet", type == Type.XLSX);
    return new Dialect(
        type,
        encoding.orElse(StandardCharsets.UTF_8),
        type == Type.TSV ? '\t' : first(separator),
        sheet.orElse(null),
        header);
  }

  /** What a mapping means that says nothing about its file. */
  static Dialect usual() {
    return new Dialect(Type.CSV, StandardCharsets.UTF_8, ',', null, true);
  }

  private static char first(Optional<String> separator) {
    return separator.orElse(",").charAt(0);
  }

  private static void belongs(Node node, String name, boolean fits) {
    if (!fits) {
      node.maybe(name)
          .ifPresent(it -> it.wrong("NOT_ALLOWED", "a file of that type has no such thing"));
    }
  }

  private static String wide(Node node) {
    return node.wrong("WRONG_TYPE", "expected one character, such as ; or a tab");
  }
}
