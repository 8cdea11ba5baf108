package redress.application.importing;

/** Text as other systems leave it in their cells. */
final class Cells {
  private static final int SHOWN = 40;

  private Cells() {}

  /**
   * The text without what nobody sees at its ends (blanks, tabs, line ends, no-break and wide
   * spaces, zero-width marks), or {@code null} if nothing is left.
   */
  static String trimmed(String text) {
    if (text == null) {
      return null;
    }
    int from = 0;
    int to = text.length();
    while (from < to && unseen(text.charAt(from))) {
      from++;
    }
    while (to > from && unseen(text.charAt(to - 1))) {
      to--;
    }
    return from == to ? null : text.substring(from, to);
  }

  /** The text in quotation marks, short enough for a message. */
  static String quoted(String text) {
    return text.codePointCount(0, text.length()) <= SHOWN
        ? "'%s'".formatted(text)
        : "'%s…'".formatted(text.substring(0, text.offsetByCodePoints(0, SHOWN)));
  }

  private static boolean unseen(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
  }
}
