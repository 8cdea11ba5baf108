package redress.application.session;

import java.util.Optional;
import redress.organization.CompanyId;
import redress.testing.Memory;

/** Which account belongs to whom a provider vouches for, in memory. */
public final class InMemoryLinkedIdentities implements LinkedIdentities {
  private record Key(CompanyId company, String issuer, String subject) {}

  private final Memory.Table<Key, String> linked;

  public InMemoryLinkedIdentities(Memory memory) {
    linked = memory.table("linked identities", Key::company);
  }

  @Override
  public Optional<String> find(CompanyId company, String issuer, String subject) {
    return linked.get(new Key(company, issuer, subject));
  }

  @Override
  public void link(CompanyId company, String issuer, String subject, String user) {
    linked.put(new Key(company, issuer, subject), user);
  }
}
