package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.approval.Delegations;
import redress.approval.DelegationsContract;
import redress.testing.Work;

class PgDelegationsTest extends DelegationsContract {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Delegations delegations() {
    return FRESH.ports().delegations();
  }

  @Override
  protected Work work() {
    return FRESH.ports().transactions()::run;
  }
}
