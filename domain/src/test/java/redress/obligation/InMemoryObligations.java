package redress.obligation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Predicate;
import redress.complaint.ComplaintId;
import redress.organization.CompanyId;
import redress.testing.Memory;

/** The obligations of all companies, in memory. */
public final class InMemoryObligations implements Obligations {
  private record Name(CompanyId company, UUID id) {}

  private final Memory memory;
  private final Memory.Table<Name, Obligation> obligations;

  public InMemoryObligations(Memory memory) {
    this.memory = memory;
    obligations = memory.table("obligations", Name::company);
  }

  @Override
  public Optional<Obligation> find(CompanyId company, UUID id) {
    return obligations.get(new Name(company, id));
  }

  @Override
  public Optional<Obligation> lock(CompanyId company, UUID id) {
    memory.requireTransaction();
    return find(company, id);
  }

  @Override
  public List<Obligation> ofCase(ComplaintId complaint) {
    return where(
        complaint.company(), obligation -> complaint.equals(obligation.concern().complaint()));
  }

  @Override
  public List<Obligation> ofRecord(CompanyId company, UUID record) {
    return where(
        company,
        obligation ->
            obligation.concern().complaint() == null
                && record.equals(obligation.concern().record()));
  }

  @Override
  public List<Obligation> lockRecord(CompanyId company, UUID record) {
    memory.requireTransaction();
    return ofRecord(company, record);
  }

  @Override
  public List<Obligation> owed(CompanyId company, ObligationKind kind, Instant after, int limit) {
    return where(
            company,
            obligation ->
                obligation.open()
                    && obligation.concern().complaint() == null
                    && obligation.kind() == kind
                    && (after == null || obligation.clock().startedAt().isAfter(after)))
        .stream()
        .sorted(Comparator.comparing(obligation -> obligation.clock().startedAt()))
        .limit(limit)
        .toList();
  }

  @Override
  public List<Obligation> undetermined(
      CompanyId company, String calendar, int year, UUID after, int limit) {
    return where(
            company,
            obligation ->
                obligation.open()
                    && calendar.equals(obligation.term().calendar())
                    && Integer.valueOf(year).equals(obligation.term().missing())
                    && (after == null
                        || obligation.id().toString().compareTo(after.toString()) > 0))
        .stream()
        .limit(limit)
        .toList();
  }

  @Override
  public List<Obligation> find(CompanyId company, SortedSet<UUID> ids) {
    return where(company, obligation -> ids.contains(obligation.id()));
  }

  @Override
  public List<Obligation> urgeable(CompanyId company, Instant now, int limit) {
    return where(company, it -> it.urgeAt().filter(at -> !at.isAfter(now)).isPresent()).stream()
        .sorted(Comparator.comparing(it -> it.urgeAt().orElseThrow()))
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<Instant> nextUrge(CompanyId company) {
    return where(company, any -> true).stream()
        .flatMap(it -> it.urgeAt().stream())
        .min(Comparator.naturalOrder());
  }

  @Override
  public void save(List<Obligation> some) {
    some.forEach(this::save);
  }

  private void save(Obligation next) {
    var name = new Name(next.concern().company(), next.id());
    boolean otherwise =
        obligations
            .get(name)
            .filter(stored -> !stored.open() && !sameEnd(stored, next))
            .isPresent();
    if (otherwise) {
      throw new IllegalStateException("one of the obligations has ended otherwise");
    }
    obligations.put(name, next);
  }

  private static boolean sameEnd(Obligation one, Obligation other) {
    return one.standing().getClass() == other.standing().getClass()
        && one.endedAt().equals(other.endedAt());
  }

  /** All of a company, for in-memory adapters that look beyond one case. */
  public List<Obligation> all(CompanyId company) {
    return where(company, any -> true);
  }

  private List<Obligation> where(CompanyId company, Predicate<Obligation> fits) {
    return obligations.where(name -> name.company().equals(company)).stream()
        .filter(fits)
        .sorted(Comparator.comparing(obligation -> obligation.id().toString()))
        .toList();
  }
}
