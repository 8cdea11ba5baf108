package redress.http.weeklylist;

import java.time.format.DateTimeParseException;
import redress.application.Unknown;
import redress.http.Exchange;
import redress.http.Page;
import redress.time.IsoWeek;
import redress.tree.Node;

/** ISO weeks as they come in: {@code 2026-W48}. */
public final class WeekForm {
  private WeekForm() {}

  public static IsoWeek read(Node node) {
    return node.parsed("an ISO week such as 2026-W48", IsoWeek::parse);
  }

  /**
   * The week in the path.
   *
   * @throws Unknown if there is no such week
   */
  public static IsoWeek inPath(Exchange exchange, String what) {
    try {
      return IsoWeek.parse(exchange.segment("week"));
    } catch (DateTimeParseException none) {
      throw new Unknown(what);
    }
  }

  /** The week with which the page before ended, or {@code null} for the first page. */
  public static IsoWeek after(Page page) {
    return page.after(key -> IsoWeek.parse(key.getFirst())).orElse(null);
  }
}
