package redress.bootstrap.procedure;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.bootstrap.session.OnePostgres;
import redress.http.ServedCompany;
import redress.http.procedure.ReturnLimitsStory;

/** What returns and certificates come to at most, over HTTP on PostgreSQL. */
class PgReturnLimitsTest extends ReturnLimitsStory {
  @RegisterExtension static final OnePostgres POSTGRES = new OnePostgres();

  @Override
  protected ServedCompany served(String document) {
    return POSTGRES.fresh().company(document);
  }
}
