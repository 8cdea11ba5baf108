package redress.application.session;

import redress.application.InMemoryTransactions;
import redress.application.Transactions;
import redress.testing.Memory;

class InMemoryLinkedIdentitiesTest extends LinkedIdentitiesContract {
  private final Memory memory = new Memory();
  private final LinkedIdentities all = new InMemoryLinkedIdentities(memory);

  @Override
  protected LinkedIdentities identities() {
    return all;
  }

  @Override
  protected Transactions transactions() {
    return new InMemoryTransactions(memory);
  }
}
