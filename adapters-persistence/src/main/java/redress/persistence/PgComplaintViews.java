package redress.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import redress.application.complaint.ComplaintViews;
import redress.complaint.Stage;
import redress.organization.CompanyId;

final class PgComplaintViews implements ComplaintViews {
  private static final String SELECT =
      """
      select id, number, stage, customer, model, defect, received_at,
        (select min(due_at) from obligations
         where company = $1 and complaint = complaints.id and standing = 'OPEN') as due_at
      from complaints where company = $1
      """;
  private static final String OWED_BY =
      """
      exists (
        select from obligations where company = $1 and complaint = complaints.id
          and standing = 'OPEN' and holder = %s)
      """;

  private final PgTransactions transactions;

  PgComplaintViews(PgTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public List<Row> list(CompanyId company, Filter filter) {
    var listing = listing(company, filter);
    return transactions.read(
        company,
        sql ->
            sql.list(
                "listing cases",
                PgComplaintViews::row,
                listing.statement(),
                listing.parameters().toArray()));
  }

  static Listing listing(CompanyId company, Filter filter) {
    var query = new Query(company);
    query.and("stage = %s", filter.stage() == null ? null : filter.stage().name());
    query.and(OWED_BY, filter.holder() == null ? null : filter.holder().code());
    query.and("customer = %s", filter.customer());
    query.and("number = %s", filter.number());
    if (filter.text() != null) {
      var text = filter.text().toLowerCase(Locale.ROOT);
      query.and("grams @> %s", Grams.wanted(text));
      query.and("searched like %s", "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }
    query.and("id < %s", filter.before());
    query.and("true order by id desc limit %s", Math.min(filter.limit(), MOST_ROWS + 1));
    return new Listing(SELECT + query.conditions, query.parameters);
  }

  @Override
  public Optional<UUID> numbered(CompanyId company, String number) {
    return transactions.read(
        company,
        sql ->
            sql.first(
                "finding a case by its number",
                row -> row.getUUID("id"),
                "select id from complaints where company = $1 and number = $2",
                company.code(),
                number));
  }

  private static Row row(io.vertx.sqlclient.Row row) {
    return new Row(
        row.getUUID("id"),
        row.getString("number"),
        Stage.valueOf(row.getString("stage")),
        row.getString("customer"),
        row.getString("model"),
        row.getString("defect"),
        Instants.get(row, "received_at"),
        Instants.get(row, "due_at"));
  }

  /** The conditions that were given, with their parameters. */
  private static final class Query {
    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    private Query(CompanyId company) {
      parameters.add(company.code());
    }

    /** Adds a condition unless its parameter is absent. */
    private void and(String condition, Object parameter) {
      if (parameter != null) {
        parameters.add(parameter);
        conditions.append(" and ").append(condition.formatted("$" + parameters.size()));
      }
    }
  }
}
