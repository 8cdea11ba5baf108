package redress.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.time.IsoWeek;
import redress.weeklylist.Candidate;
import redress.weeklylist.WeeklyList;
import redress.weeklylist.WeeklyLists;

final class PgWeeklyLists implements WeeklyLists {
  private static final Rows<WeeklyList> ROWS =
      new Rows<>(
          "weekly_lists",
          WeeklyList.class,
          List.of(Column.text("week", WeeklyList::week)),
          List.of(
              Column.uuid("id", WeeklyList::id),
              new Column<>("version", "bigint", list -> Long.toString(list.version()))),
          "stored.version < excluded.version",
          "true");
  private static final String SOURCES =
      """
      insert into weekly_list_sources (company, source, week)
      select $1, source, $3 from unnest($2::uuid[]) as source
      on conflict (company, source) do nothing
      """;
  private static final String CANDIDATES =
      """
      select found.*, complaints.number from (
        select complaint, id as source, 'INVESTIGATION' as origin,
          case when liability = 'DETERMINED' then department end as responsible,
          case when liability = 'DETERMINED'
            then (body -> 'liability' -> 'made' ->> 'at')::timestamptz
            else (body -> 'analysis' -> 'made' ->> 'at')::timestamptz
          end as at
        from investigations
        where company = $1
          and (liability = 'DETERMINED' or (body -> 'analysis' ->> 'infoCorrect')::boolean)
        union all
        select complaint, id, 'GOODS', body -> 'signature' ->> 'responsible', moved_at
        from goods_requests
        where company = $1 and moved_at < $2 and body -> 'basis' ->> 'way' = 'OUT'
      ) as found
      join complaints on complaints.company = $1 and complaints.id = found.complaint
      where found.at < $2
        and (found.responsible is not null or found.origin = 'GOODS'
          or complaints.body -> 'track' ->> 'ended' is null)
        and not exists (
          select from weekly_list_sources as listed
          where listed.company = $1 and listed.source = found.source)
      """;

  private final PgTransactions transactions;

  PgWeeklyLists(PgTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void lock(CompanyId company) {
    transactions
        .sql()
        .run(
            "locking the weekly lists",
            "select pg_advisory_xact_lock(hashtextextended('weekly_lists ' || $1, 0))::text",
            company.code());
  }

  @Override
  public Optional<WeeklyList> find(WeeklyList.Key key) {
    return transactions
        .read(
            key.company(),
            sql ->
                ROWS.list(
                    sql,
                    "where company = $1 and week = $2",
                    key.company().code(),
                    key.week().toString()))
        .stream()
        .findFirst();
  }

  @Override
  public List<WeeklyList> before(CompanyId company, IsoWeek week, int limit) {
    return transactions.read(
        company,
        sql ->
            ROWS.list(
                sql,
                "where company = $1 and ($2::text is null or week < $2) order by week desc limit"
                    + " $3",
                company.code(),
                week == null ? null : week.toString(),
                limit));
  }

  @Override
  public List<Candidate> candidates(CompanyId company, Instant until) {
    return transactions.read(
        company,
        sql ->
            sql.list(
                "finding what belongs on a weekly list",
                PgWeeklyLists::candidate,
                CANDIDATES,
                company.code(),
                Instants.stored(until)));
  }

  @Override
  public Map<UUID, IsoWeek> listed(CompanyId company, Set<UUID> sources) {
    return transactions
        .read(
            company,
            sql ->
                sql.list(
                    "finding the lists of records",
                    row -> Map.entry(row.getUUID("source"), row.getString("week")),
                    "select source, week from weekly_list_sources"
                        + " where company = $1 and source = any($2)",
                    company.code(),
                    sources.toArray(UUID[]::new)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, found -> IsoWeek.parse(found.getValue())));
  }

  @Override
  public void save(WeeklyList list) {
    var sql = transactions.sql();
    var company = list.key().company();
    if (!ROWS.save(sql, company, list)) {
      throw new IllegalStateException(
          "version %d or a newer one is stored already".formatted(list.version()));
    }
    sql.run(
        "noting what is on a weekly list",
        SOURCES,
        company.code(),
        list.items().stream().flatMap(item -> item.sources().stream()).toArray(UUID[]::new),
        list.week().toString());
  }

  private static Candidate candidate(io.vertx.sqlclient.Row row) {
    var responsible = row.getString("responsible");
    return new Candidate(
        row.getUUID("complaint"),
        row.getString("number"),
        row.getUUID("source"),
        Candidate.Origin.valueOf(row.getString("origin")),
        responsible == null ? null : new Department(responsible),
        Instants.get(row, "at"));
  }
}
