package redress.tree;

/**
 * Text that whoever reads it gets as it was written, on paper, in a list and in a workbook alike:
 * without control characters other than ends of lines and tabs, without half characters, and
 * without the numbers that Unicode keeps for no character at all.
 */
public final class ReadableText {
  private ReadableText() {}

  /** Whether it is one, be it blank or not. */
  public static boolean is(String text) {
    return text.codePoints().allMatch(ReadableText::is);
  }

  private static boolean is(int c) {
    return c == '\n'
        || c == '\r'
        || c == '\t'
        || !Character.isISOControl(c) && !isHalf(c) && !isNone(c);
  }

  private static boolean isHalf(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  /** The last two of each plane, and thirty-two more. */
  private static boolean isNone(int c) {
    return (c & 0xfffe) == 0xfffe || c >= 0xfdd0 && c <= 0xfdef;
  }
}
