package redress.application.monthbook;

import java.util.Comparator;
import java.util.Optional;
import redress.organization.CompanyId;
import redress.testing.Memory;

/** The keys of companies' documents, in memory. */
public final class InMemorySealKeys implements SealKeys {
  private final Memory.Table<Key, SealKey> keys;

  private record Key(CompanyId company, String id) {}

  public InMemorySealKeys(Memory memory) {
    keys = memory.table("seal_keys", Key::company);
  }

  @Override
  public Optional<SealKey> newest(CompanyId company) {
    return keys.where(key -> key.company().equals(company)).stream()
        .max(Comparator.comparing(SealKey::madeAt).thenComparing(SealKey::id));
  }

  @Override
  public Optional<SealKey> find(CompanyId company, String id) {
    return keys.get(new Key(company, id));
  }

  @Override
  public void add(CompanyId company, SealKey key) {
    keys.put(new Key(company, key.id()), key);
  }
}
