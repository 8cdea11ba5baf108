package redress.persistence;

import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import redress.money.Money;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.penalty.DeductionRules;
import redress.sanction.Deduction;
import redress.sanction.Deductions;

final class PgDeductions implements Deductions {
  private final PgTransactions transactions;

  PgDeductions(PgTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public void lock(CompanyId company, String user) {
    transactions
        .sql()
        .run(
            "locking the deductions of a person",
            "select pg_advisory_xact_lock("
                + "hashtextextended('deductions ' || $1 || ' ' || $2, 0))::text",
            company.code(),
            user);
  }

  @Override
  public Map<YearMonth, Money> taken(
      CompanyId company, String user, DeductionRules.Kind kind, YearMonth from) {
    return transactions
        .read(
            company,
            sql ->
                sql.list(
                    "reading what is taken of a person",
                    row -> Map.entry(YearMonth.parse(row.getString("month")), money(row)),
                    """
                    select month, sum(amount) as amount, min(currency) as currency
                    from deductions
                    where company = $1 and username = $2 and kind = $3 and month >= $4
                    group by month
                    """,
                    company.code(),
                    user,
                    kind.name(),
                    from.toString()))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
                  and ($3::text is null or (username, notice) > ($3, $4::uuid))
                order by username, notice limit $5
                """,
                company.code(),
                month.toString(),
                after == null ? null : after.user(),
                after == null ? null : after.notice(),
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
              (company, notice, month, username, department, kind, amount, currency)
            select $1, given.notice, given.month, given.username, given.department, given.kind,
              given.amount::numeric, given.currency
            from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
              $8::text[])
              as given (notice, month, username, department, kind, amount, currency)
            """,
            company.code(),
            planned.stream().map(Deduction::notice).toArray(UUID[]::new),
            texts(planned, it -> it.month().toString()),
            texts(planned, Deduction::user),
            texts(planned, it -> it.department().code()),
            texts(planned, it -> it.kind().name()),
            texts(planned, it -> it.money().amount().toPlainString()),
            texts(planned, it -> it.money().currency().getCurrencyCode()));
  }

  private static Object texts(List<Deduction> planned, Function<Deduction, String> value) {
    return planned.stream().map(value).toArray(String[]::new);
  }

  private static Deduction deduction(Row row) {
    return new Deduction(
        row.getUUID("notice"),
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
