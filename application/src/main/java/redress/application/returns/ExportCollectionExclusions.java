package redress.application.returns;

import java.time.YearMonth;
import java.util.Currency;
import java.util.function.Consumer;
import redress.application.Workdays;
import redress.money.Money;
import redress.organization.Person;
import redress.returns.Exclusion;

/**
 * Gives out what does not count when it is asked how much of his receivables a salesperson has
 * collected (S4-38).
 */
public final class ExportCollectionExclusions {
  private final ReturnViews views;
  private final MonthPages pages;

  public ExportCollectionExclusions(ReturnViews views, Workdays workdays) {
    this.views = views;
    this.pages = new MonthPages(workdays);
  }

  public record Command(Person by, YearMonth month) {}

  /**
   * One receivable that does not count.
   *
   * @param number of the case
   * @param from of what it is deducted
   */
  public record Line(
      String number,
      String customer,
      String salesperson,
      String partNumber,
      Money amount,
      Exclusion.Basis from) {
    private static Line of(ReturnViews.Excluded it, Currency currency) {
      return new Line(
          it.number(),
          it.customer(),
          it.salesperson(),
          it.partNumber(),
          new Money(it.amount(), currency),
          it.from());
    }
  }

  public void handle(Command command, Consumer<Line> reader) {
    pages.forEach(
        command.by().company(),
        command.month(),
        views::excluded,
        ReturnViews.Excluded::key,
        (it, currency) -> reader.accept(Line.of(it, currency)));
  }
}
