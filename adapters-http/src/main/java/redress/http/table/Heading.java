package redress.http.table;

import java.util.Locale;

/** What stands above a column, in the language of whoever reads it. */
public record Heading(String english, String chinese) {
  String in(Locale language) {
    return language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? chinese : english;
  }
}
