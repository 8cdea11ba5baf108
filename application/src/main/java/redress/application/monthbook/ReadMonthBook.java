package redress.application.monthbook;

import java.time.YearMonth;
import redress.organization.Person;

/** Reads the book of a month. */
public final class ReadMonthBook {
  private final MonthBookDesk desk;

  public ReadMonthBook(MonthBookDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, YearMonth month) {}

  public MonthBookFile handle(Command command) {
    return desk.read(command.by(), command.month());
  }
}
