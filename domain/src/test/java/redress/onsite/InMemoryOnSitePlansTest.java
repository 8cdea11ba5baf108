package redress.onsite;

import redress.complaint.Complaints;
import redress.complaint.InMemoryComplaints;
import redress.complaint.InMemoryParts;
import redress.complaint.Parts;
import redress.testing.Memory;
import redress.testing.Work;

class InMemoryOnSitePlansTest extends OnSitePlansContract {
  private final Memory memory = new Memory();
  private final Complaints complaints = new InMemoryComplaints(memory);
  private final Parts<OnSitePlan> parts = new InMemoryParts<>(memory, "on_site_plans");

  @Override
  protected Parts<OnSitePlan> parts() {
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
