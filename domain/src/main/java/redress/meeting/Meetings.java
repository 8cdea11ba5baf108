package redress.meeting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import redress.organization.CompanyId;

/** The meetings of all companies. */
public interface Meetings {
  Optional<Meeting> find(CompanyId company, UUID id);

  /** As {@link #find}; nobody else changes it before the transaction ends. */
  Optional<Meeting> lock(CompanyId company, UUID id);

  /** At most {@code limit} of them before that id (or null), the newest first. */
  List<Meeting> before(CompanyId company, UUID id, int limit);

  /** The numbers of those of these cases that the company has registered. */
  Map<UUID, String> numbers(CompanyId company, Set<UUID> complaints);

  /**
   * Stores a new one (version 1) or the next version of a stored one.
   *
   * @throws IllegalStateException if the stored version is not older
   */
  void save(Meeting meeting);
}
