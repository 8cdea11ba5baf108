package redress.persistence;

import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import redress.complaint.Complaint;
import redress.complaint.ComplaintId;
import redress.complaint.Intake;
import redress.complaint.References;
import redress.recurrence.Alike;
import redress.recurrence.Likeness;
import redress.recurrence.Recurrence;
import redress.recurrence.Recurrences;
import redress.recurrence.Sighting;
import redress.recurrence.Trace;

/**
 * What has happened again, on PostgreSQL: a row for each failure code of a complaint, with what it
 * is compared by, so that an index leads to those of one product and failure, the last first.
 */
final class PgRecurrences extends PgParts<Recurrence> implements Recurrences {
  private static final String REMEMBER =
      """
      insert into failures (
        company, complaint, code, model, part_number, customer, facts, received_at)
      select $1, complaint, code, model, part_number, customer, facts::jsonb, received_at::timestamptz
      from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
        as given (complaint, code, model, part_number, customer, facts, received_at)
      on conflict do nothing
      """;
  private static final String ALONE =
      """
      select pg_advisory_xact_lock(hashtextextended('alike/' || $1 || '/' || code, 0))
      from unnest($2::text[]) as code
      """;
  private static final String ALIKE =
      """
      select id, number, customer, received_at, array_agg(code order by code) as codes
      from unnest($5::text[]) as asked (code), lateral (
        select one.id, one.number, one.customer, one.received_at
        from failures join complaints as one
          on one.company = failures.company and one.id = failures.complaint
        where failures.company = $1 and failures.complaint <> $2
          and failures.received_at between $3 and $4
          and failures.code = asked.code and %s and one.stage <> all (array[%s])
        order by failures.received_at desc, failures.complaint desc limit %d) as found
      group by id, number, customer, received_at
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

  /** A failure code of a complaint and what else it is compared by. */
  private record Failure(UUID complaint, String code, Intake intake) {
    String value(Likeness likeness) {
      return likeness.of(intake).stream().findFirst().orElse(null);
    }

    String facts() {
      var plain = new TreeMap<String, String>();
      intake.facts().forEach((name, value) -> plain.put(name, References.plain(value)));
      return json(plain);
    }
  }

  @Override
  public void remember(List<Complaint> complaints) {
    var failures =
        complaints.stream()
            .filter(PgRecurrences::comparable)
            .flatMap(
                it ->
                    Likeness.FAILURE_CODE.of(it.intake()).stream()
                        .map(code -> new Failure(it.id().value(), code, it.intake())))
            .toList();
    if (failures.isEmpty()) {
      return;
    }
    transactions
        .sql()
        .run(
            "remembering what was wrong",
            REMEMBER,
            complaints.getFirst().id().company().code(),
            failures.stream().map(Failure::complaint).toArray(UUID[]::new),
            failures.stream().map(Failure::code).toArray(String[]::new),
            failures.stream().map(it -> it.value(Likeness.MODEL)).toArray(String[]::new),
            failures.stream().map(it -> it.value(Likeness.PART_NUMBER)).toArray(String[]::new),
            failures.stream().map(it -> it.value(Likeness.CUSTOMER)).toArray(String[]::new),
            failures.stream().map(Failure::facts).toArray(String[]::new),
            failures.stream()
                .map(it -> it.intake().source().receivedAt().toString())
                .toArray(String[]::new));
  }

  /** Whether anything can be like it: its product and when it was received are known. */
  private static boolean comparable(Complaint it) {
    return it.intake().source().receivedAt() != null
        && !(Likeness.MODEL.of(it.intake()).isEmpty()
            && Likeness.PART_NUMBER.of(it.intake()).isEmpty());
  }

  @Override
  public Alike alike(ComplaintId than, Trace trace) {
    var sql = transactions.sql();
    sql.run(
        "waiting for others that look for the same",
        ALONE,
        than.company().code(),
        trace.failures().toArray(String[]::new));
    var listing = listing(than, trace);
    var sightings = new ArrayList<Sighting>();
    var failures = new HashSet<String>();
    for (var row :
        sql.run(
            "looking for the same in other cases",
            listing.statement(),
            listing.parameters().toArray())) {
      sightings.add(sighting(row));
      Collections.addAll(failures, row.getArrayOfStrings("codes"));
    }
    return new Alike(sightings, failures);
  }

  /** The statement that looks for the same in other cases. */
  static Listing listing(ComplaintId than, Trace trace) {
    var parameters =
        new ArrayList<Object>(
            Arrays.asList(
                than.company().code(),
                than.value(),
                Instants.stored(trace.from()),
                Instants.stored(trace.to()),
                trace.failures().toArray(String[]::new)));
    var conditions = new ArrayList<String>();
    trace
        .same()
        .forEach(
            (likeness, values) -> {
              if (likeness != Likeness.FAILURE_CODE) {
                parameters.add(values.first());
                conditions.add("failures.%s = $%d".formatted(column(likeness), parameters.size()));
              }
            });
    if (!trace.facts().isEmpty()) {
      parameters.add(json(trace.facts()));
      conditions.add("facts @> $%d::text::jsonb".formatted(parameters.size()));
    }
    var statement =
        ALIKE.formatted(String.join(" and ", conditions), NOT_COUNTED_STAGES, MOST, MOST);
    return new Listing(statement, parameters);
  }

  private static String json(SortedMap<String, String> facts) {
    var json = new JsonObject();
    facts.forEach(json::put);
    return json.encode();
  }

  private static String column(Likeness likeness) {
    return switch (likeness) {
      case MODEL -> "model";
      case PART_NUMBER -> "part_number";
      case FAILURE_CODE -> "code";
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
