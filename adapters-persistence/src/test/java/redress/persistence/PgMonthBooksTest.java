package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.application.Ports;
import redress.application.monthbook.MonthBooksContract;
import redress.monthbook.ExampleBook;

class PgMonthBooksTest extends MonthBooksContract implements PinnedForm {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Ports ports() {
    return FRESH.ports();
  }

  @Override
  public Object example() {
    return ExampleBook.corrected();
  }
}
