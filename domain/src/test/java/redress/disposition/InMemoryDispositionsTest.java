package redress.disposition;

import redress.complaint.Complaints;
import redress.complaint.InMemoryComplaints;
import redress.complaint.InMemoryParts;
import redress.complaint.Parts;
import redress.testing.Memory;
import redress.testing.Work;

class InMemoryDispositionsTest extends DispositionsContract {
  private final Memory memory = new Memory();
  private final Complaints complaints = new InMemoryComplaints(memory);
  private final Parts<Disposition> parts = new InMemoryParts<>(memory, "dispositions");

  @Override
  protected Parts<Disposition> parts() {
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
