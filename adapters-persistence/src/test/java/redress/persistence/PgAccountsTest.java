package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.organization.Accounts;
import redress.organization.AccountsContract;
import redress.testing.Work;

class PgAccountsTest extends AccountsContract {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Accounts accounts() {
    return FRESH.ports().accounts();
  }

  @Override
  protected Work work() {
    return FRESH.ports().transactions()::run;
  }
}
