package redress.bootstrap.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.bootstrap.session.OnePostgres;
import redress.http.ServedCompany;
import redress.http.procedure.SplitStory;

/** What is split over several cases, over HTTP on PostgreSQL. */
class PgSplitTest extends SplitStory {
  @RegisterExtension static final OnePostgres POSTGRES = new OnePostgres();

  private ServedOnPostgres served;

  @Override
  protected ServedCompany served(String document) {
    served = POSTGRES.fresh();
    return served.company(document);
  }

  @Override
  protected void counted(int splits) {
    assertEquals(splits, served.store().traffic().splits());
  }
}
