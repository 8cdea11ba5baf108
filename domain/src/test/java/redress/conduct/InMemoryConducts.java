package redress.conduct;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import redress.organization.CompanyId;
import redress.testing.Memory;

/** What people of all companies did wrong, in memory. */
public final class InMemoryConducts implements Conducts {
  private final Memory memory;
  private final Memory.Table<Conduct.Key, Conduct> conducts;

  public InMemoryConducts(Memory memory) {
    this.memory = memory;
    this.conducts = memory.table("conducts", Conduct.Key::company);
  }

  @Override
  public void lock(CompanyId company, String person) {
    memory.requireTransaction();
  }

  @Override
  public Optional<Conduct> find(Conduct.Key key) {
    return conducts.get(key);
  }

  @Override
  public Optional<Conduct> find(CompanyId company, UUID id) {
    return of(company).stream().filter(it -> it.id().equals(id)).findFirst();
  }

  @Override
  public Optional<Conduct> offDuty(CompanyId company, String person) {
    return of(company).stream()
        .filter(it -> it.key().person().equals(person) && it.offDuty())
        .min(Comparator.comparing(it -> it.key().month()));
  }

  @Override
  public List<Conduct> all(
      CompanyId company, YearMonth month, String person, UUID before, int limit) {
    return of(company).stream()
        .filter(it -> month == null || it.key().month().equals(month))
        .filter(it -> person == null || it.key().person().equals(person))
        .filter(it -> before == null || text(it).compareTo(before.toString()) < 0)
        .sorted(Comparator.comparing(InMemoryConducts::text).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public void save(Conduct conduct) {
    var stored = find(conduct.key());
    if (stored.isPresent() && stored.get().version() >= conduct.version()) {
      throw new IllegalStateException("a newer version is stored already");
    }
    conducts.put(conduct.key(), conduct);
  }

  private List<Conduct> of(CompanyId company) {
    return conducts.where(key -> key.company().equals(company));
  }

  private static String text(Conduct it) {
    return it.id().toString();
  }
}
