package redress.sanction;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import redress.monthbook.MonthBook;
import redress.organization.CompanyId;

/** The disciplinary lists of all companies. */
public interface DisciplinaryLists {
  /** Keeps everybody else from compiling a list of the company until the transaction ends. */
  void lock(CompanyId company);

  Optional<DisciplinaryList> find(MonthBook.Key key);

  /** At most {@code limit} of a company's lists before that month (or null), newest first. */
  List<DisciplinaryList> before(CompanyId company, YearMonth month, int limit);

  /**
   * At most {@code limit} of the disciplinary measures that are approved, stand on no list, and are
   * about cases that were closed before that instant; the first that was approved first.
   */
  List<DisciplinaryList.Item> candidates(CompanyId company, Instant before, int limit);

  /** Stores a new list; what is on it is on no other. */
  void add(DisciplinaryList list);
}
