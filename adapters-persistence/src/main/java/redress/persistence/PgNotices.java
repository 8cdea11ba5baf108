package redress.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import redress.organization.CompanyId;
import redress.sanction.Notices;
import redress.sanction.RewardPenaltyNotice;

final class PgNotices implements Notices {
  /**
   * @param measure whether it is an approved disciplinary measure that holds, which its procedure
   *     says
   */
  record Stored(RewardPenaltyNotice notice, boolean measure) {
    Instant measureAt() {
      return measure ? notice.passage().signatures().getLast().at() : null;
    }
  }

  static final Rows<Stored> ROWS =
      new Rows<>(
          "reward_penalty_notices",
          Stored.class,
          List.of(Column.uuid("id", it -> it.notice().id().value())),
          List.of(
              new Column<>("version", "bigint", it -> Long.toString(it.notice().version())),
              Column.uuid("complaint", it -> it.notice().terms().complaint()),
              Column.instant("measure_at", Stored::measureAt)),
          "stored.version < excluded.version",
          "true",
          Chained.by("id", it -> it.notice().id().value()));

  private final PgTransactions transactions;

  PgNotices(PgTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<RewardPenaltyNotice> find(RewardPenaltyNotice.Id id) {
    return one(id, "");
  }

  @Override
  public List<RewardPenaltyNotice> find(CompanyId company, SortedSet<UUID> ids) {
    return transactions
        .read(
            company,
            sql ->
                ROWS.list(
                    sql,
                    "where company = $1 and id = any($2::uuid[]) order by id",
                    company.code(),
                    ids.toArray(UUID[]::new)))
        .stream()
        .map(Stored::notice)
        .toList();
  }

  @Override
  public Optional<RewardPenaltyNotice> lock(RewardPenaltyNotice.Id id) {
    return one(id, " for update");
  }

  private Optional<RewardPenaltyNotice> one(RewardPenaltyNotice.Id id, String how) {
    return transactions
        .read(
            id.company(),
            sql ->
                ROWS.list(
                    sql, "where company = $1 and id = $2" + how, id.company().code(), id.value()))
        .stream()
        .map(Stored::notice)
        .findFirst();
  }

  @Override
  public List<RewardPenaltyNotice> lock(CompanyId company, UUID complaint, UUID before, int limit) {
    return page(company, before, complaint, limit, " for update");
  }

  @Override
  public List<RewardPenaltyNotice> before(
      CompanyId company, UUID before, UUID complaint, int limit) {
    return page(company, before, complaint, limit, "");
  }

  private List<RewardPenaltyNotice> page(
      CompanyId company, UUID before, UUID complaint, int limit, String how) {
    return transactions
        .read(
            company,
            sql ->
                ROWS.list(
                    sql,
                    """
                    where company = $1 and ($2::uuid is null or id < $2)
                      and ($3::uuid is null or complaint = $3)
                    order by id desc limit $4
                    """
                        + how,
                    company.code(),
                    before,
                    complaint,
                    limit))
        .stream()
        .map(Stored::notice)
        .toList();
  }

  @Override
  public void save(RewardPenaltyNotice notice, boolean measure) {
    if (!ROWS.save(transactions.sql(), notice.id().company(), new Stored(notice, measure))) {
      throw new IllegalStateException(
          "version %d or a newer one is stored already".formatted(notice.version()));
    }
  }
}
