package redress.application.session;

import redress.application.InMemoryTransactions;
import redress.application.Transactions;
import redress.testing.Memory;

class InMemoryLoginAttemptsTest extends LoginAttemptsContract {
  private final Memory memory = new Memory();
  private final LoginAttempts all = new InMemoryLoginAttempts(memory);

  @Override
  protected LoginAttempts attempts() {
    return all;
  }

  @Override
  protected Transactions transactions() {
    return new InMemoryTransactions(memory);
  }
}
