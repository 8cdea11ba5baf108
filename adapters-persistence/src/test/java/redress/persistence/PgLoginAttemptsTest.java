package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.application.Transactions;
import redress.application.session.LoginAttempts;
import redress.application.session.LoginAttemptsContract;

class PgLoginAttemptsTest extends LoginAttemptsContract {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected LoginAttempts attempts() {
    return FRESH.ports().loginAttempts();
  }

  @Override
  protected Transactions transactions() {
    return FRESH.ports().transactions();
  }
}
