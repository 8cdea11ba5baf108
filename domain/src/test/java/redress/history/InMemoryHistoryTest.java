package redress.history;

import redress.testing.Memory;
import redress.testing.Work;

class InMemoryHistoryTest extends HistoryContract {
  private final Memory memory = new Memory();
  private final InMemoryHistory history = new InMemoryHistory(memory);

  @Override
  protected History history() {
    return history;
  }

  @Override
  protected Work work() {
    return memory::transaction;
  }

  @Override
  protected void tamper(Subject subject, long seq, Link link) {
    history.tamper(subject, seq, link);
  }

  @Override
  protected void behead(Subject subject) {
    history.tamper(subject, null);
  }
}
