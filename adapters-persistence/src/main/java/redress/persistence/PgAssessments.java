package redress.persistence;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import redress.assessment.Assessment;
import redress.assessment.Assessments;
import redress.assessment.LateFact;
import redress.obligation.Obligation;
import redress.obligation.ObligationKind;
import redress.organization.CompanyId;
import redress.time.IsoWeek;
import redress.weeklylist.WeeklyList;

final class PgAssessments implements Assessments {
  private static final String FREED =
      """
      with freed as (
        delete from assessed_obligations where company = $1 and week = $2 returning obligation)
      update obligations set charged = false from freed
      where obligations.company = $1 and obligations.id = freed.obligation
      """;
  private static final String CHARGED =
      """
      with given as (
        insert into assessed_obligations (company, obligation, week)
        select $1, obligation, $3 from unnest($2::uuid[]) as obligation
        returning obligation)
      update obligations set charged = true from given
      where obligations.company = $1 and obligations.id = given.obligation
      """;

  /** Whoever changes rows of several cases locks the cases first, in the order of their ids. */
  private static final String CASES =
      """
      select id from complaints where company = $1 and id in (
        select complaint from obligations where company = $1 and id = any($2::uuid[])
        union
        select obligations.complaint from assessed_obligations as own
        join obligations on obligations.company = $1 and obligations.id = own.obligation
        where own.company = $1 and own.week = $3)
      order by id for update
      """;

  static final String CHARGING =
      """
      where company = $1 and ($3::text is null or week < $3) and week in (
        select own.week from obligations
        join assessed_obligations as own
          on own.company = $1 and own.obligation = obligations.id
        where obligations.company = $1 and obligations.complaint = $2 and obligations.charged
        union
        select listed.week from (
          select id from investigations where company = $1 and complaint = $2
          union all
          select id from goods_requests where company = $1 and complaint = $2) as source
        join weekly_list_sources as listed on listed.company = $1 and listed.source = source.id)
      order by week desc limit $4
      """;

  static final String LATE =
      """
      select late.body::text as body, complaints.number from (
        select * from (
          select * from obligations
          where company = $1 and kind = any($2::text[]) and due_at < $3 and due_at is not null
            and (ended_at is null or ended_at > due_at) and not charged
            and (ended_at is not null or late_from is not null)
          union all
          select obligations.* from assessed_obligations as own
          join obligations on obligations.company = $1 and obligations.id = own.obligation
          where own.company = $1 and own.week = $4 and obligations.charged
            and obligations.kind = any($2::text[]) and obligations.due_at < $3
        ) as found
        where complaint is not null order by due_at, id limit $5
      ) as late
      join complaints on complaints.company = $1 and complaints.id = late.complaint
      order by late.due_at, late.id
      """;

  /**
   * @param signed whether everybody has signed it, which its procedure says
   */
  record Stored(Assessment assessment, boolean signed) {}

  static final Rows<Stored> ROWS =
      new Rows<>(
          "assessments",
          Stored.class,
          List.of(Column.text("week", it -> it.assessment().key().week())),
          List.of(
              Column.uuid("id", it -> it.assessment().id()),
              new Column<>("version", "bigint", it -> Long.toString(it.assessment().version())),
              Column.flag("signed", Stored::signed)),
          "stored.version < excluded.version",
          "true",
          Chained.by("id", it -> it.assessment().id()));

  private final PgTransactions transactions;

  PgAssessments(PgTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Optional<Assessment> find(WeeklyList.Key key) {
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
        .map(Stored::assessment)
        .findFirst();
  }

  @Override
  public List<Assessment> before(CompanyId company, IsoWeek week, boolean signed, int limit) {
    return transactions
        .read(
            company,
            sql ->
                ROWS.list(
                    sql,
                    """
                    where company = $1 and ($2::text is null or week < $2) and (signed or not $3)
                    order by week desc limit $4
                    """,
                    company.code(),
                    week == null ? null : week.toString(),
                    signed,
                    limit))
        .stream()
        .map(Stored::assessment)
        .toList();
  }

  @Override
  public List<Assessment> charging(CompanyId company, UUID complaint, IsoWeek before, int limit) {
    return transactions
        .read(
            company,
            sql ->
                ROWS.list(
                    sql,
                    CHARGING,
                    company.code(),
                    complaint,
                    before == null ? null : before.toString(),
                    limit))
        .stream()
        .map(Stored::assessment)
        .toList();
  }

  @Override
  public List<LateFact> late(
      WeeklyList.Key week, Set<ObligationKind> kinds, Instant dueBefore, Instant now, int limit) {
    return transactions
        .read(
            week.company(),
            sql ->
                sql.list(
                    "finding who was late",
                    row -> fact(row, now),
                    LATE,
                    week.company().code(),
                    kinds.stream().map(Enum::name).toArray(String[]::new),
                    Instants.stored(dueBefore),
                    week.week().toString(),
                    limit))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public void save(Assessment assessment, boolean signed) {
    var sql = transactions.sql();
    var company = assessment.company();
    var week = assessment.key().week().toString();
    if (!ROWS.save(sql, company, new Stored(assessment, signed))) {
      throw new IllegalStateException(
          "version %d or a newer one is stored already".formatted(assessment.version()));
    }
    var charged = assessment.obligations().toArray(UUID[]::new);
    sql.run("locking the cases of an assessment", CASES, company.code(), charged, week);
    sql.run("forgetting what was charged", FREED, company.code(), week);
    sql.run("noting what is charged", CHARGED, company.code(), charged, week);
  }

  private static Optional<LateFact> fact(Row row, Instant now) {
    var duty = Bodies.read(Obligation.class, row.getString("body"));
    return LateFact.of(duty, row.getString("number"), now);
  }
}
