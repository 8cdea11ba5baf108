package redress.complaint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import redress.organization.CompanyId;

/** The complaints of all companies. */
public interface Complaints {
  Optional<Complaint> find(ComplaintId id);

  /** Those of a company's cases, in the order of their ids. */
  List<Complaint> find(CompanyId company, SortedSet<UUID> ids);

  /** As {@link #find}, and nobody else can change anything about the case until we are done. */
  Optional<Complaint> lock(ComplaintId id);

  /** As {@link #lock(ComplaintId)} for those of a company's cases, in the order of their ids. */
  List<Complaint> lock(CompanyId company, SortedSet<UUID> ids);

  /**
   * Stores a new complaint (version 1) or the next version of a stored one. A number is never given
   * here: see {@code Registrations}.
   *
   * @throws IllegalStateException if the stored version is not older
   */
  void save(Complaint complaint);

  /**
   * Those of the keys under which the company has taken in a record of that system. Nobody else
   * takes in any of the system's records until our transaction ends.
   */
  Set<String> imported(CompanyId company, String system, Set<String> keys);

  /**
   * Stores new complaints of one company (version 1), all or none.
   *
   * @throws IllegalStateException if one of them, or the source record of one, is stored already
   */
  void add(List<Complaint> complaints);
}
