package redress.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.application.complaint.ComplaintViews;
import redress.complaint.Complaint;
import redress.complaint.ComplaintId;
import redress.complaint.Stage;
import redress.obligation.Obligation;
import redress.organization.CompanyId;

final class PgComplaintViews implements ComplaintViews {
  private static final String SELECT =
      """
      select id, number, stage, customer, model, defect, received_at,
        (select min(due_at) from obligations
         where company = $1 and complaint = complaints.id and standing = 'OPEN') as due_at
      from %s where company = $1
      """;
  private static final String ALL = "complaints";

  /** The cases in which a department owes something, the newest first, each once. */
  private static final String OWED =
      """
      (select distinct complaint as id from obligations
       where company = $1 and holder = %s and standing = 'OPEN' and complaint is not null
       order by complaint desc) as owed join complaints using (id)
      """;

  /** The cases in which a text is found; all conditions are given, since few of many are told. */
  private static final String FOUND = "cases_with(%s) as found (id) join complaints using (id)";

  /** All that a case has, in one statement and so as of one moment; parts are of kinds 0 and up. */
  private static final String CONTENTS =
      """
      select kind, body from (
        select %d as kind, null::bigint as made, id, body::text as body from complaints
        where company = $1 and id = $2
        union all
        select %d, null, id, body::text from obligations where company = $1 and complaint = $2
        union all %s) as everything
      order by kind, made, id
      """;

  private static final int COMPLAINT = -2;
  private static final int OBLIGATION = -1;

  private final PgTransactions transactions;
  private final PgCaseParts parts;
  private final String contents;

  PgComplaintViews(PgTransactions transactions, PgCaseParts parts) {
    this.transactions = transactions;
    this.parts = parts;
    this.contents = CONTENTS.formatted(COMPLAINT, OBLIGATION, parts.ofCase());
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
    int most = Math.min(filter.limit(), MOST_ROWS + 1);
    var stage = filter.stage() == null ? null : filter.stage().name();
    var holder = filter.holder() == null ? null : filter.holder().code();
    if (filter.text() != null) {
      var text = filter.text().toLowerCase(Locale.ROOT);
      query.from(
          FOUND,
          Grams.wanted(text),
          text,
          stage,
          holder,
          filter.customer(),
          filter.number(),
          filter.before(),
          most);
    } else if (holder != null) {
      query.from(OWED, holder);
    }
    query.and("stage = %s", stage);
    query.and("customer = %s", filter.customer());
    query.and("number = %s", filter.number());
    query.and("id < %s", filter.before());
    query.and("true order by id desc limit %s", most);
    return query.listing();
  }

  @Override
  public Optional<Contents> contents(ComplaintId id) {
    var rows =
        transactions.read(
            id.company(),
            sql ->
                sql.list("reading a case", row -> row, contents, id.company().code(), id.value()));
    return read(rows, COMPLAINT, Complaint.class).stream()
        .findFirst()
        .map(
            complaint ->
                new Contents(
                    complaint,
                    read(rows, OBLIGATION, Obligation.class),
                    parts.read(rows.stream().filter(row -> row.getInteger("kind") >= 0).toList())));
  }

  private static <T> List<T> read(List<io.vertx.sqlclient.Row> rows, int kind, Class<T> type) {
    return rows.stream()
        .filter(row -> row.getInteger("kind") == kind)
        .map(row -> Bodies.read(type, row.getString("body")))
        .toList();
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

  /** Where the cases come from and the conditions that were given, with their parameters. */
  private static final class Query {
    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();
    private String source = ALL;

    private Query(CompanyId company) {
      parameters.add(company.code());
    }

    private void from(String cases, Object... given) {
      source =
          cases.formatted(Stream.of(given).map(this::parameter).collect(Collectors.joining(", ")));
    }

    /** Adds a condition unless its parameter is absent. */
    private void and(String condition, Object given) {
      if (given != null) {
        conditions.append(" and ").append(condition.formatted(parameter(given)));
      }
    }

    private String parameter(Object given) {
      parameters.add(given);
      return "$" + parameters.size();
    }

    private Listing listing() {
      return new Listing(SELECT.formatted(source) + conditions, parameters);
    }
  }
}
