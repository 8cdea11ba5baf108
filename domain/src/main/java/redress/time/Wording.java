package redress.time;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** How explanations write instants, dates and lengths of time: exactly, and always alike. */
public final class Wording {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd", Locale.ENGLISH);
  private static final DateTimeFormatter INSTANT =
      new DateTimeFormatterBuilder()
          .append(DAY)
          .appendLiteral(' ')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendLiteral(' ')
          .appendOffset("+HH:MM", "+00:00")
          .toFormatter(Locale.ENGLISH);
  private static final DateTimeFormatter TO_THE_MINUTE =
      new DateTimeFormatterBuilder()
          .append(DAY)
          .appendPattern(" HH:mm ")
          .appendOffset("+HH:MM", "+00:00")
          .toFormatter(Locale.ENGLISH);

  private Wording() {}

  /** {@code Mon 2026-11-23 09:00 +08:00}; with seconds only if there are any. */
  public static String instant(Instant at, ZoneId zone) {
    var local = at.atZone(zone);
    boolean whole = local.getSecond() == 0 && local.get(ChronoField.NANO_OF_SECOND) == 0;
    return (whole ? TO_THE_MINUTE : INSTANT).format(local);
  }

  /** {@code Mon 2026-11-23}. */
  static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** The time alone; 24:00 if the instant is the end of that day. */
  static String time(Instant at, LocalDate day, ZoneId zone) {
    var local = at.atZone(zone);
    return local.toLocalDate().isAfter(day) ? "24:00" : local.toLocalTime().toString();
  }

  /** {@code 240 min}, {@code 112 min 30 s}. */
  static String minutes(Duration length) {
    var rest = length.minusMinutes(length.toMinutes());
    return rest.isZero()
        ? length.toMinutes() + " min"
        : length.toMinutes() + " min " + seconds(rest);
  }

  /** {@code 48 h}, {@code 48 h 30 min}. */
  static String hours(Duration length) {
    var rest = length.minusHours(length.toHours());
    if (rest.isZero()) {
      return length.toHours() + " h";
    }
    return length.toHours() == 0 ? minutes(rest) : length.toHours() + " h " + minutes(rest);
  }

  static String count(long number, String one) {
    return number == 1 ? "1 " + one : number + " " + one + "s";
  }

  private static String seconds(Duration length) {
    return BigDecimal.valueOf(length.toNanos(), 9).stripTrailingZeros().toPlainString() + " s";
  }
}
