package redress.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import redress.obligation.ObligationKind;
import redress.organization.CompanyId;
import redress.time.IsoWeek;
import redress.weeklylist.WeeklyList;

/**
 * The assessments of all companies. Whoever changes one holds the lock on the company's weekly
 * lists ({@link redress.weeklylist.WeeklyLists#lock}).
 */
public interface Assessments {
  Optional<Assessment> find(WeeklyList.Key key);

  /**
   * At most {@code limit} of a company's assessments before that week (or null), newest first.
   *
   * @param signed only those that everybody has signed
   */
  List<Assessment> before(CompanyId company, IsoWeek week, boolean signed, int limit);

  /**
   * At most {@code limit} of those that charge for a case, before that week (or null), newest
   * first.
   */
  List<Assessment> charging(CompanyId company, UUID complaint, IsoWeek before, int limit);

  /**
   * Who was or is late with those obligations, the longest due first: due before that instant, and
   * charged in no assessment but perhaps that of the week itself.
   *
   * @param now until when what is still owed is late so far
   * @param limit at most so many
   */
  List<LateFact> late(
      WeeklyList.Key week, Set<ObligationKind> kinds, Instant dueBefore, Instant now, int limit);

  /**
   * Stores a new assessment (version 1) or the next version of a stored one.
   *
   * @param signed whether everybody has signed it
   */
  void save(Assessment assessment, boolean signed);
}
