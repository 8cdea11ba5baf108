package redress.application.monthbook;

import java.time.YearMonth;
import java.util.List;
import redress.history.History;
import redress.history.Link;
import redress.monthbook.MonthBook;
import redress.organization.Person;

/** Reads what has happened to the book of a month, in order, a page at a time. */
public final class ReadMonthTimeline {
  private final History history;

  public ReadMonthTimeline(History history) {
    this.history = history;
  }

  /**
   * @param after the place in the chain after which to read, 0 for the beginning
   */
  public record Command(Person by, YearMonth month, long after, int limit) {}

  public List<Link> handle(Command command) {
    var month = new MonthBook.Key(command.by().company(), command.month());
    return history.read(month.subject(), command.after(), command.limit());
  }
}
