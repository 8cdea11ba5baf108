package redress.persistence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import redress.application.complaint.CaseFilter;
import redress.application.complaint.ComplaintViews;
import redress.complaint.Channel;
import redress.complaint.Complaint;
import redress.complaint.ComplaintClass;
import redress.complaint.ComplaintId;
import redress.complaint.Kind;
import redress.complaint.Market;
import redress.complaint.Part;
import redress.complaint.Severity;
import redress.complaint.Stage;
import redress.obligation.Obligation;
import redress.organization.CompanyId;

final class PgComplaintViews implements ComplaintViews {
  /** All that a case has, in one statement and so as of one moment; parts are of kinds 0 and up. */
  private static final String CONTENTS =
      """
      select kind, body from (
        select %d as kind, null::bigint as made, id, body::text as body from complaints
        where company = $1 and id = $2
        union all
        select %d, null, id, body::text from obligations where company = $1 and complaint = $2
        %s) as everything
      order by kind, made, id
      """;

  private static final int COMPLAINT = -2;
  private static final int OBLIGATION = -1;

  private final PgTransactions transactions;
  private final PgCaseParts parts;
  private final ConcurrentMap<Set<Class<? extends Part>>, String> statements =
      new ConcurrentHashMap<>();

  PgComplaintViews(PgTransactions transactions, PgCaseParts parts) {
    this.transactions = transactions;
    this.parts = parts;
  }

  @Override
  public Listed list(CompanyId company, CaseFilter filter) {
    return transactions.read(
        company,
        Planning.ONCE,
        sql -> {
          var rows =
              list(sql, "listing cases", PgComplaintViews::row, CaseListing.rows(company, filter));
          if (!rows.isEmpty() && rows.size() >= Math.min(filter.limit(), MOST_ROWS + 1)) {
            return new Listed(rows, filter.key(rows.getLast()));
          }
          var last = CaseListing.bounded(filter) ? last(sql, company, filter) : null;
          return new Listed(rows, last);
        });
  }

  private static CaseFilter.Key last(Sql sql, CompanyId company, CaseFilter filter) {
    var last = CaseListing.last(company, filter);
    return list(sql, "looking how far it was looked", row -> key(row, filter), last).stream()
        .findFirst()
        .orElse(null);
  }

  private static CaseFilter.Key key(io.vertx.sqlclient.Row row, CaseFilter filter) {
    var id = row.getUUID("id");
    return switch (filter.order()) {
      case IDENTITY -> CaseFilter.Key.of(id);
      case RECEIVED -> new CaseFilter.Key(Instants.get(row, "received_at"), null, id);
      case REGISTERED -> new CaseFilter.Key(Instants.get(row, "registered_at"), null, id);
      case CLOSED -> new CaseFilter.Key(Instants.get(row, "ended_at"), null, id);
      case PRIORITY -> new CaseFilter.Key(null, row.getInteger("priority"), id);
    };
  }

  private static <T> List<T> list(
      Sql sql, String doing, Function<io.vertx.sqlclient.Row, T> reader, Listing listing) {
    return sql.list(doing, reader, listing.statement(), listing.parameters().toArray());
  }

  @Override
  public Optional<Contents> contents(ComplaintId id, Set<Class<? extends Part>> kinds) {
    var reading = reading(id, kinds);
    var rows =
        transactions.read(
            id.company(), Planning.ONCE, sql -> list(sql, "reading a case", row -> row, reading));
    return read(rows, COMPLAINT, Complaint.class).stream()
        .findFirst()
        .map(
            complaint ->
                new Contents(
                    complaint,
                    read(rows, OBLIGATION, Obligation.class),
                    parts.read(rows.stream().filter(row -> row.getInteger("kind") >= 0).toList())));
  }

  /** The statement by which a case is read with what it has of these kinds. */
  Listing reading(ComplaintId id, Set<Class<? extends Part>> kinds) {
    return new Listing(
        statements.computeIfAbsent(kinds, this::statement),
        List.of(id.company().code(), id.value()));
  }

  private String statement(Set<Class<? extends Part>> kinds) {
    var beside = kinds.isEmpty() ? "" : "union all " + parts.ofCase(kinds);
    return CONTENTS.formatted(COMPLAINT, OBLIGATION, beside);
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

  /** Every list reads it, fifty times and more: by the order of the statement's columns. */
  private static Row row(io.vertx.sqlclient.Row row) {
    var told = new InOrder(row);
    return new Row(
        told.id(),
        told.text(),
        told.code(Stage.class),
        told.code(Kind.class),
        told.code(Channel.class),
        told.code(Market.class),
        told.code(Severity.class),
        told.code(ComplaintClass.class),
        told.number(),
        told.text(),
        told.text(),
        told.text(),
        told.text(),
        told.text(),
        told.instant(),
        told.instant(),
        told.instant(),
        told.department(),
        told.instant());
  }
}
