package redress.application.seal;

import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import redress.history.Imprint;
import redress.organization.CompanyId;

/**
 * The imprints of records as they are stored now, to be held against those that history tells. A
 * store that nobody else can write to has none, and tells none.
 */
public interface Imprints {
  /**
   * A record as it is stored now.
   *
   * @param chain the id of the chain that tells of it, or {@code null} if the record does not say
   */
  record Stored(UUID chain, Imprint imprint) {}

  /**
   * What is stored under some chains of a company, and what is stored of some records; a record may
   * come that was not asked for.
   *
   * @param chains ids of chains
   * @param told the records of which these chains tell
   */
  List<Stored> find(CompanyId company, SortedSet<UUID> chains, List<Imprint> told);
}
