package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.complaint.Complaints;
import redress.disposition.Disposition;
import redress.disposition.Dispositions;
import redress.disposition.DispositionsContract;
import redress.testing.Work;

class PgDispositionsTest extends DispositionsContract implements PinnedForm {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Dispositions parts() {
    return (Dispositions) FRESH.ports().parts().of(Disposition.class);
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
