package redress.procedure;

import redress.testing.Memory;
import redress.testing.Work;

class InMemoryDraftsTest extends DraftsContract {
  private final Memory memory = new Memory();
  private final Procedures procedures = new InMemoryProcedures(memory);

  @Override
  protected Drafts drafts() {
    return new InMemoryDrafts(memory, procedures);
  }

  @Override
  protected Procedures procedures() {
    return procedures;
  }

  @Override
  protected Work work() {
    return memory::transaction;
  }
}
