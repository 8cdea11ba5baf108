package redress.http.weeklylist;

import java.time.format.DateTimeParseException;
import redress.application.Unknown;
import redress.http.Exchange;
import redress.http.Page;
import redress.time.IsoWeek;
import redress.tree.Node;

/** ISO weeks as they come in: {@code 2026-W48}, of the years 2000 to 2999. */
public final class WeekForm {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2999;

  private WeekForm() {}

  public static IsoWeek read(Node node) {
    return node.parsed("an ISO week such as 2026-W48, of the years 2000 to 2999", WeekForm::parse);
  }

  /**
   * The week in the path.
   *
   * @throws Unknown if there is no such week
   */
  public static IsoWeek inPath(Exchange exchange, String what) {
    try {
      return parse(exchange.segment("week"));
    } catch (DateTimeParseException none) {
      throw new Unknown(what);
    }
  }

  /** The week with which the page before ended, or {@code null} for the first page. */
  public static IsoWeek after(Page page) {
    return page.after(key -> parse(key.getFirst())).orElse(null);
  }

  private static IsoWeek parse(String text) {
    var week = IsoWeek.parse(text);
    if (week.year() < FIRST_YEAR || week.year() > LAST_YEAR) {
      throw new DateTimeParseException("no week that anybody works in", text, 0);
    }
    return week;
  }
}
