package redress.memo;

import redress.complaint.Complaints;
import redress.complaint.InMemoryComplaints;
import redress.testing.Memory;
import redress.testing.Work;

class InMemoryPetitionMemosTest extends PetitionMemosContract {
  private final Memory memory = new Memory();
  private final Complaints complaints = new InMemoryComplaints(memory);
  private final PetitionMemos parts = new InMemoryPetitionMemos(memory);

  @Override
  protected PetitionMemos parts() {
    return parts;
  }

  @Override
  protected Complaints complaints() {
    return complaints;
  }

  @Override
  protected Work work() {
    return memory::transaction;
  }
}
