package redress.http.json;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Instants as RFC 3339 wants them: seconds always, of their fraction what there is of it. */
final class Rfc3339 {
  private Rfc3339() {}

  /** The text; an offset with seconds, as clocks had that followed the sun, loses them. */
  static String text(OffsetDateTime instant) {
    int seconds = instant.getOffset().getTotalSeconds();
    boolean whole = seconds % 60 == 0;
    var at =
        whole
            ? instant
            : instant.withOffsetSameInstant(ZoneOffset.ofTotalSeconds(seconds - seconds % 60));
    var text = new StringBuilder(35);
    padded(text, at.getYear(), 4).append('-');
    padded(text, at.getMonthValue(), 2).append('-');
    padded(text, at.getDayOfMonth(), 2).append('T');
    padded(text, at.getHour(), 2).append(':');
    padded(text, at.getMinute(), 2).append(':');
    padded(text, at.getSecond(), 2);
    fraction(text, at.getNano());
    return text.append(at.getOffset().getId()).toString();
  }

  private static void fraction(StringBuilder text, int nanos) {
    if (nanos > 0) {
      padded(text.append('.'), nanos, 9);
      while (text.charAt(text.length() - 1) == '0') {
        text.setLength(text.length() - 1);
      }
    }
  }

  private static StringBuilder padded(StringBuilder text, int value, int digits) {
    int most = 1;
    for (int digit = 1; digit < digits; digit++) {
      most *= 10;
      if (value < most) {
        text.append('0');
      }
    }
    return text.append(value);
  }
}
