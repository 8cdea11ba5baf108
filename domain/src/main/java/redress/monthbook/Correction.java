package redress.monthbook;

import java.time.YearMonth;

/**
 * What has changed about a line of a frozen book: the book stays as it is, a later one tells of it.
 *
 * @param taken the month whose book tells of it, or {@code null} until there is one
 */
public record Correction(Row row, YearMonth taken) {
  Correction into(YearMonth month) {
    return new Correction(row, month);
  }
}
