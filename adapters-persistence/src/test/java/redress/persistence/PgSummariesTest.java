package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.answer.SummariesContract;
import redress.answer.Summary;
import redress.complaint.Complaints;
import redress.complaint.Parts;
import redress.testing.Work;

class PgSummariesTest extends SummariesContract implements PinnedForm {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Parts<Summary> parts() {
    return FRESH.ports().parts().of(Summary.class);
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
