package redress.application.monthbook;

import java.time.YearMonth;
import java.util.List;
import redress.application.Unknown;
import redress.history.History;
import redress.history.Link;
import redress.monthbook.MonthBook;
import redress.monthbook.MonthBooks;
import redress.organization.Person;

/** Reads what has happened to the book of a month, in order, a page at a time. */
public final class ReadMonthTimeline {
  private final MonthBooks books;
  private final History history;

  public ReadMonthTimeline(MonthBooks books, History history) {
    this.books = books;
    this.history = history;
  }

  /**
   * @param after the place in the chain after which to read, 0 for the beginning
   */
  public record Command(Person by, YearMonth month, long after, int limit) {}

  public List<Link> handle(Command command) {
    var month = new MonthBook.Key(command.by().company(), command.month());
    books.find(month).orElseThrow(() -> new Unknown("month book"));
    return history.read(month.subject(), command.after(), command.limit());
  }
}
