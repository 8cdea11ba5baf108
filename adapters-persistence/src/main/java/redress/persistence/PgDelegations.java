package redress.persistence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import redress.approval.Delegation;
import redress.approval.Delegations;
import redress.organization.CompanyId;

/** Who signs in whose place, on PostgreSQL. */
final class PgDelegations implements Delegations {
  static final Rows<Delegation> ROWS =
      new Rows<>(
          "delegations",
          Delegation.class,
          List.of(Column.uuid("id", it -> it.key().id())),
          List.of(
              new Column<>("version", "bigint", it -> Long.toString(it.version())),
              Column.text("delegate", Delegation::delegate),
              Column.instant("ends_at", Delegation::endsAt)),
          "stored.version < excluded.version",
          "true",
          Chained.by("id", it -> it.key().id()));

  private final PgTransactions transactions;

  PgDelegations(PgTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<Delegation> find(Delegation.Key key) {
    return transactions
        .read(key.company(), sql -> ROWS.list(sql, "where company = $1 and id = $2", of(key)))
        .stream()
        .findFirst();
  }

  @Override
  public Optional<Delegation> lock(Delegation.Key key) {
    return ROWS
        .list(transactions.sql(), "where company = $1 and id = $2 for update", of(key))
        .stream()
        .findFirst();
  }

  @Override
  public List<Delegation> to(CompanyId company, String delegate) {
    return transactions.read(
        company,
        sql ->
            ROWS.list(
                sql,
                """
                where company = $1 and delegate = $2 order by ends_at desc, id desc limit $3
                """,
                company.code(),
                delegate,
                MOST));
  }

  @Override
  public List<Delegation> all(CompanyId company, UUID before, int limit) {
    return transactions.read(
        company,
        sql ->
            ROWS.list(
                sql,
                """
                where company = $1 and ($2::uuid is null or id < $2) order by id desc limit $3
                """,
                company.code(),
                before,
                limit));
  }

  @Override
  public void save(Delegation delegation) {
    if (!ROWS.save(transactions.sql(), delegation.key().company(), delegation)) {
      throw new IllegalStateException(
          "version %d or a newer one is stored already".formatted(delegation.version()));
    }
  }

  private static Object[] of(Delegation.Key key) {
    return new Object[] {key.company().code(), key.id()};
  }
}
