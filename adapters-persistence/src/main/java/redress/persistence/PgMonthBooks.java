package redress.persistence;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import redress.monthbook.ClosedCase;
import redress.monthbook.MonthBook;
import redress.monthbook.MonthBooks;
import redress.monthbook.Snapshot;
import redress.organization.CompanyId;
import redress.organization.Department;

final class PgMonthBooks implements MonthBooks {
  private static final Rows<MonthBook> ROWS =
      new Rows<>(
          "month_books",
          MonthBook.class,
          List.of(Column.text("month", MonthBook::month)),
          List.of(
              new Column<>("version", "bigint", book -> Long.toString(book.version())),
              Column.instant("frozen_at", book -> book.frozen() ? frozenAt(book) : null),
              Column.text("sha256", book -> book.course().sha256()),
              Column.flag("untold", book -> !book.untold().isEmpty())),
          "stored.version < excluded.version",
          "true",
          Chained.none());
  private static final String CASES =
      """
      insert into month_book_cases (company, complaint, month)
      select $1, complaint, $3 from unnest($2::uuid[]) as complaint
      on conflict do nothing
      """;
  static final String CLOSED =
      """
      select one.id, one.number, one.customer, coalesce(one.part_number, one.model) as product,
        one.failure_code, one.ended_at, (
          select department from investigations
          where company = $1 and complaint = one.id and department is not null limit 1)
          as responsible,
        (one.body -> 'track' -> 'origin' -> 'original' ->> 'id')::uuid as original
      from complaints as one
      where one.company = $1 and one.ended_at >= $2 and one.ended_at < $3
        and one.registered_at is not null and one.stage in ('CLOSED', 'EXECUTING', 'FOLLOW_UP', 'ARCHIVED')
      order by one.ended_at, one.id limit $4
      """;

  private final PgTransactions transactions;

  PgMonthBooks(PgTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void lock(CompanyId company) {
    transactions
        .sql()
        .run(
            "locking the month books",
            "select pg_advisory_xact_lock(hashtextextended('month_books ' || $1, 0))::text",
            company.code());
  }

  @Override
  public Optional<MonthBook> find(MonthBook.Key key) {
    return books(key.company(), "month = $2", key.month().toString()).stream().findFirst();
  }

  @Override
  public List<MonthBook> before(CompanyId company, YearMonth month, int limit) {
    return books(
        company,
        "($2::text is null or month < $2) order by month desc limit $3",
        month == null ? null : month.toString(),
        limit);
  }

  @Override
  public Optional<MonthBook> open(CompanyId company) {
    return books(company, "frozen_at is null").stream().findFirst();
  }

  @Override
  public List<MonthBook> untold(CompanyId company) {
    return books(company, "untold order by month");
  }

  @Override
  public Optional<Snapshot.Previous> frozenLast(CompanyId company) {
    return transactions
        .read(
            company,
            sql ->
                sql.list(
                    "finding the book that was frozen last",
                    row ->
                        new Snapshot.Previous(
                            YearMonth.parse(row.getString("month")), row.getString("sha256")),
                    """
                    select month, sha256 from month_books
                    where company = $1 and frozen_at is not null
                    order by frozen_at desc, month desc limit 1
                    """,
                    company.code()))
        .stream()
        .findFirst();
  }

  @Override
  public List<ClosedCase> closed(CompanyId company, Instant from, Instant before, int limit) {
    return transactions.read(
        company,
        sql ->
            sql.list(
                "finding the cases that were closed in a month",
                PgMonthBooks::closed,
                CLOSED,
                company.code(),
                Instants.stored(from),
                Instants.stored(before),
                limit));
  }

  @Override
  public Map<UUID, YearMonth> standing(CompanyId company, Set<UUID> complaints) {
    return transactions
        .read(
            company,
            sql ->
                sql.list(
                    "finding the books of cases",
                    row -> Map.entry(row.getUUID("complaint"), row.getString("month")),
                    """
                    select complaint, max(month) as month from month_book_cases
                    where company = $1 and complaint = any($2) group by complaint
                    """,
                    company.code(),
                    complaints.toArray(UUID[]::new)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> YearMonth.parse(it.getValue())));
  }

  @Override
  public void save(MonthBook book) {
    var sql = transactions.sql();
    var company = book.key().company();
    if (!ROWS.save(sql, company, book)) {
      throw new IllegalStateException(
          "version %d or a newer one is stored already".formatted(book.version()));
    }
    if (!book.frozen()) {
      sql.run(
          "noting what stands in a month book",
          CASES,
          company.code(),
          book.rows().stream().map(it -> it.complaint()).toArray(UUID[]::new),
          book.month().toString());
    }
  }

  @Override
  public void keep(Snapshot snapshot) {
    transactions
        .sql()
        .run(
            "keeping what a month book says",
            """
            insert into month_snapshots
              (company, month, text, sha256, key_id, algorithm, public_key, signature)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            snapshot.key().company().code(),
            snapshot.key().month().toString(),
            snapshot.text(),
            snapshot.sha256(),
            snapshot.seal().keyId(),
            snapshot.seal().algorithm(),
            snapshot.seal().publicKey(),
            snapshot.seal().signature());
  }

  @Override
  public Optional<Snapshot> snapshot(MonthBook.Key key) {
    return transactions
        .read(
            key.company(),
            sql ->
                sql.list(
                    "reading what a month book said",
                    row -> snapshot(key, row),
                    """
                    select text, sha256, key_id, algorithm, public_key, signature
                    from month_snapshots where company = $1 and month = $2
                    """,
                    key.company().code(),
                    key.month().toString()))
        .stream()
        .findFirst();
  }

  private List<MonthBook> books(CompanyId company, String condition, Object... parameters) {
    var all = new Object[parameters.length + 1];
    all[0] = company.code();
    System.arraycopy(parameters, 0, all, 1, parameters.length);
    return transactions.read(
        company, sql -> ROWS.list(sql, "where company = $1 and " + condition, all));
  }

  private static Instant frozenAt(MonthBook book) {
    return book.course().frozen().at();
  }

  private static Snapshot snapshot(MonthBook.Key key, Row row) {
    return new Snapshot(
        key,
        row.getString("text"),
        row.getString("sha256"),
        new Snapshot.Seal(
            row.getString("key_id"),
            row.getString("algorithm"),
            row.getString("public_key"),
            row.getString("signature")));
  }

  private static ClosedCase closed(Row row) {
    var responsible = row.getString("responsible");
    return new ClosedCase(
        row.getUUID("id"),
        row.getString("number"),
        row.getString("customer"),
        row.getString("product"),
        row.getString("failure_code"),
        Instants.get(row, "ended_at"),
        responsible == null ? null : new Department(responsible),
        row.getUUID("original"));
  }
}
