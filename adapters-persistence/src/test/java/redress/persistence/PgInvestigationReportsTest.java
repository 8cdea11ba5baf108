package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.complaint.Complaints;
import redress.complaint.Parts;
import redress.report.InvestigationReport;
import redress.report.InvestigationReportsContract;
import redress.testing.Work;

class PgInvestigationReportsTest extends InvestigationReportsContract implements PinnedForm {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Parts<InvestigationReport> parts() {
    return FRESH.ports().parts().of(InvestigationReport.class);
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
