package redress.approval;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import redress.organization.CompanyId;

/** The delegations of all companies. */
public interface Delegations {
  /** How many of one delegate are looked at, those that end last first. */
  int MOST = 100;

  Optional<Delegation> find(Delegation.Key key);

  /** The same, for changing it: nobody else changes it before the transaction is over. */
  Optional<Delegation> lock(Delegation.Key key);

  /** What that person was ever lent, at most {@link #MOST}: what ends last comes first. */
  List<Delegation> to(CompanyId company, String delegate);

  /**
   * At most so many, the newest first.
   *
   * @param before the id of the last one that was seen, or {@code null} for the beginning
   */
  List<Delegation> all(CompanyId company, UUID before, int limit);

  /**
   * Stores a new delegation (version 1) or the next version of a stored one.
   *
   * @throws IllegalStateException if the stored version is not older
   */
  void save(Delegation delegation);
}
