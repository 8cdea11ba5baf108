package redress.application.session;

import redress.application.InMemoryTransactions;
import redress.application.Transactions;
import redress.testing.Memory;

class InMemoryGuessesTest extends GuessesContract {
  private final Memory memory = new Memory();
  private final InMemoryGuesses all = new InMemoryGuesses(memory);

  @Override
  protected Guesses guesses() {
    return all;
  }

  @Override
  protected Transactions transactions() {
    return new InMemoryTransactions(memory);
  }

  @Override
  protected int kept() {
    return all.kept();
  }
}
