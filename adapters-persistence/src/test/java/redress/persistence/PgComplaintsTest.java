package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.complaint.Complaints;
import redress.complaint.ComplaintsContract;
import redress.testing.Work;

class PgComplaintsTest extends ComplaintsContract {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Complaints complaints() {
    return FRESH.ports().complaints();
  }

  @Override
  protected Work work() {
    return FRESH.ports().transactions()::run;
  }
}
