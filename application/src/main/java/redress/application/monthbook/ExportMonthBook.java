package redress.application.monthbook;

import java.time.YearMonth;
import java.util.List;
import redress.application.Unknown;
import redress.monthbook.MonthBook;
import redress.monthbook.MonthBooks;
import redress.monthbook.Row;
import redress.organization.Person;

/** Gives out the lines of a month's book. */
public final class ExportMonthBook {
  private final MonthBooks books;

  public ExportMonthBook(MonthBooks books) {
    this.books = books;
  }

  public record Command(Person by, YearMonth month) {}

  public List<Row> handle(Command command) {
    return books
        .find(new MonthBook.Key(command.by().company(), command.month()))
        .orElseThrow(() -> new Unknown("month book"))
        .rows();
  }
}
