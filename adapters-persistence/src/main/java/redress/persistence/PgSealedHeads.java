package redress.persistence;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import redress.history.Head;
import redress.history.Subject;
import redress.organization.CompanyId;
import redress.seal.SealedHeads;

/** What was sealed of chains; a row is never changed. */
final class PgSealedHeads implements SealedHeads {
  private static final int PAGE = 10_000;

  /** Of a page of heads those that have grown, and the last of the page whether it has or not. */
  static final String GROWN =
      """
      with page as (
        select subject, seq, hash from heads
        where company = $1 and ($2::uuid is null or subject > $2) order by subject limit $3
      )
      select subject, seq, hash, grown, looked, nr
      from (
        select subject, seq, hash,
          seq <> coalesce(
            (select lines.seq from sealed_heads as lines
             where lines.company = $1 and lines.subject = page.subject
               and lines.day >= $4 and lines.day < $5
             order by day desc limit 1), 0) as grown,
          count(*) over () as looked,
          row_number() over (order by subject) as nr
        from page) as looked_at
      where grown or nr = looked
      order by subject
      """;

  private static final String FIRST = "select min(day) as day from sealed_heads where company = $1";

  static final String NEXT = FIRST + " and day > $2";

  private static final String OF =
      """
      select lines.subject, lines.seq, lines.hash, events.hash as now
      from sealed_heads as lines
      left join events on events.company = lines.company and events.subject = lines.subject
        and events.seq = lines.seq
      where lines.company = $1 and lines.day = $2 and ($3::uuid is null or lines.subject > $3)
      order by lines.subject limit $4
      """;

  private static final String LINES =
      """
      select subject, day, seq, hash from sealed_heads
      where company = $1 and subject = any($2::uuid[])
      """;

  private final PgTransactions transactions;

  PgSealedHeads(PgTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Part grown(CompanyId company, LocalDate since, LocalDate before, UUID after) {
    var rows =
        transactions.read(
            company,
            sql ->
                sql.list(
                    "looking for chains that have grown",
                    row -> row,
                    GROWN,
                    company.code(),
                    after,
                    PAGE,
                    since,
                    before));
    if (rows.isEmpty()) {
      return new Part(List.of(), 0, null);
    }
    var grown = rows.stream().filter(row -> row.getBoolean("grown"));
    return new Part(
        grown.map(row -> head(company, row)).toList(),
        rows.getLast().getLong("looked"),
        rows.getLast().getUUID("subject"));
  }

  @Override
  public void keep(CompanyId company, LocalDate day, List<Head> heads) {
    if (heads.isEmpty()) {
      return;
    }
    transactions
        .sql()
        .run(
            "keeping what was sealed",
            """
            insert into sealed_heads (company, day, subject, seq, hash)
            select $1, $2::date, * from unnest($3::uuid[], $4::bigint[], $5::bytea[])
            on conflict do nothing
            """,
            company.code(),
            day,
            heads.stream().map(head -> head.subject().id()).toArray(UUID[]::new),
            heads.stream().map(Head::seq).toArray(Long[]::new),
            heads.stream().map(head -> Buffer.buffer(head.hash())).toArray(Buffer[]::new));
  }

  @Override
  public List<Sealed> of(CompanyId company, LocalDate day, UUID after, int limit) {
    return transactions.read(
        company,
        sql ->
            sql.list(
                "reading what was sealed",
                row -> sealed(company, row),
                OF,
                company.code(),
                day,
                after,
                limit));
  }

  @Override
  public Optional<LocalDate> next(CompanyId company, LocalDate after) {
    return transactions.read(
        company,
        sql -> {
          var doing = "looking for the next day with lines";
          var rows =
              after == null
                  ? sql.run(doing, FIRST, company.code())
                  : sql.run(doing, NEXT, company.code(), after);
          return Optional.ofNullable(rows.iterator().next().getLocalDate("day"));
        });
  }

  @Override
  public List<Line> lines(CompanyId company, SortedSet<UUID> chains) {
    return transactions.read(
        company,
        sql ->
            sql.list(
                "reading how long chains were",
                row -> new Line(row.getLocalDate("day"), head(company, row)),
                LINES,
                company.code(),
                chains.toArray(UUID[]::new)));
  }

  private static Sealed sealed(CompanyId company, Row row) {
    var now = row.getBuffer("now");
    return new Sealed(head(company, row), now == null ? null : now.getBytes());
  }

  private static Head head(CompanyId company, Row row) {
    return new Head(
        new Subject(company, row.getUUID("subject")),
        row.getLong("seq"),
        row.getBuffer("hash").getBytes());
  }
}
