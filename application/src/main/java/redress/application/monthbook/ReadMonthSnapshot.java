package redress.application.monthbook;

import java.time.YearMonth;
import redress.application.Unknown;
import redress.monthbook.MonthBook;
import redress.monthbook.MonthBooks;
import redress.monthbook.Snapshot;
import redress.organization.Person;

/** Reads what the book of a month said when it was frozen, with what proves it. */
public final class ReadMonthSnapshot {
  private final MonthBooks books;

  public ReadMonthSnapshot(MonthBooks books) {
    this.books = books;
  }

  public record Command(Person by, YearMonth month) {}

  public Snapshot handle(Command command) {
    return books
        .snapshot(new MonthBook.Key(command.by().company(), command.month()))
        .orElseThrow(() -> new Unknown("snapshot of the month"));
  }
}
