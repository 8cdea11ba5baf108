package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.complaint.Complaints;
import redress.memo.PetitionMemo;
import redress.memo.PetitionMemos;
import redress.memo.PetitionMemosContract;
import redress.testing.Work;

class PgPetitionMemosTest extends PetitionMemosContract implements PinnedForm {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected PetitionMemos parts() {
    return (PetitionMemos) FRESH.ports().parts().of(PetitionMemo.class);
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
