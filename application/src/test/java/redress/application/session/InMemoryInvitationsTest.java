package redress.application.session;

import redress.application.InMemoryTransactions;
import redress.application.Transactions;
import redress.testing.Memory;

class InMemoryInvitationsTest extends InvitationsContract {
  private final Memory memory = new Memory();
  private final Invitations all = new InMemoryInvitations(memory);

  @Override
  protected Invitations invitations() {
    return all;
  }

  @Override
  protected Transactions transactions() {
    return new InMemoryTransactions(memory);
  }
}
