package redress.monthbook;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import redress.complaint.Complaint;
import redress.complaint.ComplaintId;
import redress.complaint.PartId;
import redress.investigation.Investigation;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.testing.Memory;

/** The month books of all companies, in memory. */
public final class InMemoryMonthBooks implements MonthBooks {
  private final Memory memory;
  private final Memory.Table<MonthBook.Key, MonthBook> books;
  private final Memory.Table<MonthBook.Key, Snapshot> snapshots;
  private final Memory.Table<ComplaintId, Complaint> complaints;
  private final Memory.Table<PartId, Investigation> investigations;

  public InMemoryMonthBooks(Memory memory) {
    this.memory = memory;
    this.books = memory.table("month_books", MonthBook.Key::company);
    this.snapshots = memory.table("month_snapshots", MonthBook.Key::company);
    this.complaints = memory.table("complaints", ComplaintId::company);
    this.investigations = memory.table("investigations", id -> id.complaint().company());
  }

  @Override
  public void lock(CompanyId company) {
    memory.requireTransaction();
  }

  @Override
  public Optional<MonthBook> find(MonthBook.Key key) {
    return books.get(key);
  }

  @Override
  public List<MonthBook> before(CompanyId company, YearMonth month, int limit) {
    return all(company).stream()
        .filter(book -> month == null || book.month().isBefore(month))
        .sorted(Comparator.comparing(MonthBook::month).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<MonthBook> open(CompanyId company) {
    return all(company).stream().filter(book -> !book.frozen()).findFirst();
  }

  @Override
  public List<MonthBook> untold(CompanyId company) {
    return all(company).stream()
        .filter(book -> !book.untold().isEmpty())
        .sorted(Comparator.comparing(MonthBook::month))
        .toList();
  }

  @Override
  public Optional<Snapshot.Previous> frozenLast(CompanyId company) {
    return all(company).stream()
        .filter(MonthBook::frozen)
        .max(
            Comparator.<MonthBook, Instant>comparing(book -> book.course().frozen().at())
                .thenComparing(MonthBook::month))
        .map(book -> new Snapshot.Previous(book.month(), book.course().sha256()));
  }

  @Override
  public List<ClosedCase> closed(CompanyId company, Instant from, Instant before, int limit) {
    return complaints.where(id -> id.company().equals(company)).stream()
        .filter(it -> it.track().closed())
        .filter(it -> !it.track().ended().at().isBefore(from))
        .filter(it -> it.track().ended().at().isBefore(before))
        .sorted(
            Comparator.<Complaint, Instant>comparing(it -> it.track().ended().at())
                .thenComparing(it -> it.id().value().toString()))
        .limit(limit)
        .map(this::told)
        .toList();
  }

  private ClosedCase told(Complaint it) {
    var product = it.intake().product();
    return new ClosedCase(
        it.id().value(),
        it.number().text(),
        it.intake().customer().name(),
        product.partNumber() == null ? product.model() : product.partNumber(),
        it.intake().defect().codes().stream().findFirst().orElse(null),
        it.track().ended().at(),
        responsible(it.id()),
        original(it));
  }

  private static UUID original(Complaint it) {
    var origin = it.track().origin();
    return origin == null || origin.original() == null ? null : origin.original().id();
  }

  private Department responsible(ComplaintId complaint) {
    return investigations.where(id -> id.complaint().equals(complaint)).stream()
        .map(Investigation::department)
        .filter(it -> it != null)
        .findFirst()
        .orElse(null);
  }

  @Override
  public Map<UUID, YearMonth> standing(CompanyId company, Set<UUID> wanted) {
    var months = new HashMap<UUID, YearMonth>();
    for (var book : all(company)) {
      book.rows().stream()
          .map(Row::complaint)
          .filter(wanted::contains)
          .forEach(it -> months.merge(it, book.month(), (a, b) -> a.compareTo(b) > 0 ? a : b));
    }
    return months;
  }

  @Override
  public void save(MonthBook book) {
    memory.requireTransaction();
    books
        .get(book.key())
        .filter(stored -> stored.version() >= book.version())
        .ifPresent(
            stored -> {
              throw new IllegalStateException(
                  "version %d or a newer one is stored already".formatted(book.version()));
            });
    books.put(book.key(), book);
  }

  @Override
  public void keep(Snapshot snapshot) {
    memory.requireTransaction();
    if (snapshots.get(snapshot.key()).isPresent()) {
      throw new IllegalStateException("what was frozen stays as it is");
    }
    snapshots.put(snapshot.key(), snapshot);
  }

  @Override
  public Optional<Snapshot> snapshot(MonthBook.Key key) {
    return snapshots.get(key);
  }

  private List<MonthBook> all(CompanyId company) {
    return books.where(key -> key.company().equals(company));
  }
}
