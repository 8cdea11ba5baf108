package redress.sanction;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import redress.money.Money;
import redress.organization.CompanyId;
import redress.penalty.Purse;

/** What is taken from the pay of all companies' people, month by month. */
public interface Deductions {
  /** Keeps everybody else from planning for those people until the transaction ends. */
  void lock(CompanyId company, SortedSet<String> users);

  /**
   * What is taken of each purse by month, from that month on; purses and months without anything
   * are absent. Less than nothing where more is paid back in a month than is taken.
   */
  Map<Purse, Map<YearMonth, Money>> taken(CompanyId company, Set<Purse> purses, YearMonth from);

  /**
   * At most {@code limit} of a month's deductions, in the order of the persons' names and then of
   * what they come from.
   *
   * @param after the last of the page before, or {@code null} for the first page
   */
  List<Deduction> of(CompanyId company, YearMonth month, After after, int limit);

  /** Stores what is taken; nothing of it changes any more. */
  void add(CompanyId company, List<Deduction> planned);

  /** The end of a page. */
  record After(String user, UUID source) {}
}
