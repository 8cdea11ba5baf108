package redress.monthbook;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import redress.organization.CompanyId;

/** The month books of all companies. */
public interface MonthBooks {
  /** Keeps everybody else from changing a book of the company until the transaction ends. */
  void lock(CompanyId company);

  Optional<MonthBook> find(MonthBook.Key key);

  /** At most {@code limit} of a company's books before that month (or null), newest first. */
  List<MonthBook> before(CompanyId company, YearMonth month, int limit);

  /** The book that is not frozen yet: there is one at most. */
  Optional<MonthBook> open(CompanyId company);

  /** The frozen books about which something has changed that no book tells of, oldest first. */
  List<MonthBook> untold(CompanyId company);

  /** The book that was frozen last. */
  Optional<Snapshot.Previous> frozenLast(CompanyId company);

  /**
   * At most {@code limit} of the cases that were closed in that span and still are, in the order of
   * their closing.
   *
   * @param before itself not within
   */
  List<ClosedCase> closed(CompanyId company, Instant from, Instant before, int limit);

  /** The last month in whose book each of these cases stands; those in none are left out. */
  Map<UUID, YearMonth> standing(CompanyId company, Set<UUID> complaints);

  /** Stores a new book (version 1) or the next version of a stored one. */
  void save(MonthBook book);

  /** Keeps what a book said when it was frozen; once and for all. */
  void keep(Snapshot snapshot);

  Optional<Snapshot> snapshot(MonthBook.Key key);
}
