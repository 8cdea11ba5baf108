package redress.obligation;

import redress.testing.Memory;
import redress.testing.Work;

class InMemoryObligationsTest extends ObligationsContract {
  private final Memory memory = new Memory();

  @Override
  protected Obligations obligations() {
    return new InMemoryObligations(memory);
  }

  @Override
  protected Work work() {
    return memory::transaction;
  }
}
