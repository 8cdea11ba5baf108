package redress.triage;

import redress.complaint.Complaints;
import redress.complaint.InMemoryComplaints;
import redress.complaint.InMemoryParts;
import redress.complaint.Parts;
import redress.testing.Memory;
import redress.testing.Work;

class InMemoryTriageTest extends TriageContract {
  private final Memory memory = new Memory();
  private final Complaints complaints = new InMemoryComplaints(memory);
  private final Parts<Triage> parts = new InMemoryParts<>(memory, "triages");

  @Override
  protected Parts<Triage> parts() {
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
