package redress.weeklylist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import redress.organization.CompanyId;
import redress.time.IsoWeek;

/** The weekly lists of all companies. */
public interface WeeklyLists {
  /** Keeps everybody else from changing a list of the company until the transaction ends. */
  void lock(CompanyId company);

  Optional<WeeklyList> find(WeeklyList.Key key);

  /** At most {@code limit} of a company's lists before that week (or null), newest first. */
  List<WeeklyList> before(CompanyId company, IsoWeek week, int limit);

  /**
   * At most {@code limit} of what belongs on the next list, the oldest first: investigations with a
   * determined department and goods that left, before that instant and on no list yet; and running
   * cases that were analysed and found right but have no determined department.
   */
  List<Candidate> candidates(CompanyId company, Instant until, int limit);

  /** The week of the list on which each of these records is; those on no list are left out. */
  Map<UUID, IsoWeek> listed(CompanyId company, Set<UUID> sources);

  /** Stores a new list (version 1) or the next version of a stored one. */
  void save(WeeklyList list);
}
