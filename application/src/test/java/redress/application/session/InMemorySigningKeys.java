package redress.application.session;

import java.util.Comparator;
import java.util.List;
import redress.organization.CompanyId;
import redress.testing.Memory;

/** The signing keys of an installation, in memory. */
public final class InMemorySigningKeys implements SigningKeys {
  private final Memory.Table<String, SigningKey> keys;

  public InMemorySigningKeys(Memory memory) {
    keys = memory.table("signing keys", id -> CompanyId.OPERATOR);
  }

  @Override
  public List<SigningKey> all() {
    return keys.where(id -> true).stream()
        .sorted(Comparator.comparing(SigningKey::madeAt).reversed().thenComparing(SigningKey::id))
        .toList();
  }

  @Override
  public void add(SigningKey key) {
    keys.put(key.id(), key);
  }

  @Override
  public int endOthers(String id) {
    var others = all().stream().map(SigningKey::id).filter(it -> !it.equals(id)).toList();
    others.forEach(keys::remove);
    return others.size();
  }
}
