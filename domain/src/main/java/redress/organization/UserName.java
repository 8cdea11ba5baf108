package redress.organization;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The form of user names. */
public final class UserName {
  /** What is allowed, for whoever is refused. */
  public static final String FORM =
      "a user name is 1 to 64 letters, digits and . _ @ -, the first a letter or a digit, each in"
          + " its usual form; clock, operator and provider sign what the program does";

  /** Nothing that could be taken for the name under which the program itself works. */
  private static final Pattern FITTING = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,63}");

  /** The names of letters under which the program works, in whatever case. */
  private static final Set<String> OF_THE_PROGRAM = Set.of("clock", "operator", "provider");

  private UserName() {}

  /**
   * Whether a new account may have it: letters of full width and the like, which look as others do,
   * it may not. One from before keeps its name.
   */
  public static boolean isFree(String name) {
    return fits(name)
        && Normalizer.isNormalized(name, Normalizer.Form.NFKC)
        && !OF_THE_PROGRAM.contains(name.toLowerCase(Locale.ROOT));
  }

  /**
   * What two names have in common that differ only in case, or in letters that look as others do:
   * people take the one for the other.
   */
  public static String folded(String name) {
    return usual(usual(name).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
  }

  private static String usual(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC);
  }

  public static boolean fits(String name) {
    return FITTING.matcher(name).matches();
  }
}
