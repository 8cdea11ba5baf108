package redress.application.monthbook;

import java.time.YearMonth;
import java.util.List;
import redress.monthbook.MonthBook;
import redress.monthbook.MonthBooks;
import redress.organization.Person;

/** Lists the month books, newest first, a page at a time. */
public final class ListMonthBooks {
  private final MonthBooks books;

  public ListMonthBooks(MonthBooks books) {
    this.books = books;
  }

  /**
   * @param before the last month of the page before, or {@code null} for the first page
   */
  public record Command(Person by, YearMonth before, int limit) {}

  public List<MonthBook> handle(Command command) {
    return books.before(command.by().company(), command.before(), command.limit());
  }
}
