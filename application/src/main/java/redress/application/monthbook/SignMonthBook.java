package redress.application.monthbook;

import java.time.YearMonth;
import redress.monthbook.Heads;
import redress.organization.Person;
import redress.rule.Refusal;

/**
 * The head of a department confirms the book of a month, or whoever stands in for him: whom he has
 * lent his authority, or whom the procedure names where there is no head (S4-22).
 */
public final class SignMonthBook {
  private final MonthBookDesk desk;

  public SignMonthBook(MonthBookDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, YearMonth month, long version) {}

  /**
   * The book with the signature.
   *
   * @throws Refusal {@code NOT_A_NAMED_HEAD}, {@code ROWS_UNCONFIRMED}, {@code ALREADY_SIGNED} or
   *     {@code MONTH_FROZEN}
   */
  public MonthBookFile handle(Command command) {
    return desk.change(
        command.by(),
        command.month(),
        command.version(),
        opened ->
            opened.keep(
                Heads.sign(
                    opened.book(),
                    command.by(),
                    opened.seats(),
                    opened.work().now(),
                    opened.rules())));
  }
}
