package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.complaint.Complaints;
import redress.complaint.Parts;
import redress.routing.RoutingSlip;
import redress.routing.RoutingSlipsContract;
import redress.testing.Work;

class PgRoutingSlipsTest extends RoutingSlipsContract implements PinnedForm {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Parts<RoutingSlip> parts() {
    return FRESH.ports().parts().of(RoutingSlip.class);
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
