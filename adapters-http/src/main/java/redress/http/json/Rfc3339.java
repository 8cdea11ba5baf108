package redress.http.json;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;

/**
 * Instants as RFC 3339 wants them: seconds always, of their fraction what there is of it. Every
 * line of every list has some, so that their digits are put down one by one.
 */
final class Rfc3339 {
  private static final int LONGEST = 35;
  private static final int LAST_YEAR = 9999;

  private final byte[] text = new byte[LONGEST];
  private int length;

  private Rfc3339() {}

  /**
   * The text, in ASCII; an offset with seconds, as clocks had that followed the sun, loses them.
   */
  static byte[] text(OffsetDateTime instant) {
    var at = wholeMinutes(instant);
    return at.getYear() < 0 || at.getYear() > LAST_YEAR
        ? at.toString().getBytes(StandardCharsets.US_ASCII)
        : new Rfc3339().write(at);
  }

  private static OffsetDateTime wholeMinutes(OffsetDateTime instant) {
    int seconds = instant.getOffset().getTotalSeconds();
    return seconds % 60 == 0
        ? instant
        : instant.withOffsetSameInstant(ZoneOffset.ofTotalSeconds(seconds - seconds % 60));
  }

  private byte[] write(OffsetDateTime at) {
    digits(at.getYear(), 4).sign('-').digits(at.getMonthValue(), 2).sign('-');
    digits(at.getDayOfMonth(), 2).sign('T').digits(at.getHour(), 2).sign(':');
    digits(at.getMinute(), 2).sign(':').digits(at.getSecond(), 2);
    fraction(at.getNano());
    var offset = at.getOffset().getId();
    for (int i = 0; i < offset.length(); i++) {
      sign(offset.charAt(i));
    }
    return Arrays.copyOf(text, length);
  }

  private void fraction(int nanos) {
    if (nanos > 0) {
      sign('.').digits(nanos, 9);
      while (text[length - 1] == '0') {
        length--;
      }
    }
  }

  private Rfc3339 digits(int value, int number) {
    int left = value;
    for (int i = length + number - 1; i >= length; i--) {
      text[i] = (byte) ('0' + left % 10);
      left /= 10;
    }
    length += number;
    return this;
  }

  private Rfc3339 sign(char sign) {
    text[length++] = (byte) sign;
    return this;
  }
}
