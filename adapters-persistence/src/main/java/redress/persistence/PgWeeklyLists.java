package redress.persistence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import redress.goods.GoodsRequest;
import redress.goods.GoodsRules;
import redress.investigation.Investigation;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.time.IsoWeek;
import redress.weeklylist.Candidate;
import redress.weeklylist.WeeklyList;
import redress.weeklylist.WeeklyLists;

final class PgWeeklyLists implements WeeklyLists {
  static final Rows<WeeklyList> ROWS =
      new Rows<>(
          "weekly_lists",
          WeeklyList.class,
          List.of(Column.text("week", WeeklyList::week)),
          List.of(
              Column.uuid("id", WeeklyList::id),
              new Column<>("version", "bigint", list -> Long.toString(list.version()))),
          "stored.version < excluded.version",
          "true",
          Chained.by("id", WeeklyList::id));
  private static final String SOURCES =
      """
      insert into weekly_list_sources (company, source, week)
      select $1, source, $3 from unnest($2::uuid[]) as source
      on conflict (company, source) do nothing
      """;
  static final String CANDIDATES =
      """
      select found.*, complaints.number from (
        select complaint, id as source, 'INVESTIGATION' as origin,
          case when liability in ('DETERMINED', 'CONFIRMED') then department end as responsible, candidate_at as at
        from investigations
        where company = $1 and candidate_at < $2 and not listed
        union all
        select complaint, id, 'GOODS', responsible, candidate_at
        from goods_requests
        where company = $1 and candidate_at < $2 and not listed
      ) as found
      join complaints on complaints.company = $1 and complaints.id = found.complaint
      where found.responsible is not null or found.origin = 'GOODS' or complaints.ended_at is null
      order by found.at, found.source limit $3
      """;

  /** Whoever changes rows of several cases locks the cases first, in the order of their ids. */
  private static final String CASES =
      """
      select id from complaints where company = $1 and id = any($2::uuid[])
      order by id for update
      """;

  private static final String LISTED =
      """
      update %1$s set listed = true
      from unnest($2::uuid[], $3::uuid[]) as given (complaint, source)
      where %1$s.company = $1 and %1$s.complaint = given.complaint and %1$s.id = given.source
        and not %1$s.listed
      """;

  private static final String COSTS =
      """
      insert into case_costs (company, complaint, item, week, department, freight, loss, currency)
      select $1, given.complaint, given.item, $2, given.department, given.freight::numeric,
        given.loss::numeric, given.currency
      from unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[])
        as given (complaint, item, department, freight, loss, currency)
      on conflict (company, complaint, item) do update
        set department = excluded.department, freight = excluded.freight, loss = excluded.loss,
          currency = excluded.currency
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
  public List<Candidate> candidates(CompanyId company, Instant until, int limit) {
    return transactions.read(
        company,
        sql ->
            sql.list(
                "finding what belongs on a weekly list",
                PgWeeklyLists::candidate,
                CANDIDATES,
                company.code(),
                Instants.stored(until),
                limit));
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
    var sources = list.items().stream().flatMap(it -> it.sources().stream()).toArray(UUID[]::new);
    var complaints =
        list.items().stream()
            .flatMap(item -> item.sources().stream().map(source -> item.complaint()))
            .toArray(UUID[]::new);
    sql.run("locking the cases of a weekly list", CASES, company.code(), complaints);
    sql.run(
        "noting what is on a weekly list",
        SOURCES,
        company.code(),
        sources,
        list.week().toString());
    costs(sql, list);
    for (var table : List.of("investigations", "goods_requests")) {
      var statement = LISTED.formatted(table);
      sql.run("noting what needs no list any more", statement, company.code(), complaints, sources);
    }
  }

  private static void costs(Sql sql, WeeklyList list) {
    var known = list.items().stream().filter(it -> it.cost() != null).toList();
    if (!known.isEmpty()) {
      sql.run(
          "noting what cases cost",
          COSTS,
          list.key().company().code(),
          list.week().toString(),
          known.stream().map(WeeklyList.Item::complaint).toArray(UUID[]::new),
          known.stream().map(WeeklyList.Item::id).toArray(UUID[]::new),
          texts(known, it -> it.department().code()),
          texts(known, it -> it.cost().freight().amount().toPlainString()),
          texts(known, it -> it.cost().loss().amount().toPlainString()),
          texts(known, it -> it.cost().freight().currency().getCurrencyCode()));
    }
  }

  private static Object texts(
      List<WeeklyList.Item> items, Function<WeeklyList.Item, String> value) {
    return items.stream().map(value).toArray(String[]::new);
  }

  /** Since when an investigation belongs on a list, or {@code null} if it does not yet. */
  static Instant listable(Investigation investigation) {
    var liability = investigation.liability();
    if (liability != null && liability.determined()) {
      return liability.made().at();
    }
    return investigation.infoCorrect() ? investigation.analysis().made().at() : null;
  }

  /** Since when a goods request belongs on a list, or {@code null} if it does not yet. */
  static Instant listable(GoodsRequest request) {
    boolean left = request.basis().way() == GoodsRules.Way.OUT && request.move() != null;
    return left ? request.move().at() : null;
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
