package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.complaint.Complaints;
import redress.recurrence.Recurrence;
import redress.recurrence.Recurrences;
import redress.recurrence.RecurrencesContract;
import redress.testing.Work;

class PgRecurrencesTest extends RecurrencesContract implements PinnedForm {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Recurrences parts() {
    return (Recurrences) FRESH.ports().parts().of(Recurrence.class);
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
