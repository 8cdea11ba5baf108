package redress.organization;

/** The form that every code of the organisation has. */
final class Codes {
  private static final int LONGEST = 64;

  private Codes() {}

  static void check(String code) {
    boolean formed =
        !code.isEmpty()
            && code.length() <= LONGEST
            && letter(code.charAt(0))
            && code.chars().allMatch(it -> letter(it) || it >= '0' && it <= '9' || it == '_');
    if (!formed) {
      throw new IllegalArgumentException("a code is upper-case letters, digits and underscores");
    }
  }

  private static boolean letter(int character) {
    return character >= 'A' && character <= 'Z';
  }
}
