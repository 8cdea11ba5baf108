package redress.bootstrap.procedure;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.bootstrap.session.OnePostgres;
import redress.http.ServedCompany;
import redress.http.procedure.SplitStory;

/** What is split over several cases, over HTTP on PostgreSQL. */
class PgSplitTest extends SplitStory {
  @RegisterExtension static final OnePostgres POSTGRES = new OnePostgres();

  @Override
  protected ServedCompany served(String document) {
    return POSTGRES.fresh().company(document);
  }
}
