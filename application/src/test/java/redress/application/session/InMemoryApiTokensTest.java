package redress.application.session;

import redress.application.InMemoryTransactions;
import redress.application.Transactions;
import redress.testing.Memory;

class InMemoryApiTokensTest extends ApiTokensContract {
  private final Memory memory = new Memory();
  private final ApiTokens all = new InMemoryApiTokens(memory);

  @Override
  protected ApiTokens tokens() {
    return all;
  }

  @Override
  protected Transactions transactions() {
    return new InMemoryTransactions(memory);
  }
}
