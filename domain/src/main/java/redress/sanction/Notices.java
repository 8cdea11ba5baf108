package redress.sanction;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import redress.organization.CompanyId;

/** The reward and penalty notices of all companies. */
public interface Notices {
  Optional<RewardPenaltyNotice> find(RewardPenaltyNotice.Id id);

  /** Those of a company's notices, in the order of their ids. */
  List<RewardPenaltyNotice> find(CompanyId company, SortedSet<UUID> ids);

  /** As {@link #find}, and nobody else changes it until the transaction ends. */
  Optional<RewardPenaltyNotice> lock(RewardPenaltyNotice.Id id);

  /**
   * At most {@code limit} of those that come from a case, the newest first, and nobody else changes
   * them until the transaction ends.
   *
   * @param before the id of the last one of the page before, or {@code null} for the first page
   */
  List<RewardPenaltyNotice> lock(CompanyId company, UUID complaint, UUID before, int limit);

  /**
   * At most {@code limit} of a company's notices, the newest first.
   *
   * @param before the id of the last one of the page before, or {@code null} for the first page
   * @param complaint the case that they come from, or {@code null} for all
   */
  List<RewardPenaltyNotice> before(CompanyId company, UUID before, UUID complaint, int limit);

  /**
   * Stores a new notice (version 1) or the next version of a stored one.
   *
   * @param disciplinary whether it is an approved disciplinary measure that holds
   */
  void save(RewardPenaltyNotice notice, boolean disciplinary);
}
