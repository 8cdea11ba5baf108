package redress.complaint;

import java.util.Optional;

/** The complaints of all companies. */
public interface Complaints {
  Optional<Complaint> find(ComplaintId id);

  /** As {@link #find}, and nobody else can change anything about the case until we are done. */
  Optional<Complaint> lock(ComplaintId id);

  /**
   * Stores a new complaint (version 1) or the next version of a stored one. A number is never given
   * here: see {@code Registrations}.
   *
   * @throws IllegalStateException if the stored version is not older
   */
  void save(Complaint complaint);
}
