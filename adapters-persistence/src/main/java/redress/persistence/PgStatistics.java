package redress.persistence;

import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import redress.application.statistics.StatisticsViews;
import redress.complaint.ComplaintClass;
import redress.complaint.Kind;
import redress.obligation.ObligationKind;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.statistics.CauseCount;
import redress.statistics.MonthStatistics.Cases;
import redress.statistics.MonthStatistics.Promptness;

/** Each statement reads what its indexes name for the span, and nothing else. */
final class PgStatistics implements StatisticsViews {
  static final String CASES =
      """
      select kind, class, sum(registered)::bigint as registered, sum(closed)::bigint as closed,
        coalesce(sum(handling), 0)::bigint as handling, sum(satisfied)::bigint as satisfied,
        sum(dissatisfied)::bigint as dissatisfied
      from (
        select kind, class, 1 as registered, 0 as closed, 0::numeric as handling,
          0 as satisfied, 0 as dissatisfied
        from complaints
        where company = $1 and registered_at >= $2 and registered_at < $3
          and (stage <> 'SUPERSEDED' or (
            select next.registered_at from complaints as next
            where next.company = $1 and next.id = complaints.successor) is null)
        union all
        select kind, class, 0, 1, extract(epoch from ended_at - received_at) * 1000000, 0, 0
        from complaints
        where company = $1 and ended_at >= $2 and ended_at < $3 and registered_at is not null
          and stage in ('CLOSED', 'EXECUTING', 'FOLLOW_UP', 'ARCHIVED')
        union all
        select kind, class, 0, 0, 0, (satisfaction = 'SATISFIED')::int,
          (satisfaction = 'DISSATISFIED')::int
        from follow_ups
        join complaints on complaints.company = $1 and complaints.id = follow_ups.complaint
        where follow_ups.company = $1 and called_at >= $2 and called_at < $3
      ) as happened
      group by kind, class order by kind collate "C", class collate "C"
      """;
  static final String PROMPTNESS =
      """
      select holder, kind, sum(on_time)::bigint as on_time, sum(late)::bigint as late,
        sum(overdue)::bigint as overdue
      from (
        select holder, kind, (late is not true)::int as on_time, (late is true)::int as late,
          0 as overdue
        from (
          select holder, kind, fulfilled_at > due_at as late from obligations
          where company = $1 and fulfilled_at >= $2 and fulfilled_at < $3
            and due_at is not null) as fulfilled
        union all
        select holder, kind, 0, 0, 1 from obligations
        where company = $1 and standing = 'OPEN' and late_from >= $2 and late_from < $3
          and late_from < $4
      ) as happened
      group by holder, kind order by holder collate "C", kind collate "C"
      """;

  static final String CAUSES =
      """
      select kind, model, count(*) as cases
      from complaints
      where company = $1 and registered_at >= $2 and registered_at < $3
        and (stage <> 'SUPERSEDED' or (
          select next.registered_at from complaints as next
          where next.company = $1 and next.id = complaints.successor) is null)
        and exists (
          select from improvements
          where improvements.company = $1 and improvements.complaint = complaints.id
            and improvements.category = $4)
      group by kind, model order by kind collate "C", model collate "C"
      """;

  private final PgTransactions transactions;

  PgStatistics(PgTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<Cases> cases(CompanyId company, Span span) {
    var listing = cases(span, company);
    return transactions.read(
        company,
        sql ->
            sql.list(
                "counting cases",
                PgStatistics::cases,
                listing.statement(),
                listing.parameters().toArray()));
  }

  @Override
  public List<Promptness> promptness(CompanyId company, Span span) {
    var listing = promptness(span, company);
    return transactions.read(
        company,
        sql ->
            sql.list(
                "counting obligations",
                PgStatistics::promptness,
                listing.statement(),
                listing.parameters().toArray()));
  }

  @Override
  public List<CauseCount> causes(CompanyId company, String category, Span span) {
    return transactions.read(
        company,
        sql ->
            sql.list(
                "counting causes",
                row ->
                    new CauseCount(
                        category,
                        Codes.get(Kind.class, row, "kind"),
                        row.getString("model"),
                        row.getLong("cases")),
                CAUSES,
                company.code(),
                Instants.stored(span.from()),
                Instants.stored(span.before()),
                category));
  }

  /** The statement that counts cases. */
  static Listing cases(Span span, CompanyId company) {
    return new Listing(
        CASES,
        List.of(company.code(), Instants.stored(span.from()), Instants.stored(span.before())));
  }

  /** The statement that counts obligations. */
  static Listing promptness(Span span, CompanyId company) {
    return new Listing(
        PROMPTNESS,
        List.of(
            company.code(),
            Instants.stored(span.from()),
            Instants.stored(span.before()),
            Instants.stored(span.now())));
  }

  private static Cases cases(Row row) {
    return new Cases(
        Codes.get(Kind.class, row, "kind"),
        Codes.get(ComplaintClass.class, row, "class"),
        row.getLong("registered"),
        row.getLong("closed"),
        Duration.of(row.getLong("handling"), ChronoUnit.MICROS),
        row.getLong("satisfied"),
        row.getLong("dissatisfied"));
  }

  private static Promptness promptness(Row row) {
    return new Promptness(
        new Department(row.getString("holder")),
        ObligationKind.valueOf(row.getString("kind")),
        row.getLong("on_time"),
        row.getLong("late"),
        row.getLong("overdue"));
  }
}
