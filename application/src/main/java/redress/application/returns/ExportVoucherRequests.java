package redress.application.returns;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Currency;
import java.util.function.Consumer;
import redress.application.Workdays;
import redress.money.Money;
import redress.organization.Person;

/** Gives out the vouchers that were asked for in a month, for whoever keeps the books (S4-35). */
public final class ExportVoucherRequests {
  private final ReturnViews views;
  private final MonthPages pages;

  public ExportVoucherRequests(ReturnViews views, Workdays workdays) {
    this.views = views;
    this.pages = new MonthPages(workdays);
  }

  public record Command(Person by, YearMonth month) {}

  /**
   * One voucher that was asked for.
   *
   * @param at when
   * @param number of the case
   * @param pieces how many really came back
   */
  public record Line(
      Instant at,
      String number,
      String customer,
      String orderNumber,
      String partNumber,
      int pieces,
      Money amount) {
    private static Line of(ReturnViews.Posted it, Currency currency) {
      return new Line(
          it.key().at(),
          it.number(),
          it.customer(),
          it.orderNumber(),
          it.partNumber(),
          it.pieces(),
          new Money(it.amount(), currency));
    }
  }

  public void handle(Command command, Consumer<Line> reader) {
    pages.forEach(
        command.by().company(),
        command.month(),
        views::posted,
        ReturnViews.Posted::key,
        (it, currency) -> reader.accept(Line.of(it, currency)));
  }
}
