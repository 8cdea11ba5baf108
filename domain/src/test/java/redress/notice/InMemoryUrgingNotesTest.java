package redress.notice;

import redress.testing.Memory;
import redress.testing.Work;

class InMemoryUrgingNotesTest extends UrgingNotesContract {
  private final Memory memory = new Memory();
  private final UrgingNotes notes = new InMemoryUrgingNotes(memory);

  @Override
  protected UrgingNotes notes() {
    return notes;
  }

  @Override
  protected Work work() {
    return memory::transaction;
  }
}
