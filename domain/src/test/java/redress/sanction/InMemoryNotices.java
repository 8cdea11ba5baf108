package redress.sanction;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import redress.organization.CompanyId;
import redress.testing.Memory;

/** The reward and penalty notices of all companies, in memory. */
public final class InMemoryNotices implements Notices {
  private final Memory memory;
  private final Memory.Table<RewardPenaltyNotice.Id, Stored> notices;

  /** A notice, and whether it is an approved disciplinary measure that holds. */
  record Stored(RewardPenaltyNotice notice, boolean measure) {}

  public InMemoryNotices(Memory memory) {
    this.memory = memory;
    this.notices = table(memory);
  }

  static Memory.Table<RewardPenaltyNotice.Id, Stored> table(Memory memory) {
    return memory.table("reward_penalty_notices", RewardPenaltyNotice.Id::company);
  }

  @Override
  public Optional<RewardPenaltyNotice> find(RewardPenaltyNotice.Id id) {
    return notices.get(id).map(Stored::notice);
  }

  @Override
  public List<RewardPenaltyNotice> find(CompanyId company, SortedSet<UUID> ids) {
    return ids.stream()
        .flatMap(id -> find(new RewardPenaltyNotice.Id(company, id)).stream())
        .toList();
  }

  @Override
  public Optional<RewardPenaltyNotice> lock(RewardPenaltyNotice.Id id) {
    memory.requireTransaction();
    return find(id);
  }

  @Override
  public List<RewardPenaltyNotice> lock(CompanyId company, UUID complaint, UUID before, int limit) {
    memory.requireTransaction();
    return before(company, before, complaint, limit);
  }

  @Override
  public List<RewardPenaltyNotice> before(
      CompanyId company, UUID before, UUID complaint, int limit) {
    return notices.where(id -> id.company().equals(company)).stream()
        .map(Stored::notice)
        .filter(it -> complaint == null || complaint.equals(it.terms().complaint()))
        .filter(it -> before == null || text(it).compareTo(before.toString()) < 0)
        .sorted(Comparator.comparing(InMemoryNotices::text).reversed())
        .limit(limit)
        .toList();
  }

  private static String text(RewardPenaltyNotice notice) {
    return notice.id().value().toString();
  }

  @Override
  public void save(RewardPenaltyNotice notice, boolean disciplinary) {
    memory.requireTransaction();
    notices
        .get(notice.id())
        .filter(stored -> stored.notice().version() >= notice.version())
        .ifPresent(
            stored -> {
              throw new IllegalStateException(
                  "version %d or a newer one is stored already".formatted(notice.version()));
            });
    notices.put(notice.id(), new Stored(notice, disciplinary));
  }
}
