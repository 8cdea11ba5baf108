package redress.bootstrap.importing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;

/**
 * What stands in a cell of a workbook, as text: numbers as they are typed, without an exponent;
 * dates and times as {@code 2020-06-08 13:45:00}, whatever they look like in the spreadsheet.
 */
final class WorkbookCells {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  /** Parts of a number's format in which a letter does not stand for a part of a date. */
  private static final Pattern NO_DATE = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*\\]");

  private static final Pattern DATE = Pattern.compile("[ydhsm]", Pattern.CASE_INSENSITIVE);

  /** Characters that XML cannot hold, or a spreadsheet program would not keep. */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
  private static final int MOST_DIGITS = 400;

  private final boolean from1904;

  /**
   * @param from1904 whether the workbook counts its days from 1904
   */
  WorkbookCells(boolean from1904) {
    this.from1904 = from1904;
  }

  String text(Cell cell) {
    var raw = cell.getRawValue();
    if (raw == null) {
      return "";
    }
    return switch (cell.getType()) {
      case NUMBER -> number((BigDecimal) cell.getValue(), cell);
      case BOOLEAN -> String.valueOf(cell.getValue());
      case STRING, FORMULA -> unescaped(raw);
      case EMPTY, ERROR -> raw;
    };
  }

  private String number(BigDecimal number, Cell cell) {
    if (Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS
        || number.scale() > MOST_DIGITS) {
      return cell.getRawValue();
    }
    return isDate(cell) && number.signum() >= 0 && number.compareTo(LAST_DAY) <= 0
        ? TIME.format(time(number))
        : number.stripTrailingZeros().toPlainString();
  }

  /** Days since a first one, rounded to the second, as which they were entered. */
  private LocalDateTime time(BigDecimal days) {
    long seconds = days.multiply(SECONDS_A_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact();
    // the first spreadsheets took 1900 for a leap year, and all others have since
    var first =
        from1904
            ? LocalDate.of(1904, 1, 1)
            : seconds < 60 * 86_400L ? LocalDate.of(1899, 12, 31) : LocalDate.of(1899, 12, 30);
    return first.atStartOfDay().plusSeconds(seconds);
  }

  private static boolean isDate(Cell cell) {
    var format = cell.getDataFormatString();
    int id = cell.getDataFormatId() == null ? 0 : cell.getDataFormatId();
    // formats that have no text: dates as they are written in East Asia
    return format == null
        ? id >= 27 && id <= 36 || id >= 50 && id <= 58
        : !format.equalsIgnoreCase("General")
            && DATE.matcher(NO_DATE.matcher(format).replaceAll("")).find();
  }

  private static String unescaped(String text) {
    return text.contains("_x")
        ? ESCAPED
            .matcher(text)
            .replaceAll(
                it ->
                    java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(it.group(1), 16))))
        : text;
  }
}
