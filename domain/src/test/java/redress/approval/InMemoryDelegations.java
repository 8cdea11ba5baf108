package redress.approval;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import redress.approval.Delegation.Key;
import redress.organization.CompanyId;
import redress.testing.Memory;

/** The delegations of all companies, in memory. */
public final class InMemoryDelegations implements Delegations {
  private final Memory memory;
  private final Memory.Table<Key, Delegation> delegations;

  public InMemoryDelegations(Memory memory) {
    this.memory = memory;
    this.delegations = memory.table("delegations", Key::company);
  }

  @Override
  public Optional<Delegation> find(Key key) {
    return delegations.get(key);
  }

  @Override
  public Optional<Delegation> lock(Key key) {
    memory.requireTransaction();
    return find(key);
  }

  @Override
  public List<Delegation> to(CompanyId company, String delegate) {
    return delegations.where(key -> key.company().equals(company)).stream()
        .filter(it -> it.delegate().equals(delegate))
        .sorted(
            Comparator.comparing(Delegation::endsAt)
                .thenComparing(it -> it.key().id().toString())
                .reversed())
        .limit(MOST)
        .toList();
  }

  @Override
  public List<Delegation> all(CompanyId company, UUID before, int limit) {
    return delegations.where(key -> key.company().equals(company)).stream()
        .filter(it -> before == null || text(it).compareTo(before.toString()) < 0)
        .sorted(Comparator.comparing(InMemoryDelegations::text).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public void save(Delegation delegation) {
    var stored = find(delegation.key());
    if (stored.isPresent() && stored.get().version() >= delegation.version()) {
      throw new IllegalStateException("a newer version is stored already");
    }
    delegations.put(delegation.key(), delegation);
  }

  private static String text(Delegation it) {
    return it.key().id().toString();
  }
}
