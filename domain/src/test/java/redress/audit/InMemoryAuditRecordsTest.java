package redress.audit;

import redress.history.History;
import redress.history.InMemoryHistory;
import redress.testing.Memory;
import redress.testing.Work;

class InMemoryAuditRecordsTest extends AuditRecordsContract {
  private final Memory memory = new Memory();
  private final InMemoryHistory history = new InMemoryHistory(memory);
  private final AuditRecords records = new InMemoryAuditRecords(memory, history);

  @Override
  protected AuditRecords records() {
    return records;
  }

  @Override
  protected History history() {
    return history;
  }

  @Override
  protected Work work() {
    return memory::transaction;
  }
}
