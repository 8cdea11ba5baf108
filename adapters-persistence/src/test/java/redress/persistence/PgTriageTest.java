package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.complaint.Complaints;
import redress.complaint.Parts;
import redress.testing.Work;
import redress.triage.Triage;
import redress.triage.TriageContract;

class PgTriageTest extends TriageContract implements PinnedForm {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Parts<Triage> parts() {
    return FRESH.ports().parts().of(Triage.class);
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
