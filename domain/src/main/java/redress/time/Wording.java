package redress.time;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
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

  private static final String[] WEEKDAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

  /** The length of an offset without seconds. */
  private static final int WHOLE_OFFSET = 6;

  private Wording() {}

  /** {@code Mon 2026-11-23 09:00 +08:00}; with seconds only if there are any. */
  public static String instant(Instant at, ZoneId zone) {
    var local = at.atZone(zone);
    boolean whole = local.getSecond() == 0 && local.get(ChronoField.NANO_OF_SECOND) == 0;
    return whole && usual(local.getYear())
        ? usual(local)
        : (whole ? TO_THE_MINUTE : INSTANT).format(local);
  }

  /** As the formatter would write it, in a tenth of its time: an explanation has dozens of them. */
  private static String usual(ZonedDateTime local) {
    var offset = local.getOffset().getId();
    if (offset.length() > WHOLE_OFFSET) {
      return TO_THE_MINUTE.format(local);
    }
    var text = new StringBuilder(27);
    date(text, local.toLocalDate()).append(' ');
    two(two(text, local.getHour()).append(':'), local.getMinute()).append(' ');
    return text.append(offset.equals("Z") ? "+00:00" : offset).toString();
  }

  private static StringBuilder date(StringBuilder text, LocalDate date) {
    text.append(WEEKDAYS[date.getDayOfWeek().ordinal()]).append(' ').append(date.getYear());
    two(text.append('-'), date.getMonthValue());
    return two(text.append('-'), date.getDayOfMonth());
  }

  private static StringBuilder two(StringBuilder text, int number) {
    return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }

  private static boolean usual(int year) {
    return year >= 1000 && year <= 9999;
  }

  /** {@code Mon 2026-11-23}. */
  static String day(LocalDate date) {
    return usual(date.getYear()) ? date(new StringBuilder(14), date).toString() : DAY.format(date);
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
