package redress.persistence;

import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Function;
import redress.money.Money;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.penalty.DeductionRules;
import redress.penalty.Purse;
import redress.sanction.Deduction;
import redress.sanction.Deductions;

final class PgDeductions implements Deductions {
  /** All that one charge takes, month by month. */
  static final Imprinted IMPRINTED =
      Imprinted.byKey(
          "deductions",
          null,
          "source::text",
          "deductions where company = $1",
          """
          select null::uuid as chain, null::text as holder, source::text as key,
            jsonb_agg(
              jsonb_build_array(
                origin, month, username, department, kind, amount::text, currency)
              order by username collate "C", month collate "C")::text as body
          from deductions where company = $1 and source = any($2::text[]::uuid[]) group by source
          """);

  private final PgTransactions transactions;

  PgDeductions(PgTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void lock(CompanyId company, SortedSet<String> users) {
    transactions
        .sql()
        .run(
            "locking the deductions of people",
            """
            select count(pg_advisory_xact_lock(
              hashtextextended('deductions ' || $1 || ' ' || username, 0))::text)
            from (select username from unnest($2::text[]) as username order by 1) as given
            """,
            company.code(),
            users.toArray(String[]::new));
  }

  @Override
  public Map<Purse, Map<YearMonth, Money>> taken(
      CompanyId company, Set<Purse> purses, YearMonth from) {
    var asked = List.copyOf(purses);
    var taken = new HashMap<Purse, Map<YearMonth, Money>>();
    transactions
        .read(
            company,
            sql ->
                sql.list(
                    "reading what is taken of people",
                    Taken::of,
                    """
                    select username, kind, month, sum(amount) as amount, min(currency) as currency
                    from deductions
                    where company = $1 and month >= $4 and (username, kind) in (
                      select username, kind
                      from unnest($2::text[], $3::text[]) as asked (username, kind))
                    group by username, kind, month
                    """,
                    company.code(),
                    asked.stream().map(Purse::user).toArray(String[]::new),
                    asked.stream().map(it -> it.kind().name()).toArray(String[]::new),
                    from.toString()))
        .forEach(
            it ->
                taken
                    .computeIfAbsent(it.purse(), none -> new HashMap<>())
                    .put(it.month(), it.money()));
    return taken;
  }

  private record Taken(Purse purse, YearMonth month, Money money) {
    static Taken of(Row row) {
      return new Taken(
          new Purse(row.getString("username"), DeductionRules.Kind.valueOf(row.getString("kind"))),
          YearMonth.parse(row.getString("month")),
          PgDeductions.money(row));
    }
  }

  @Override
  public List<Deduction> of(CompanyId company, YearMonth month, After after, int limit) {
    return transactions.read(
        company,
        sql ->
            sql.list(
                "reading the deductions of a month",
                PgDeductions::deduction,
                """
                select * from deductions
                where company = $1 and month = $2
                  and ($3::text is null or (username, source) > ($3, $4::uuid))
                order by username, source limit $5
                """,
                company.code(),
                month.toString(),
                after == null ? null : after.user(),
                after == null ? null : after.source(),
                limit));
  }

  @Override
  public void add(CompanyId company, List<Deduction> planned) {
    transactions
        .sql()
        .run(
            "storing deductions",
            """
            insert into deductions
              (company, source, origin, month, username, department, kind, amount, currency)
            select $1, given.source, given.origin, given.month, given.username, given.department,
              given.kind, given.amount::numeric, given.currency
            from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
              $8::text[], $9::text[])
              as given (source, origin, month, username, department, kind, amount, currency)
            """,
            company.code(),
            planned.stream().map(Deduction::source).toArray(UUID[]::new),
            texts(planned, it -> it.origin().name()),
            texts(planned, it -> it.month().toString()),
            texts(planned, Deduction::user),
            texts(planned, it -> it.department().code()),
            texts(planned, it -> it.kind().name()),
            texts(planned, it -> it.money().amount().toPlainString()),
            texts(planned, it -> it.money().currency().getCurrencyCode()));
    var charges = planned.stream().map(it -> it.source().toString()).distinct();
    IMPRINTED.noted(transactions.sql(), company, null, charges.toArray(String[]::new));
  }

  private static Object texts(List<Deduction> planned, Function<Deduction, String> value) {
    return planned.stream().map(value).toArray(String[]::new);
  }

  private static Deduction deduction(Row row) {
    return new Deduction(
        row.getUUID("source"),
        Deduction.Origin.valueOf(row.getString("origin")),
        YearMonth.parse(row.getString("month")),
        row.getString("username"),
        new Department(row.getString("department")),
        DeductionRules.Kind.valueOf(row.getString("kind")),
        money(row));
  }

  private static Money money(Row row) {
    BigDecimal amount = row.getNumeric("amount").bigDecimalValue();
    return Money.of(amount.toPlainString(), row.getString("currency"));
  }
}
