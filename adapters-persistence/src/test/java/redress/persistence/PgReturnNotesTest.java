package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.complaint.Complaints;
import redress.complaint.Parts;
import redress.returns.ReturnNote;
import redress.returns.ReturnNotesContract;
import redress.testing.Work;

class PgReturnNotesTest extends ReturnNotesContract implements PinnedForm {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Parts<ReturnNote> parts() {
    return FRESH.ports().parts().of(ReturnNote.class);
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
