package redress.conduct;

import redress.testing.Memory;
import redress.testing.Work;

class InMemoryConductsTest extends ConductsContract {
  private final Memory memory = new Memory();

  @Override
  protected Conducts conducts() {
    return new InMemoryConducts(memory);
  }

  @Override
  protected Work work() {
    return memory::transaction;
  }
}
