package redress.organization;

import java.util.regex.Pattern;

/** The form of user names. */
public final class UserName {
  /** What is allowed, for whoever is refused. */
  public static final String FORM =
      "a user name is 1 to 64 letters, digits and . _ @ -, the first a letter or a digit";

  /** Nothing that could be taken for the name under which the program itself works. */
  private static final Pattern FITTING = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}");

  private UserName() {}

  public static boolean fits(String name) {
    return FITTING.matcher(name).matches();
  }
}
