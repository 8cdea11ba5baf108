package redress.returns;

import redress.testing.Memory;
import redress.testing.Work;

class InMemoryDeliveriesTest extends DeliveriesContract {
  private final Memory memory = new Memory();
  private final Deliveries deliveries = new InMemoryDeliveries(memory);

  @Override
  protected Deliveries deliveries() {
    return deliveries;
  }

  @Override
  protected Work work() {
    return memory::transaction;
  }
}
