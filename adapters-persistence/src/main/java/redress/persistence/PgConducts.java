package redress.persistence;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import redress.conduct.Conduct;
import redress.conduct.Conducts;
import redress.organization.CompanyId;

/** What people did wrong by person and month, on PostgreSQL. */
final class PgConducts implements Conducts {
  static final Rows<Conduct> ROWS =
      new Rows<>(
          "conducts",
          Conduct.class,
          List.of(Column.uuid("id", Conduct::id)),
          List.of(
              new Column<>("version", "bigint", it -> Long.toString(it.version())),
              Column.text("person", it -> it.key().person()),
              Column.text("month", it -> it.key().month()),
              Column.flag("off_duty", Conduct::offDuty)),
          "stored.version < excluded.version",
          "true",
          Chained.by("id", Conduct::id));

  private final PgTransactions transactions;

  PgConducts(PgTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void lock(CompanyId company, String person) {
    transactions
        .sql()
        .run(
            "waiting for what is recorded of a person",
            "select pg_advisory_xact_lock(hashtextextended('conduct ' || $1 || ' ' || $2,"
                + " 0))::text",
            company.code(),
            person);
  }

  @Override
  public Optional<Conduct> find(Conduct.Key key) {
    return first(
        key.company(),
        "where company = $1 and person = $2 and month = $3",
        key.company().code(),
        key.person(),
        key.month().toString());
  }

  @Override
  public Optional<Conduct> find(CompanyId company, UUID id) {
    return first(company, "where company = $1 and id = $2", company.code(), id);
  }

  @Override
  public Optional<Conduct> offDuty(CompanyId company, String person) {
    return first(
        company,
        "where company = $1 and person = $2 and off_duty order by month limit 1",
        company.code(),
        person);
  }

  @Override
  public List<Conduct> all(
      CompanyId company, YearMonth month, String person, UUID before, int limit) {
    return transactions.read(
        company,
        sql ->
            ROWS.list(
                sql,
                """
                where company = $1 and ($2::text is null or month = $2)
                  and ($3::text is null or person = $3) and ($4::uuid is null or id < $4)
                order by id desc limit $5
                """,
                company.code(),
                month == null ? null : month.toString(),
                person,
                before,
                limit));
  }

  @Override
  public void save(Conduct conduct) {
    if (!ROWS.save(transactions.sql(), conduct.key().company(), conduct)) {
      throw new IllegalStateException(
          "version %d or a newer one is stored already".formatted(conduct.version()));
    }
  }

  private Optional<Conduct> first(CompanyId company, String tail, Object... parameters) {
    return transactions.read(company, sql -> ROWS.list(sql, tail, parameters)).stream().findFirst();
  }
}
