package redress.monthbook;

import java.time.YearMonth;
import java.util.UUID;

/**
 * One line of a month book: a case that was closed in the month, or a line of a frozen month that
 * has changed since.
 *
 * @param adjusts {@code null} for a case that was closed in the month
 * @param verdict {@code null} until it is confirmed
 */
public record Row(ClosedCase about, Adjusts adjusts, Verdict verdict) {
  /**
   * What a line adjusts.
   *
   * @param month the frozen month in which the case stands already
   * @param before what was found there
   * @param reason why it is adjusted
   */
  public record Adjusts(YearMonth month, Verdict before, String reason) {}

  public UUID complaint() {
    return about.complaint();
  }

  Row with(Verdict found) {
    return new Row(about, adjusts, found);
  }
}
