package redress.organization;

import java.util.regex.Pattern;

/** The form that every code of the organisation has. */
final class Codes {
  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

  private Codes() {}

  static void check(String code) {
    if (!FORM.matcher(code).matches()) {
      throw new IllegalArgumentException("a code is upper-case letters, digits and underscores");
    }
  }
}
