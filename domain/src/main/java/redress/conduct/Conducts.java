package redress.conduct;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import redress.organization.CompanyId;

/** What people of all companies did wrong, by person and month. */
public interface Conducts {
  /** Nobody else changes what is recorded of that person before the transaction is over. */
  void lock(CompanyId company, String person);

  Optional<Conduct> find(Conduct.Key key);

  Optional<Conduct> find(CompanyId company, UUID id);

  /** A month because of which that person is off duty now, if there is one. */
  Optional<Conduct> offDuty(CompanyId company, String person);

  /**
   * At most so many, the newest first.
   *
   * @param month of that month alone, or {@code null} for all
   * @param person of that person alone, or {@code null} for all
   * @param before the id of the last one that was seen, or {@code null} for the beginning
   */
  List<Conduct> all(CompanyId company, YearMonth month, String person, UUID before, int limit);

  /**
   * Stores a new record (version 1) or the next version of a stored one.
   *
   * @throws IllegalStateException if the stored version is not older
   */
  void save(Conduct conduct);
}
