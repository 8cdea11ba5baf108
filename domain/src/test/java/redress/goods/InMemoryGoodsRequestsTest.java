package redress.goods;

import redress.complaint.Complaints;
import redress.complaint.InMemoryComplaints;
import redress.testing.Memory;
import redress.testing.Work;

class InMemoryGoodsRequestsTest extends GoodsRequestsContract {
  private final Memory memory = new Memory();
  private final Complaints complaints = new InMemoryComplaints(memory);
  private final GoodsRequests parts = new InMemoryGoodsRequests(memory);

  @Override
  protected GoodsRequests parts() {
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
