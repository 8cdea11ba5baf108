package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.conduct.Conducts;
import redress.conduct.ConductsContract;
import redress.testing.Work;

class PgConductsTest extends ConductsContract {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Conducts conducts() {
    return FRESH.ports().conducts();
  }

  @Override
  protected Work work() {
    return FRESH.ports().transactions()::run;
  }
}
