package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.application.Transactions;
import redress.application.session.OpenedSessions;
import redress.application.session.OpenedSessionsContract;

class PgOpenedSessionsTest extends OpenedSessionsContract {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected OpenedSessions sessions() {
    return FRESH.ports().sessions();
  }

  @Override
  protected Transactions transactions() {
    return FRESH.ports().transactions();
  }
}
