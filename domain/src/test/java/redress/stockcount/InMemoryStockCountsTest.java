package redress.stockcount;

import redress.complaint.Complaints;
import redress.complaint.InMemoryComplaints;
import redress.complaint.InMemoryParts;
import redress.complaint.Parts;
import redress.testing.Memory;
import redress.testing.Work;

class InMemoryStockCountsTest extends StockCountsContract {
  private final Memory memory = new Memory();
  private final Complaints complaints = new InMemoryComplaints(memory);
  private final Parts<StockCount> parts = new InMemoryParts<>(memory, "stock_counts");

  @Override
  protected Parts<StockCount> parts() {
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
