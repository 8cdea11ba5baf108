package redress.http.returns;

import java.time.YearMonth;
import redress.tree.Node;

/** A calendar month as it comes in. */
final class MonthForm {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;

  private MonthForm() {}

  static YearMonth read(Node node) {
    return node.parsed("a month such as 2026-11", MonthForm::month);
  }

  private static YearMonth month(String text) {
    var month = YearMonth.parse(text);
    if (month.getYear() < FIRST_YEAR || month.getYear() > LAST_YEAR) {
      throw new IllegalArgumentException("no month that anybody works in");
    }
    return month;
  }
}
