package redress.http.table;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** In which of our languages somebody reads. */
final class Language {
  private static final List<Locale> OURS = List.of(Locale.ENGLISH, Locale.CHINESE);

  private Language() {}

  /**
   * The one that is preferred; English where nothing is said, or nothing that is ours.
   *
   * @param accepted the header {@code Accept-Language}, or {@code null}
   */
  static Locale of(String accepted) {
    try {
      var found = accepted == null ? null : Locale.lookup(LanguageRange.parse(accepted), OURS);
      return found == null ? Locale.ENGLISH : found;
    } catch (IllegalArgumentException notOne) {
      return Locale.ENGLISH;
    }
  }
}
