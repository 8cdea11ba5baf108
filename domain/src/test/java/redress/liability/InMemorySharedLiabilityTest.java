package redress.liability;

import redress.complaint.Complaints;
import redress.complaint.InMemoryComplaints;
import redress.complaint.InMemoryParts;
import redress.complaint.Parts;
import redress.testing.Memory;
import redress.testing.Work;

class InMemorySharedLiabilityTest extends SharedLiabilityContract {
  private final Memory memory = new Memory();
  private final Complaints complaints = new InMemoryComplaints(memory);
  private final Parts<SharedLiability> parts = new InMemoryParts<>(memory, "liabilities");

  @Override
  protected Parts<SharedLiability> parts() {
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
