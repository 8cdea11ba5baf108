package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.application.Ports;
import redress.application.complaint.ComplaintViewsContract;

class PgComplaintViewsTest extends ComplaintViewsContract {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Ports ports() {
    return FRESH.ports();
  }
}
