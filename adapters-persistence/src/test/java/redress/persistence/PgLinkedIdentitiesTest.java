package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.application.Transactions;
import redress.application.session.LinkedIdentities;
import redress.application.session.LinkedIdentitiesContract;

class PgLinkedIdentitiesTest extends LinkedIdentitiesContract {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected LinkedIdentities identities() {
    return FRESH.ports().linkedIdentities();
  }

  @Override
  protected Transactions transactions() {
    return FRESH.ports().transactions();
  }
}
