package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.application.Ports;
import redress.application.monthbook.VerifyMonthBooksContract;

class PgVerifyMonthBooksTest extends VerifyMonthBooksContract {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Ports ports() {
    return FRESH.ports();
  }
}
