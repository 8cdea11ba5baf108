package redress.complaint;

import redress.testing.Memory;
import redress.testing.Work;

class InMemoryComplaintsTest extends ComplaintsContract {
  private final Memory memory = new Memory();

  @Override
  protected Complaints complaints() {
    return new InMemoryComplaints(memory);
  }

  @Override
  protected Work work() {
    return memory::transaction;
  }
}
