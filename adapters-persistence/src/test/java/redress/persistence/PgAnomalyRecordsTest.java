package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.anomaly.AnomalyRecord;
import redress.anomaly.AnomalyRecordsContract;
import redress.complaint.Complaints;
import redress.complaint.Parts;
import redress.testing.Work;

class PgAnomalyRecordsTest extends AnomalyRecordsContract implements PinnedForm {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Parts<AnomalyRecord> parts() {
    return FRESH.ports().parts().of(AnomalyRecord.class);
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
