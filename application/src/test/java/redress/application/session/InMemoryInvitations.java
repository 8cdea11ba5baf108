package redress.application.session;

import java.util.Optional;
import java.util.UUID;
import redress.organization.CompanyId;
import redress.testing.Memory;

/** The invitations that nobody has used yet, in memory. */
public final class InMemoryInvitations implements Invitations {
  private record Key(CompanyId company, String user) {}

  private final Memory memory;
  private final Memory.Table<Key, Invitation> invitations;

  public InMemoryInvitations(Memory memory) {
    this.memory = memory;
    invitations = memory.table("invitations", Key::company);
  }

  @Override
  public Optional<Invitation> lock(CompanyId company, UUID id) {
    memory.requireTransaction();
    return invitations.where(key -> key.company().equals(company)).stream()
        .filter(it -> it.id().equals(id))
        .findFirst();
  }

  @Override
  public void save(Invitation invitation) {
    invitations.put(new Key(invitation.company(), invitation.user()), invitation);
  }

  @Override
  public void remove(CompanyId company, String user) {
    invitations.remove(new Key(company, user));
  }
}
