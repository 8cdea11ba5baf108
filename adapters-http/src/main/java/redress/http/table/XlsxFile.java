package redress.http.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook. Every text is a cell of the type text, which no spreadsheet program takes for a
 * formula; texts stand in their cells and in no common table, which would have to be kept.
 */
final class XlsxFile implements TableFile {
  /** A sheet takes 2^20 rows; where there are more, another one follows. */
  private static final int MOST_ROWS = 1_000_000;

  private static final int KEPT_ROWS = 500;
  private static final int LONGEST_TEXT = 32_767;

  /** The beginning of what stands for another character (ECMA-376, ST_Xstring). */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private static final String UNDERSCORE = "_x005F_";
  private static final String TIME = "yyyy-mm-dd hh:mm:ss";

  private final String name;
  private final ZoneId zone;
  private final Workbook workbook;
  private final int most;
  private List<String> headings = List.of();
  private Worksheet sheet;
  private int sheets;
  private int next;

  XlsxFile(String name, ZoneId zone, OutputStream out) {
    this(name, zone, out, MOST_ROWS);
  }

  XlsxFile(String name, ZoneId zone, OutputStream out, int most) {
    this.name = name;
    this.zone = zone;
    this.most = most;
    this.workbook = new Workbook(out, "Redress", "1.0");
  }

  @Override
  public void headings(List<String> given) throws IOException {
    headings = given;
    sheets++;
    sheet = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
    sheet.freezePane(0, 1);
    next = 0;
    for (int column = 0; column < headings.size(); column++) {
      sheet.inlineString(next, column, text(headings.get(column)));
      sheet.style(next, column).bold().set();
    }
    next++;
  }

  @Override
  public void row(List<?> cells) throws IOException {
    if (next >= most) {
      sheet.finish();
      headings(headings);
    }
    for (int column = 0; column < cells.size(); column++) {
      write(column, cells.get(column));
    }
    next++;
    if (next % KEPT_ROWS == 0) {
      sheet.flush();
    }
  }

  private void write(int column, Object cell) {
    switch (cell) {
      case null -> {}
      case Instant at -> {
        sheet.value(next, column, at.atZone(zone).toLocalDateTime());
        sheet.style(next, column).format(TIME).set();
      }
      case BigDecimal number -> sheet.value(next, column, number);
      case Number number -> sheet.value(next, column, number);
      default -> sheet.inlineString(next, column, text(cell.toString()));
    }
  }

  /** As a spreadsheet program has to find it, so that it shows what it was. */
  private static String text(String text) {
    return ESCAPE.matcher(shortened(text)).replaceAll(UNDERSCORE);
  }

  private static String shortened(String text) {
    return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
