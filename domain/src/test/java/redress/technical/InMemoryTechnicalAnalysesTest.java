package redress.technical;

import redress.complaint.Complaints;
import redress.complaint.InMemoryComplaints;
import redress.complaint.InMemoryParts;
import redress.complaint.Parts;
import redress.testing.Memory;
import redress.testing.Work;

class InMemoryTechnicalAnalysesTest extends TechnicalAnalysesContract {
  private final Memory memory = new Memory();

  @Override
  protected Parts<TechnicalAnalysis> parts() {
    return new InMemoryParts<>(memory, "parts");
  }

  @Override
  protected Complaints complaints() {
    return new InMemoryComplaints(memory);
  }

  @Override
  protected Work work() {
    return memory::transaction;
  }
}
