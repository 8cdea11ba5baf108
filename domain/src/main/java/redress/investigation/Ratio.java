package redress.investigation;

import java.math.BigDecimal;
import redress.organization.Department;

/**
 * How much of a complaint a department answers for (S4-22).
 *
 * @param percent above 0, at most 100, with at most two decimals
 */
public record Ratio(Department department, BigDecimal percent) {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  private static final int DECIMALS = 2;

  public Ratio {
    percent = percent.stripTrailingZeros();
    percent = percent.scale() < 0 ? percent.setScale(0) : percent;
    if (percent.signum() <= 0 || percent.compareTo(WHOLE) > 0 || percent.scale() > DECIMALS) {
      throw new IllegalArgumentException(
          "a ratio is above 0 and at most 100 %, with at most two decimals, and not " + percent);
    }
  }

  @Override
  public String toString() {
    return "%s %s %%".formatted(department, percent.toPlainString());
  }
}
