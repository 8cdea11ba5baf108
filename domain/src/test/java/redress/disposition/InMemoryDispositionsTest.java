package redress.disposition;

import redress.complaint.Complaints;
import redress.complaint.InMemoryComplaints;
import redress.testing.Memory;
import redress.testing.Work;

class InMemoryDispositionsTest extends DispositionsContract {
  private final Memory memory = new Memory();
  private final Complaints complaints = new InMemoryComplaints(memory);
  private final Dispositions parts = new InMemoryDispositions(memory);

  @Override
  protected Dispositions parts() {
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
