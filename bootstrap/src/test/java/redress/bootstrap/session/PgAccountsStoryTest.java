package redress.bootstrap.session;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.http.ServedCompany;
import redress.http.account.AccountsStory;

/** Accounts over HTTP on PostgreSQL. */
class PgAccountsStoryTest extends AccountsStory {
  @RegisterExtension static final OnePostgres POSTGRES = new OnePostgres();

  @Override
  protected ServedCompany served(String document) {
    return POSTGRES.fresh().company(document);
  }
}
