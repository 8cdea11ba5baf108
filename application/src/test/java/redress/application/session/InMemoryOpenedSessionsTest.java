package redress.application.session;

import redress.application.InMemoryTransactions;
import redress.application.Transactions;
import redress.testing.Memory;

class InMemoryOpenedSessionsTest extends OpenedSessionsContract {
  private final Memory memory = new Memory();
  private final OpenedSessions all = new InMemoryOpenedSessions(memory);

  @Override
  protected OpenedSessions sessions() {
    return all;
  }

  @Override
  protected Transactions transactions() {
    return new InMemoryTransactions(memory);
  }
}
