package redress.complaint;

import java.util.List;
import java.util.Optional;

/**
 * A collection of parts of cases. Whoever changes a part holds the lock on its complaint ({@link
 * Complaints#lock}).
 */
public interface Parts<P extends Part> {
  Optional<P> find(PartId id);

  /** All parts of one case, in the order in which they were made. */
  List<P> ofCase(ComplaintId complaint);

  /**
   * Stores a new part (version 1) or the next version of a stored one.
   *
   * @throws IllegalStateException if the stored version is not older
   */
  void save(P part);
}
