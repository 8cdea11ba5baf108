package redress.persistence;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import redress.monthbook.MonthBook;
import redress.organization.CompanyId;
import redress.sanction.DisciplinaryList;
import redress.sanction.DisciplinaryLists;

final class PgDisciplinaryLists implements DisciplinaryLists {
  static final Rows<DisciplinaryList> ROWS =
      new Rows<>(
          "disciplinary_lists",
          DisciplinaryList.class,
          List.of(Column.text("month", it -> it.key().month())),
          List.of(),
          "true",
          "true",
          Chained.elsewhere(it -> it.key().subject().id()));
  private static final String ADD =
      """
      insert into disciplinary_lists (company, month, body) values ($1, $2, $3::text::jsonb)
      """;
  static final String CANDIDATES =
      """
      join complaints as one on one.company = $1 and one.id = reward_penalty_notices.complaint
      where reward_penalty_notices.company = $1 and measure_at is not null and listed is null
        and one.ended_at < $2 and one.stage in ('CLOSED', 'EXECUTING', 'FOLLOW_UP', 'ARCHIVED')
      order by measure_at, reward_penalty_notices.id limit $3
      """;
  private static final String LISTED =
      """
      update reward_penalty_notices set listed = $3
      where company = $1 and id = any($2::uuid[]) and listed is null
      """;

  private final PgTransactions transactions;

  PgDisciplinaryLists(PgTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void lock(CompanyId company) {
    transactions
        .sql()
        .run(
            "locking the disciplinary lists",
            "select pg_advisory_xact_lock(hashtextextended('disciplinary_lists ' || $1, 0))::text",
            company.code());
  }

  @Override
  public Optional<DisciplinaryList> find(MonthBook.Key key) {
    return transactions
        .read(
            key.company(),
            sql ->
                ROWS.list(
                    sql,
                    "where company = $1 and month = $2",
                    key.company().code(),
                    key.month().toString()))
        .stream()
        .findFirst();
  }

  @Override
  public List<DisciplinaryList> before(CompanyId company, YearMonth month, int limit) {
    return transactions.read(
        company,
        sql ->
            ROWS.list(
                sql,
                "where company = $1 and ($2::text is null or month < $2) order by month desc"
                    + " limit $3",
                company.code(),
                month == null ? null : month.toString(),
                limit));
  }

  @Override
  public List<DisciplinaryList.Item> candidates(CompanyId company, Instant before, int limit) {
    return transactions
        .read(
            company,
            sql ->
                sql.list(
                    "finding disciplinary measures",
                    row -> Bodies.read(PgNotices.Stored.class, row.getString("body")),
                    "select reward_penalty_notices.body::text as body from reward_penalty_notices "
                        + CANDIDATES,
                    company.code(),
                    Instants.stored(before),
                    limit))
        .stream()
        .map(it -> DisciplinaryList.Item.of(it.notice()))
        .toList();
  }

  @Override
  public void add(DisciplinaryList list) {
    var sql = transactions.sql();
    var company = list.key().company();
    sql.run(
        "adding a disciplinary list",
        ADD,
        company.code(),
        list.key().month().toString(),
        Bodies.write(list));
    sql.run(
        "noting what is on a disciplinary list",
        LISTED,
        company.code(),
        list.items().stream().map(DisciplinaryList.Item::notice).toArray(UUID[]::new),
        list.key().month().toString());
  }
}
