package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.application.Transactions;
import redress.application.session.SigningKeys;
import redress.application.session.SigningKeysContract;

class PgSigningKeysTest extends SigningKeysContract {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected SigningKeys keys() {
    return FRESH.store().ports().signingKeys();
  }

  @Override
  protected Transactions transactions() {
    return FRESH.store().ports().transactions();
  }
}
