package redress.organization;

/** The form that every code of the organisation has. */
final class Codes {
  private static final int LONGEST = 64;

  private Codes() {}

  static void check(String code) {
    boolean formed =
        !code.isEmpty() && code.length() <= LONGEST && letter(code.charAt(0)) && plain(code);
    if (!formed) {
      throw new IllegalArgumentException("a code is upper-case letters, digits and underscores");
    }
  }

  /** A loop: codes are read with every row of every list. */
  private static boolean plain(String code) {
    for (int at = 0; at < code.length(); at++) {
      int it = code.charAt(at);
      if (!letter(it) && (it < '0' || it > '9') && it != '_') {
        return false;
      }
    }
    return true;
  }

  private static boolean letter(int character) {
    return character >= 'A' && character <= 'Z';
  }
}
