package redress.penalty;

import java.math.BigDecimal;

/** A part of a whole, in percent. */
final class Percent {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private Percent() {}

  static void check(BigDecimal percent) {
    if (percent.signum() < 0 || percent.compareTo(WHOLE) > 0) {
      throw new IllegalArgumentException("a percentage is from 0 to 100, not " + percent);
    }
  }

  static String text(BigDecimal percent) {
    return percent.stripTrailingZeros().toPlainString();
  }
}
