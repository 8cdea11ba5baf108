package redress.obligation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import redress.complaint.ComplaintId;
import redress.organization.CompanyId;

/** The obligations of all companies. */
public interface Obligations {
  Optional<Obligation> find(CompanyId company, UUID id);

  /** As {@link #find}; nobody else changes it before the transaction ends. */
  Optional<Obligation> lock(CompanyId company, UUID id);

  /** All of one case, in the order of their ids. */
  List<Obligation> ofCase(ComplaintId complaint);

  /** All that concern one record of a company that is no case, in the order of their ids. */
  List<Obligation> ofRecord(CompanyId company, UUID record);

  /** As {@link #ofRecord}; nobody else changes them before the transaction ends. */
  List<Obligation> lockRecord(CompanyId company, UUID record);

  /**
   * At most {@code limit} open ones of that kind that concern no single case and began after that
   * instant (or null), in the order in which they began.
   */
  List<Obligation> owed(CompanyId company, ObligationKind kind, Instant after, int limit);

  /** At most {@code limit} open ones that wait for a calendar year, after that id (or null). */
  List<Obligation> undetermined(
      CompanyId company, String calendar, int year, UUID after, int limit);

  /** Those with these ids, in the order of their ids. */
  List<Obligation> find(CompanyId company, SortedSet<UUID> ids);

  /**
   * At most {@code limit} open ones whose turn to be urged has come by now, the first ones first.
   */
  List<Obligation> urgeable(CompanyId company, Instant now, int limit);

  /** When the next turn of any to be urged comes. */
  Optional<Instant> nextUrge(CompanyId company);

  /**
   * Stores new ones and new states of stored ones. What concerns a case is changed under the case's
   * lock, what concerns another record under {@link #lockRecord its own}.
   *
   * @throws IllegalStateException if a stored one has ended and this is not how or when it did
   */
  void save(List<Obligation> obligations);
}
