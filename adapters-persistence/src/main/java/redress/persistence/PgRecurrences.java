package redress.persistence;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import redress.complaint.ComplaintId;
import redress.recurrence.Likeness;
import redress.recurrence.Recurrence;
import redress.recurrence.Recurrences;
import redress.recurrence.Sighting;
import redress.recurrence.Trace;

final class PgRecurrences extends PgParts<Recurrence> implements Recurrences {
  private static final String ALONE =
      "select pg_advisory_xact_lock(hashtextextended('alike/' || $1 || '/' || $2, 0))";
  private static final String ALIKE =
      """
      select id, number, customer, received_at from complaints
      where company = $1 and id <> $2 and received_at between $3 and $4
        and stage <> all (array[%s]) and %s
      order by received_at desc, id desc limit %d
      """;
  private static final String NOT_COUNTED_STAGES =
      NOT_COUNTED.stream()
          .sorted()
          .map(it -> "'" + it.name() + "'")
          .collect(Collectors.joining(", "));

  private final PgTransactions transactions;

  PgRecurrences(PgTransactions transactions) {
    super(
        transactions,
        "recurrences",
        Recurrence.class,
        Column.text("verdict", it -> it.answer() == null ? null : it.answer().verdict()));
    this.transactions = transactions;
  }

  @Override
  public List<Sighting> alike(ComplaintId than, Trace trace) {
    var sql = transactions.sql();
    sql.run(
        "waiting for others that look for the same",
        ALONE,
        than.company().code(),
        trace.same().get(Likeness.FAILURE_CODE));
    var listing = listing(than, trace);
    return sql.list(
        "looking for the same in other cases",
        PgRecurrences::sighting,
        listing.statement(),
        listing.parameters().toArray());
  }

  /** The statement that looks for the same in other cases. */
  static Listing listing(ComplaintId than, Trace trace) {
    var parameters = new ArrayList<Object>();
    parameters.add(than.company().code());
    parameters.add(than.value());
    parameters.add(Instants.stored(trace.from()));
    parameters.add(Instants.stored(trace.to()));
    var conditions = new ArrayList<String>();
    trace
        .same()
        .forEach(
            (likeness, value) -> {
              parameters.add(value);
              conditions.add("%s = $%d".formatted(column(likeness), parameters.size()));
            });
    if (!trace.facts().isEmpty()) {
      var facts = new JsonObject();
      trace.facts().forEach(facts::put);
      parameters.add(facts.encode());
      conditions.add(
          "body -> 'intake' -> 'facts' @> $%d::text::jsonb".formatted(parameters.size()));
    }
    var statement = ALIKE.formatted(NOT_COUNTED_STAGES, String.join(" and ", conditions), MOST);
    return new Listing(statement, parameters);
  }

  private static String column(Likeness likeness) {
    return switch (likeness) {
      case MODEL -> "model";
      case PART_NUMBER -> "part_number";
      case FAILURE_CODE -> "failure_code";
      case CUSTOMER -> "customer";
    };
  }

  private static Sighting sighting(Row row) {
    return new Sighting(
        row.getUUID("id"),
        row.getString("number"),
        row.getString("customer"),
        Instants.get(row, "received_at"));
  }
}
