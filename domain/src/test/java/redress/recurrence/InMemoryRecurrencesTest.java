package redress.recurrence;

import redress.complaint.Complaints;
import redress.complaint.InMemoryComplaints;
import redress.testing.Memory;
import redress.testing.Work;

class InMemoryRecurrencesTest extends RecurrencesContract {
  private final Memory memory = new Memory();
  private final Complaints complaints = new InMemoryComplaints(memory);
  private final Recurrences parts = new InMemoryRecurrences(memory);

  @Override
  protected Recurrences parts() {
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
