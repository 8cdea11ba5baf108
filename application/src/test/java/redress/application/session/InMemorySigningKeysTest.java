package redress.application.session;

import redress.application.InMemoryTransactions;
import redress.application.Transactions;
import redress.testing.Memory;

class InMemorySigningKeysTest extends SigningKeysContract {
  private final Memory memory = new Memory();
  private final SigningKeys keys = new InMemorySigningKeys(memory);

  @Override
  protected SigningKeys keys() {
    return keys;
  }

  @Override
  protected Transactions transactions() {
    return new InMemoryTransactions(memory);
  }
}
