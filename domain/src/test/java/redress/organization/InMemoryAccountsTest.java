package redress.organization;

import redress.testing.Memory;
import redress.testing.Work;

class InMemoryAccountsTest extends AccountsContract {
  private final Memory memory = new Memory();

  @Override
  protected Accounts accounts() {
    return new InMemoryAccounts(memory);
  }

  @Override
  protected Work work() {
    return memory::transaction;
  }
}
