package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.application.Transactions;
import redress.application.session.ApiTokens;
import redress.application.session.ApiTokensContract;

class PgApiTokensTest extends ApiTokensContract {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected ApiTokens tokens() {
    return FRESH.ports().apiTokens();
  }

  @Override
  protected Transactions transactions() {
    return FRESH.ports().transactions();
  }
}
