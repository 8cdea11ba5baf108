package redress.application.importing;

/**
 * The apostrophe in front of a text that a spreadsheet program would take for a formula: put there
 * when it goes out as comma-separated values, and taken away when it comes back.
 *
 * <p>A text that has such apostrophes of its own gets one more, so that what comes back is what
 * went out.
 */
public final class Apostrophe {
  private static final char MARK = '\'';
  private static final String BEGIN_A_FORMULA = "=+-@\t\r\n＝＋－＠";

  private Apostrophe() {}

  /** The text as it goes out. */
  public static String put(String text) {
    return formula(text) ? MARK + text : text;
  }

  /** The text that has gone out so. */
  public static String taken(String cell) {
    return !cell.isEmpty() && cell.charAt(0) == MARK && formula(cell) ? cell.substring(1) : cell;
  }

  /** Whether a formula begins behind its apostrophes, of which it may have none. */
  private static boolean formula(String text) {
    int first = 0;
    while (first < text.length() && text.charAt(first) == MARK) {
      first++;
    }
    return first < text.length() && BEGIN_A_FORMULA.indexOf(text.charAt(first)) >= 0;
  }
}
