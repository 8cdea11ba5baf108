package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.analysisform.AnalysisForm;
import redress.analysisform.AnalysisFormsContract;
import redress.complaint.Complaints;
import redress.complaint.Parts;
import redress.testing.Work;

class PgAnalysisFormsTest extends AnalysisFormsContract implements PinnedForm {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Parts<AnalysisForm> parts() {
    return FRESH.ports().parts().of(AnalysisForm.class);
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
