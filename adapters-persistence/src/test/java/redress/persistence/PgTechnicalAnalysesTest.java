package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.complaint.Complaints;
import redress.complaint.Parts;
import redress.technical.TechnicalAnalysesContract;
import redress.technical.TechnicalAnalysis;
import redress.testing.Work;

class PgTechnicalAnalysesTest extends TechnicalAnalysesContract implements PinnedForm {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Parts<TechnicalAnalysis> parts() {
    return FRESH.ports().parts().of(TechnicalAnalysis.class);
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
