package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.procedure.Drafts;
import redress.procedure.DraftsContract;
import redress.procedure.Procedures;
import redress.testing.Work;

class PgDraftsTest extends DraftsContract {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Drafts drafts() {
    return FRESH.ports().drafts();
  }

  @Override
  protected Procedures procedures() {
    return FRESH.ports().procedures();
  }

  @Override
  protected Work work() {
    return FRESH.ports().transactions()::run;
  }
}
