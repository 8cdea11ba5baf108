package redress.approval;

import redress.testing.Memory;
import redress.testing.Work;

class InMemoryDelegationsTest extends DelegationsContract {
  private final Memory memory = new Memory();

  @Override
  protected Delegations delegations() {
    return new InMemoryDelegations(memory);
  }

  @Override
  protected Work work() {
    return memory::transaction;
  }
}
