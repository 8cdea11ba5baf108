package redress.review;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Some whole months of a year, one after the other: a month, a quarter, a half or all of it.
 *
 * @param first the first month
 * @param last the last month, which may be the first
 */
public record Period(YearMonth first, YearMonth last) {
  private static final int YEAR = 12;

  public Period {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("%s is before %s".formatted(last, first));
    }
  }

  /**
   * The period that ends with that month; nothing if none of that length does.
   *
   * @param months how many months are one period; a year is whole periods
   */
  public static Optional<Period> ending(YearMonth month, int months) {
    return month.getMonthValue() % months == 0
        ? Optional.of(new Period(month.minusMonths(months - 1L), month))
        : Optional.empty();
  }

  /** Whether a year is whole periods of so many months. */
  static boolean divides(int months) {
    return months > 0 && YEAR % months == 0;
  }

  /** The months of it, in order. */
  public List<YearMonth> months() {
    return LongStream.rangeClosed(0, first.until(last, java.time.temporal.ChronoUnit.MONTHS))
        .mapToObj(first::plusMonths)
        .toList();
  }

  /** When it is over where the clocks of that zone are. */
  public Instant end(ZoneId zone) {
    return last.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
  }

  /** As {@code 2026-10}, or {@code 2026-07/2026-09} where it is more than one month. */
  @Override
  public String toString() {
    return first.equals(last) ? first.toString() : first + "/" + last;
  }
}
