package redress.bootstrap.importing;

import java.util.Set;
import java.util.regex.Pattern;
import redress.bootstrap.importing.WorkbookCopy.Unfit;

/**
 * What the elements of a part of a workbook are counted against: rows, cells and texts that are
 * larger than any that a spreadsheet program writes, that stand inside of each other, or where
 * there are none. The reader behind would make room for all of them.
 */
final class WorkbookShape {
  static final int MOST_CELL = 512 << 10;
  private static final int MOST_ROW = 8 << 20;
  private static final int MOST_CELLS = 16_384;
  private static final int MOST_TEXTS = 1_000_000;
  private static final int LONGEST_INDEX = String.valueOf(MOST_TEXTS).length() - 1;
  private static final long MOST_SHEET_BYTES = 1L << 30;
  private static final long MOST_TEXT_BYTES = 48L << 20;
  private static final long MOST_OTHER_BYTES = 8L << 20;

  private static final String SHEET = "worksheet";
  private static final String TEXTS = "sst";
  private static final String MACROS = "macrosheet";
  private static final Set<String> NOT_IN_SHEETS =
      Set.of("si", "xf", "numFmt", "Relationship", "Override", "sheet");
  private static final Set<String> NOT_IN_TEXTS =
      Set.of("row", "c", "xf", "numFmt", "Relationship", "Override", "sheet");
  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\G\\s+([^\\s=]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
  private static final Pattern PLACE = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}");

  private final String part;
  private String root;
  private long rows;
  private int texts;
  private boolean inRow;
  private boolean inCell;
  private boolean inText;
  private boolean ofTable;
  private int cells;
  private int cellBytes;
  private int rowBytes;
  private int digits;

  WorkbookShape(String part) {
    this.part = part;
  }

  boolean isBegun() {
    return root != null;
  }

  long rows() {
    return rows;
  }

  /** How many bytes such a part may have. */
  long allowed() {
    return switch (root) {
      case SHEET -> MOST_SHEET_BYTES;
      case TEXTS -> MOST_TEXT_BYTES;
      case null, default -> MOST_OTHER_BYTES;
    };
  }

  boolean isFormula(String name) {
    return SHEET.equals(root) && name.equals("f");
  }

  /** A byte of text. */
  void text(int c) throws Unfit {
    if (inCell || inText) {
      rowBytes++;
      if (++cellBytes > MOST_CELL || rowBytes > MOST_ROW && inRow) {
        throw unfit("holds a text longer than any cell");
      }
      if (ofTable && c > ' ' && (c < '0' || c > '9' || ++digits > LONGEST_INDEX)) {
        throw unfit("refers to a text that cannot be there");
      }
    }
  }

  /**
   * @param inside what stands between the angle brackets
   */
  void begun(String name, String inside) throws Unfit {
    root = root == null ? name : root;
    if (root.equals(MACROS)) {
      throw unfit("is a macro sheet of Excel 4: save the workbook without it");
    }
    if (root.equals(SHEET) && NOT_IN_SHEETS.contains(name)
        || root.equals(TEXTS) && NOT_IN_TEXTS.contains(name)) {
      throw unfit("holds a <%s> where there is none".formatted(name));
    }
    switch (name) {
      case "row" -> {
        inRow = entered(inRow, name);
        rows++;
        cells = 0;
        rowBytes = 0;
      }
      case "c" -> {
        inCell = entered(inCell, name);
        cell(inside.substring(inside.indexOf(name) + 1));
      }
      case "si" -> {
        inText = entered(inText, name);
        cellBytes = 0;
        if (++texts > MOST_TEXTS) {
          throw unfit("holds more than %d texts: save it as CSV".formatted(MOST_TEXTS));
        }
      }
      default -> {}
    }
  }

  void ended(String name) {
    switch (name) {
      case "row" -> inRow = false;
      case "c" -> {
        inCell = false;
        ofTable = false;
      }
      case "si" -> inText = false;
      default -> {}
    }
  }

  private void cell(String attributes) throws Unfit {
    cellBytes = 0;
    digits = 0;
    if (++cells > MOST_CELLS) {
      throw unfit("has a row of more than %d cells".formatted(MOST_CELLS));
    }
    var matcher = ATTRIBUTE.matcher(attributes);
    int end = 0;
    while (matcher.find()) {
      end = matcher.end();
      var value = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
      boolean place = matcher.group(1).equals("r");
      if (value.indexOf('&') >= 0 || place && !PLACE.matcher(value).matches()) {
        throw unfit("has a cell at a place where there is none");
      }
      ofTable |= matcher.group(1).equals("t") && value.equals("s");
    }
    var rest = attributes.substring(end).strip();
    if (!rest.isEmpty() && !rest.equals("/")) {
      throw unfit("is damaged");
    }
  }

  private boolean entered(boolean already, String name) throws Unfit {
    if (already) {
      throw unfit("holds a <%s> inside of another".formatted(name));
    }
    return true;
  }

  Unfit unfit(String why) {
    return new Unfit("its part %s %s".formatted(part, why));
  }
}
