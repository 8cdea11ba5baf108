package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.complaint.Complaints;
import redress.complaint.Parts;
import redress.liability.SharedLiability;
import redress.liability.SharedLiabilityContract;
import redress.testing.Work;

class PgSharedLiabilityTest extends SharedLiabilityContract implements PinnedForm {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Parts<SharedLiability> parts() {
    return FRESH.ports().parts().of(SharedLiability.class);
  }

  @Override
  protected Complaints complaints() {
    return FRESH.ports().complaints();
  }

  @Override
  protected Work work() {
    return FRESH.ports().transactions()::run;
  }
}
