package redress.application.importing;

import java.util.regex.Pattern;

/** Text as other systems leave it in their cells. */
final class Cells {
  private static final int SHOWN = 40;
  private static final char NO_BREAK = '\u00a0';
  private static final Pattern ZERO_WIDTH = Pattern.compile("[\u200b\ufeff]");

  private Cells() {}

  /**
   * The text without what nobody sees: at its ends blanks, tabs, line ends, no-break and wide
   * spaces; anywhere zero-width spaces, which only keep words from being found. No-break spaces
   * inside are plain ones. {@code null} if nothing is left.
   */
  static String cleaned(String text) {
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
    if (from == to) {
      return null;
    }
    var rest = text.substring(from, to);
    return rest.chars().anyMatch(c -> zeroWidth((char) c) || c == NO_BREAK)
        ? ZERO_WIDTH.matcher(rest).replaceAll("").replace(NO_BREAK, ' ')
        : rest;
  }

  /** The text in quotation marks, short enough for a message. */
  static String quoted(String text) {
    return text.codePointCount(0, text.length()) <= SHOWN
        ? "'%s'".formatted(text)
        : "'%s…'".formatted(text.substring(0, text.offsetByCodePoints(0, SHOWN)));
  }

  private static boolean unseen(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || zeroWidth(c);
  }

  private static boolean zeroWidth(char c) {
    return c == '\u200b' || c == '\ufeff';
  }
}
