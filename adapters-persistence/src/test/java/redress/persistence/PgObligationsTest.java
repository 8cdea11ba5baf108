package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.obligation.Obligations;
import redress.obligation.ObligationsContract;
import redress.testing.Work;

class PgObligationsTest extends ObligationsContract {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Obligations obligations() {
    return FRESH.ports().obligations();
  }

  @Override
  protected Work work() {
    return FRESH.ports().transactions()::run;
  }
}
