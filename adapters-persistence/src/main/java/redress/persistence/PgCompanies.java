package redress.persistence;

import io.vertx.sqlclient.Row;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import redress.application.seal.Founded;
import redress.history.Subject;
import redress.organization.Companies;
import redress.organization.Company;
import redress.organization.CompanyId;

final class PgCompanies implements Companies {
  /** What a company is called, when its days begin and in what it pays. */
  static final Imprinted IMPRINTED =
      Imprinted.byKey(
          Founded.COMPANIES,
          (company, code) -> Subject.of(company).id(),
          "company",
          "companies where company = $1",
          """
          select null::uuid as chain, company as holder, company as key, jsonb_build_object(
            'name', name, 'zone', zone, 'currency', currency)::text as body
          from companies where company = $1 and company = any($2::text[])
          """);

  private final PgTransactions transactions;
  private final Remembered<CompanyId, Company> known;

  PgCompanies(PgTransactions transactions, Changes changes) {
    this.transactions = transactions;
    this.known = new Remembered<>(transactions, changes, "companies");
  }

  @Override
  public Optional<Company> find(CompanyId id) {
    return known.get(id, id, () -> stored(id));
  }

  private Optional<Company> stored(CompanyId id) {
    return transactions.read(
        id,
        sql ->
            sql.first(
                "finding a company",
                PgCompanies::company,
                "select company, name, zone, currency from companies where company = $1",
                id.code()));
  }

  @Override
  public List<CompanyId> all() {
    return transactions.read(
        CompanyId.OPERATOR,
        sql ->
            sql.list(
                "listing the companies",
                row -> new CompanyId(row.getString("company")),
                "select company from companies order by company collate \"C\""));
  }

  @Override
  public void save(Company company) {
    transactions.sql().changes(known);
    transactions
        .sql()
        .run(
            "saving a company",
            """
            insert into companies (company, name, zone, currency) values ($1, $2, $3, $4)
            on conflict (company) do update
            set name = excluded.name, zone = excluded.zone, currency = excluded.currency
            """,
            company.id().code(),
            company.name(),
            company.zone().getId(),
            company.currency().getCurrencyCode());
    var id = company.id();
    IMPRINTED.noted(transactions.sql(), id, Subject.of(id).id(), id.code());
  }

  private static Company company(Row row) {
    return new Company(
        new CompanyId(row.getString("company")),
        row.getString("name"),
        ZoneId.of(row.getString("zone")),
        Currency.getInstance(row.getString("currency")));
  }
}
