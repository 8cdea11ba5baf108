package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.complaint.Complaints;
import redress.complaint.Parts;
import redress.investigation.Investigation;
import redress.investigation.InvestigationsContract;
import redress.testing.Work;

class PgInvestigationsTest extends InvestigationsContract implements PinnedForm {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Parts<Investigation> parts() {
    return FRESH.ports().parts().of(Investigation.class);
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
