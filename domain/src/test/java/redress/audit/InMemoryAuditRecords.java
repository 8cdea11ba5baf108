package redress.audit;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import redress.history.Head;
import redress.history.InMemoryHistory;
import redress.organization.CompanyId;
import redress.testing.Memory;

/** The audit trails of all companies, in memory. */
public final class InMemoryAuditRecords implements AuditRecords {
  private record Name(CompanyId company, UUID chain, long seq) {}

  private static final Comparator<Place> NEWEST =
      Comparator.comparing(Place::at)
          .thenComparing(place -> place.chain().toString())
          .thenComparing(Place::seq)
          .reversed();

  private final Memory memory;
  private final InMemoryHistory history;
  private final Memory.Table<Name, Kept> records;

  public InMemoryAuditRecords(Memory memory, InMemoryHistory history) {
    this.memory = memory;
    this.history = history;
    this.records = memory.table("audit_records", Name::company);
  }

  @Override
  public void add(AuditRecord record) {
    memory.requireTransaction();
    put(record.with(Trail.changes(history.told())));
  }

  @Override
  public void addAtOnce(AuditRecord record) {
    if (memory.inTransaction()) {
      throw new IllegalStateException("inside a transaction");
    }
    memory.transaction(
        record.company(),
        () -> {
          put(record);
          return null;
        });
  }

  private void put(AuditRecord record) {
    var chain = Trail.chain(record.company(), record.by());
    history.append(chain, record.at(), record.by(), List.of(record.entry()));
    long seq = history.head(chain).map(Head::seq).orElseThrow();
    var kept = new Kept(record, new Place(record.at(), chain.id(), seq), false);
    records.put(new Name(record.company(), chain.id(), seq), kept);
  }

  @Override
  public List<Kept> list(CompanyId company, Filter filter, Place after, int limit) {
    return records.where(name -> name.company().equals(company)).stream()
        .filter(kept -> fits(kept.record(), filter))
        .filter(kept -> after == null || NEWEST.compare(kept.place(), after) > 0)
        .sorted(Comparator.comparing(Kept::place, NEWEST))
        .limit(limit)
        .toList();
  }

  private static boolean fits(AuditRecord record, Filter filter) {
    return (filter.deed() == null || record.deed() == filter.deed())
        && (filter.by() == null || record.by().equals(filter.by()))
        && (filter.from() == null || !record.at().isBefore(filter.from()))
        && (filter.until() == null || record.at().isBefore(filter.until()));
  }
}
