package redress.persistence;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import redress.application.simulation.PastCases;
import redress.application.simulation.Simulation.Place;
import redress.complaint.Demand;
import redress.complaint.Kind;
import redress.complaint.Market;
import redress.complaint.Severity;
import redress.complaint.Urgency;
import redress.money.Money;
import redress.obligation.Circumstances;
import redress.obligation.ObligationKind;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.simulation.PastCase;
import redress.simulation.PastCase.PastApproval;
import redress.simulation.PastCase.PastClock;
import redress.simulation.PastCase.PastCost;
import redress.time.Pause;

/** A page is four statements, whose rows are read by the order of their columns. */
final class PgPastCases implements PastCases {
  private static final String CLOSED =
      """
      from complaints where company = $1 and ended_at >= $2 and ended_at < $3
        and registered_at is not null and stage in ('CLOSED', 'EXECUTING', 'FOLLOW_UP', 'ARCHIVED')
      """;
  static final String CASES =
      """
      select id, edition, received_at, registered_at, ended_at, market, kind, urgency, severity,
        (body -> 'care' -> 'waitings')::text, (body -> 'intake' -> 'demands' -> 'asked')::text
      %s and ($4::timestamptz is null or (ended_at, id) > ($4, $5)) order by ended_at, id limit $6
      """
          .formatted(CLOSED);
  static final String CLOCKS =
      """
      select complaint, kind, record, holder, started_at, due_at, fulfilled_at,
        body -> 'clock' ->> 'agreed', body -> 'clock' ->> 'step'
      from obligations where company = $1 and complaint = any($2) order by complaint, id
      """;
  static final String APPROVALS =
      """
      select complaint, department, settlement,
        dispositions.body -> 'terms' -> 'lines' -> 0 -> 'amount' ->> 'currency',
        jsonb_path_query_array(dispositions.body, '$.terms.lines[*].remedy')::text
      from dispositions
      join accounts on accounts.company = $1
        and username = dispositions.body -> 'authors' -> 'proposed' ->> 'by'
      where dispositions.company = $1 and complaint = any($2) and stands and level is not null
      order by complaint, made
      """;

  private final PgTransactions transactions;

  PgPastCases(PgTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public long count(CompanyId company, Span span) {
    return transactions.read(
        company,
        sql ->
            sql.first(
                    "counting closed cases",
                    row -> row.getLong(0),
                    "select count(*) " + CLOSED,
                    company.code(),
                    Instants.stored(span.from()),
                    Instants.stored(span.before()))
                .orElseThrow());
  }

  @Override
  public List<PastCase> page(CompanyId company, Span span, Place after, int limit) {
    return transactions.read(
        company,
        sql -> {
          var from = after == null ? span.from() : after.closedAt();
          var rows =
              sql.list(
                  "reading closed cases",
                  row -> row,
                  CASES,
                  company.code(),
                  Instants.stored(from),
                  Instants.stored(span.before()),
                  after == null ? null : Instants.stored(after.closedAt()),
                  after == null ? null : after.complaint(),
                  limit);
          if (rows.isEmpty()) {
            return List.of();
          }
          var ids = rows.stream().map(row -> row.getUUID(0)).toArray(UUID[]::new);
          var clocks = sql.send(CLOCKS, company.code(), ids);
          var approvals = sql.send(APPROVALS, company.code(), ids);
          var costs = sql.send(PastCosts.SQL, company.code(), ids);
          var owed = grouped(sql.await("reading what was owed", clocks), PgPastCases::clock);
          var approved =
              grouped(sql.await("reading what was approved", approvals), PgPastCases::approval);
          var cost = grouped(sql.await("reading what cases cost", costs), PastCosts::read);
          return rows.stream().map(row -> one(row, owed, approved, cost)).toList();
        });
  }

  private static <T> Map<UUID, List<T>> grouped(Iterable<Row> rows, Function<Row, T> reader) {
    var grouped = new HashMap<UUID, List<T>>();
    for (var row : rows) {
      grouped.computeIfAbsent(row.getUUID(0), id -> new ArrayList<>()).add(reader.apply(row));
    }
    return grouped;
  }

  private static PastCase one(
      Row row,
      Map<UUID, List<PastClock>> owed,
      Map<UUID, List<PastApproval>> approved,
      Map<UUID, List<PastCost>> costs) {
    var id = row.getUUID(0);
    var closedAt = at(row, 4);
    return new PastCase(
        id,
        row.getInteger(1),
        at(row, 2),
        at(row, 3),
        closedAt,
        new Circumstances(
            code(Market.class, row, 5),
            code(Kind.class, row, 6),
            code(Urgency.class, row, 7),
            code(Severity.class, row, 8),
            demands(row.getString(10))),
        pauses(row.getString(9), closedAt),
        owed.getOrDefault(id, List.of()),
        approved.getOrDefault(id, List.of()),
        costs.getOrDefault(id, List.of()));
  }

  private static PastClock clock(Row row) {
    var agreed = row.getString(7);
    return new PastClock(
        ObligationKind.valueOf(row.getString(1)),
        row.getString(8),
        row.getUUID(2),
        new Department(row.getString(3)),
        at(row, 4),
        at(row, 5),
        at(row, 6),
        agreed == null ? null : Instant.parse(agreed));
  }

  private static PastApproval approval(Row row) {
    var currency = Currency.getInstance(row.getString(3));
    return new PastApproval(
        new Department(row.getString(1)),
        new Money(row.getBigDecimal(2), currency),
        demands(row.getString(4)));
  }

  private static List<Pause> pauses(String waitings, Instant closedAt) {
    if (waitings == null || waitings.equals("[]")) {
      return List.of();
    }
    var pauses = new ArrayList<Pause>();
    for (var each : new JsonArray(waitings)) {
      var waiting = (JsonObject) each;
      var from = Instant.parse(waiting.getString("from"));
      var to = waiting.getString("to");
      var end = to == null ? closedAt : Instant.parse(to);
      if (from.isBefore(end)) {
        pauses.add(new Pause(from, end, waiting.getString("code")));
      }
    }
    return pauses;
  }

  private static Set<Demand> demands(String codes) {
    var demands = new TreeSet<Demand>();
    if (codes != null && !codes.equals("[]")) {
      new JsonArray(codes).forEach(it -> demands.add(Demand.valueOf((String) it)));
    }
    return demands;
  }

  private static Instant at(Row row, int column) {
    var stored = row.getOffsetDateTime(column);
    return stored == null ? null : stored.toInstant();
  }

  private static <E extends Enum<E>> E code(Class<E> type, Row row, int column) {
    var code = row.getString(column);
    return code == null ? null : Enum.valueOf(type, code);
  }
}
