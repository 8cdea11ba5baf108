package redress.http.statistics;

import java.time.YearMonth;
import redress.tree.Node;

/** Months as they come in: {@code 2026-11}, of the years 2000 to 2199. */
public final class MonthForm {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;

  private MonthForm() {}

  /** A month in which somebody may have worked. */
  public static YearMonth read(Node node) {
    return node.parsed("a month such as 2026-11", MonthForm::parse);
  }

  private static YearMonth parse(String text) {
    var month = YearMonth.parse(text);
    if (month.getYear() < FIRST_YEAR || month.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException("no month that anybody works in");
    }
    return month;
  }
}
