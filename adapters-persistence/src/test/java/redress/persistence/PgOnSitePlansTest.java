package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.complaint.Complaints;
import redress.complaint.Parts;
import redress.onsite.OnSitePlan;
import redress.onsite.OnSitePlansContract;
import redress.testing.Work;

class PgOnSitePlansTest extends OnSitePlansContract implements PinnedForm {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Parts<OnSitePlan> parts() {
    return FRESH.ports().parts().of(OnSitePlan.class);
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
