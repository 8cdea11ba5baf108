package redress.procedure;

import redress.testing.Memory;
import redress.testing.Work;

class InMemoryProceduresTest extends ProceduresContract {
  private final Memory memory = new Memory();

  @Override
  protected Procedures procedures() {
    return new InMemoryProcedures(memory);
  }

  @Override
  protected Work work() {
    return memory::transaction;
  }
}
