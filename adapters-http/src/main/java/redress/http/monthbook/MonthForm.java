package redress.http.monthbook;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import redress.application.Unknown;
import redress.http.Exchange;
import redress.http.Page;
import redress.tree.Node;

/** Calendar months as they come in: {@code 2026-11}, of the years 2000 to 2199. */
public final class MonthForm {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;

  private MonthForm() {}

  public static YearMonth read(Node node) {
    return node.parsed("a month such as 2026-11, of the years 2000 to 2199", MonthForm::parse);
  }

  /**
   * The month in the path.
   *
   * @throws Unknown if there is no such month
   */
  public static YearMonth inPath(Exchange exchange, String what) {
    try {
      return parse(exchange.segment("month"));
    } catch (DateTimeException none) {
      throw new Unknown(what);
    }
  }

  /** The month with which the page before ended, or {@code null} for the first page. */
  public static YearMonth after(Page page) {
    return page.after(key -> parse(key.getFirst())).orElse(null);
  }

  private static YearMonth parse(String text) {
    var month = YearMonth.parse(text);
    if (month.getYear() < FIRST_YEAR || month.getYear() > LAST_YEAR) {
      throw new DateTimeParseException("no month that anybody works in", text, 0);
    }
    return month;
  }
}
