package redress.application.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import redress.organization.Person;
import redress.rule.Finding;
import redress.rule.Refusal;

/** What a password has to be before it is taken: long, and not what anybody would try first. */
public final class PasswordRules {
  private static final int SHORTEST = 12;
  private static final int FEWEST_SIGNS = 5;
  private static final int FEWEST_BESIDE = 8;
  private static final int TELLING = 4;
  private static final List<String> FIRST_TRIED =
      List.of(
          "password", "passw0rd", "qwerty", "123456", "letmein", "welcome", "changeme", "admin");

  private PasswordRules() {}

  /**
   * Refuses a password that is easily guessed.
   *
   * @throws Refusal {@code PASSWORD_EASILY_GUESSED}
   */
  static void require(String password, Person of, String pointer) {
    var faults = faults(password, List.of(of.user(), of.company().code()));
    if (!faults.isEmpty()) {
      var sentence = "a password is taken if " + String.join(", and ", faults);
      throw Refusal.content(
          "PASSWORD_EASILY_GUESSED",
          null,
          sentence,
          List.of(new Finding(pointer, "PASSWORD_EASILY_GUESSED", null, sentence)));
    }
  }

  /**
   * What a password would have to be and is not, each as a part of a sentence.
   *
   * @param names what is known of whose it is, and would be tried
   */
  public static List<String> faults(String password, List<String> names) {
    var faults = new ArrayList<String>();
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      faults.add("it has at least %d characters".formatted(SHORTEST));
    }
    if (password.codePoints().distinct().count() < FEWEST_SIGNS) {
      faults.add("it has at least %d different characters".formatted(FEWEST_SIGNS));
    }
    var lower = password.toLowerCase(Locale.ROOT);
    var tried = new ArrayList<>(FIRST_TRIED);
    for (var name : names) {
      if (name.length() >= TELLING) {
        tried.add(name.toLowerCase(Locale.ROOT));
      }
    }
    var rest = lower;
    for (var word : tried) {
      rest = rest.replace(word, "");
    }
    if (rest.length() < lower.length() && rest.length() < FEWEST_BESIDE) {
      faults.add(
          "it has %d characters beside names and words that everybody tries"
              .formatted(FEWEST_BESIDE));
    }
    return List.copyOf(faults);
  }
}
