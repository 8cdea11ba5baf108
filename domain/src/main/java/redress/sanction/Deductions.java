package redress.sanction;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import redress.money.Money;
import redress.organization.CompanyId;
import redress.penalty.DeductionRules;

/** What is taken from the pay of all companies' people, month by month. */
public interface Deductions {
  /** Keeps everybody else from planning for that person until the transaction ends. */
  void lock(CompanyId company, String user);

  /** What is taken of a person by month, from that month on; months without anything are absent. */
  Map<YearMonth, Money> taken(
      CompanyId company, String user, DeductionRules.Kind kind, YearMonth from);

  /**
   * At most {@code limit} of a month's deductions, in the order of the persons' names and then of
   * the notices.
   *
   * @param after the last of the page before, or {@code null} for the first page
   */
  List<Deduction> of(CompanyId company, YearMonth month, After after, int limit);

  /** Stores what is taken; nothing of it changes any more. */
  void add(CompanyId company, List<Deduction> planned);

  /** The end of a page. */
  record After(String user, UUID notice) {}
}
