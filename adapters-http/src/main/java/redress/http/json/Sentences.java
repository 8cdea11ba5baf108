package redress.http.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redress.time.Wording;

/**
 * Sentences as somebody at a desk of the company reads them.
 *
 * <p>Who makes a sentence does not know who will read it, so that it writes every instant in one
 * form, {@link Instant#toString}; here, where the reader is known, each becomes an instant of the
 * reader's zone with its offset, written as in explanations.
 */
public final class Sentences {
  private static final Pattern INSTANT =
      Pattern.compile("\\b\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?Z\\b");

  private Sentences() {}

  /** The sentence with each of its instants in that zone; nothing stays nothing. */
  public static String in(ZoneId zone, String sentence) {
    return sentence == null
        ? null
        : INSTANT
            .matcher(sentence)
            .replaceAll(
                found -> Matcher.quoteReplacement(instant(zone, found.group(), ChronoUnit.NANOS)));
  }

  /**
   * A single value as a person would tell it: an instant in that zone, to the minute that had
   * begun, and anything else as it is.
   */
  public static String value(ZoneId zone, String text) {
    return INSTANT.matcher(text).matches() ? instant(zone, text, ChronoUnit.MINUTES) : text;
  }

  private static String instant(ZoneId zone, String text, ChronoUnit exactness) {
    try {
      return Wording.instant(Instant.parse(text).truncatedTo(exactness), zone);
    } catch (DateTimeException noSuchInstant) {
      return text;
    }
  }
}
