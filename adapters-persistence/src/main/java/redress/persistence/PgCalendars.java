package redress.persistence;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.sqlclient.Row;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import redress.application.time.CalendarHistory;
import redress.organization.CompanyId;
import redress.time.Calendars;
import redress.time.DayTable;

/** The shared tables of holidays, each as the document that its reader reads. */
final class PgCalendars implements Calendars {
  /** What days are off, and which are worked instead. */
  static final Imprinted IMPRINTED =
      Imprinted.byKey(
          "calendars",
          (company, name) -> CalendarHistory.subject(name).id(),
          "name",
          "calendars where $1 = 'operator'",
          """
          select null::uuid as chain, name as holder, name as key, document::text as body
          from calendars where $1 = 'operator' and name = any($2::text[])
          """);

  /** A table as it was read, kept until its revision is another. */
  private record Read(long revision, DayTable table) {}

  private static final String KEY = "hashtextextended('calendars ' || $1, 0)";

  /** Years are added to a table one after the other. */
  private static final String ALONE = "select pg_advisory_xact_lock(" + KEY + ")::text";

  /** Nobody adds years to a table before this transaction ends. */
  static final String HOLD = "select pg_advisory_xact_lock_shared(" + KEY + ")::text";

  private final PgTransactions transactions;
  private final Remembered<String, DayTable> known;
  private final ConcurrentMap<String, Read> parsed = new ConcurrentHashMap<>();

  PgCalendars(PgTransactions transactions, Changes changes) {
    this.transactions = transactions;
    this.known = new Remembered<>(transactions, changes, "calendars");
  }

  @Override
  public Optional<DayTable> find(String name) {
    return known.get(name, () -> stored(name));
  }

  private Optional<DayTable> stored(String name) {
    var before = parsed.get(name);
    var found =
        transactions.read(
            CompanyId.OPERATOR,
            sql ->
                sql.first(
                    "reading a calendar",
                    row -> read(row, before),
                    """
                    select revision,
                      case when revision <> $2 then document::text end as document
                    from calendars where name = $1
                    """,
                    name,
                    before == null ? 0L : before.revision()));
    if (!transactions.hasChanged(known)) {
      // what this transaction saved may yet be rolled back
      found.ifPresent(read -> parsed.put(name, read));
    }
    return found.map(Read::table);
  }

  @Override
  public DayTable add(DayTable more) {
    return transactions.change(
        CompanyId.OPERATOR,
        sql -> {
          sql.run("locking a calendar", ALONE, more.name());
          var known = stored(more.name()).map(old -> old.plus(more)).orElse(more);
          save(known);
          return known;
        });
  }

  @Override
  public void save(DayTable table) {
    transactions.change(
        CompanyId.OPERATOR,
        sql -> {
          sql.changes(known);
          sql.run(
              "saving a calendar",
              """
              insert into calendars (name, revision, document) values ($1, 1, $2::text::jsonb)
              on conflict (name) do update
              set revision = calendars.revision + 1, document = excluded.document
              """,
              table.name(),
              document(table));
          var chain = CalendarHistory.subject(table.name()).id();
          IMPRINTED.noted(sql, CompanyId.OPERATOR, chain, table.name());
          return table;
        });
  }

  private static Read read(Row row, Read before) {
    var document = row.getString("document");
    return document == null
        ? before
        : new Read(row.getLong("revision"), DayTable.read(Bodies.tree(document)));
  }

  private static String document(DayTable table) {
    var json = JsonNodeFactory.instance;
    var document = json.objectNode().put("format", 1).put("name", table.name());
    var years = document.putArray("years");
    table.years().forEach(years::add);
    var days = document.putObject("days");
    table
        .listed()
        .forEach(
            (date, day) ->
                days.putArray(date.toString()).add(day.off() ? "off" : "work").add(day.name()));
    return document.toString();
  }
}
