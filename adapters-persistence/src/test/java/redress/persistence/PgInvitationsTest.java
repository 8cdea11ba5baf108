package redress.persistence;

import org.junit.jupiter.api.extension.RegisterExtension;
import redress.application.Transactions;
import redress.application.session.Invitations;
import redress.application.session.InvitationsContract;

class PgInvitationsTest extends InvitationsContract {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Invitations invitations() {
    return FRESH.ports().invitations();
  }

  @Override
  protected Transactions transactions() {
    return FRESH.ports().transactions();
  }
}
