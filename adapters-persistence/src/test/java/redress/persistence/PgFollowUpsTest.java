package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.complaint.Complaints;
import redress.complaint.Parts;
import redress.followup.FollowUp;
import redress.followup.FollowUpsContract;
import redress.testing.Work;

class PgFollowUpsTest extends FollowUpsContract implements PinnedForm {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Parts<FollowUp> parts() {
    return FRESH.ports().parts().of(FollowUp.class);
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
