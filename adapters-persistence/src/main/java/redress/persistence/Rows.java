package redress.persistence;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import redress.organization.CompanyId;

/**
 * A table in which each row is one record: its key, the columns by which it is found, and its body.
 * One record is stored by the same statement as many.
 */
final class Rows<P> {
  private static final String ID = "id";

  private final String table;
  private final Class<P> type;
  private final List<Column<P>> columns;
  private final String upsert;
  private final String select;
  private final Column<P> key;
  private final Chained<P> chained;
  private final Imprinted imprinted;

  /**
   * @param keys the columns of the primary key after the company
   * @param replaceable SQL about {@code stored} and {@code excluded}: whether a stored row gives
   *     way
   * @param storable SQL about {@code given}: whether a record may be stored at all
   * @param chained which chain of events tells of a record
   */
  Rows(
      String table,
      Class<P> type,
      List<Column<P>> keys,
      List<Column<P>> values,
      String replaceable,
      String storable,
      Chained<P> chained) {
    this.table = table;
    this.type = type;
    this.columns = new ArrayList<>(keys);
    this.columns.addAll(values);
    this.columns.add(new Column<>("body", "jsonb", Bodies::write));
    this.upsert = upsert(table, keys, replaceable, storable);
    this.key = keys.getLast();
    this.chained = chained;
    this.imprinted = chained.in(table, key.name());
    this.select = "select body::text as body from " + table + " ";
  }

  /** Sends the records without waiting; the answer's row count says how many were stored. */
  Future<RowSet<Row>> send(Sql sql, CompanyId company, List<P> records) {
    var parameters = new Object[columns.size() + 1];
    parameters[0] = company.code();
    for (int i = 0; i < columns.size(); i++) {
      var value = columns.get(i).value();
      parameters[i + 1] = records.stream().map(value).toArray(String[]::new);
    }
    imprint(sql, records, (String[]) parameters[columns.size()]);
    return sql.send(upsert, parameters);
  }

  private void imprint(Sql sql, List<P> records, String[] bodies) {
    if (chained.chain() == null) {
      return;
    }
    for (int i = 0; i < bodies.length; i++) {
      var record = records.get(i);
      sql.untold()
          .add(chained.chain().apply(record), imprinted.of(key.value().apply(record), bodies[i]));
    }
  }

  /** How its records are held against what events tell of them. */
  Imprinted imprinted() {
    return imprinted;
  }

  /**
   * Stores one record.
   *
   * @return false if a stored row forbade it
   */
  boolean save(Sql sql, CompanyId company, P record) {
    var doing = "saving a " + type.getSimpleName();
    return sql.await(doing, send(sql, company, List.of(record))).rowCount() == 1;
  }

  /** The records that fit, in the order that the tail of the statement gives. */
  List<P> list(Sql sql, String tail, Object... parameters) {
    return sql.list("reading a " + type.getSimpleName(), this::read, select + tail, parameters);
  }

  /**
   * The ids of those of the records whose rows have other values in some of the columns than the
   * records themselves say.
   *
   * @param compared the names of the columns
   */
  List<UUID> misfiled(Sql sql, CompanyId company, List<P> records, Set<String> compared) {
    var taken =
        columns.stream()
            .filter(column -> column.name().equals(ID) || compared.contains(column.name()))
            .toList();
    var parameters = new Object[taken.size() + 1];
    parameters[0] = company.code();
    for (int i = 0; i < taken.size(); i++) {
      parameters[i + 1] = records.stream().map(taken.get(i).value()).toArray(String[]::new);
    }
    var names = taken.stream().map(Column::name).collect(Collectors.joining(", "));
    var differ =
        taken.stream()
            .map(
                it ->
                    "stored.%1$s is distinct from given.%1$s::%2$s".formatted(it.name(), it.type()))
            .collect(Collectors.joining(" or "));
    return sql.list(
        "comparing " + table,
        row -> row.getUUID(ID),
        """
        select stored.id from %1$s as stored join unnest(%2$s) as given (%3$s)
          on stored.company = $1 and stored.id = given.id::uuid
        where %4$s
        """
            .formatted(table, arrays(taken.size()), names, differ),
        parameters);
  }

  private static String arrays(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "$%d::text[]".formatted(i + 2))
        .collect(Collectors.joining(", "));
  }

  private P read(Row row) {
    return Bodies.read(type, row.getString("body"));
  }

  private String upsert(String table, List<Column<P>> keys, String replaceable, String storable) {
    var names = columns.stream().map(Column::name).toList();
    var arrays = arrays(names.size());
    var typed =
        columns.stream()
            .map(column -> "given.%s::%s".formatted(column.name(), column.type()))
            .collect(Collectors.joining(", "));
    var key = keys.stream().map(Column::name).collect(Collectors.joining(", "));
    var sets =
        names.stream()
            .skip(keys.size())
            .map(name -> "%1$s = excluded.%1$s".formatted(name))
            .collect(Collectors.joining(", "));
    var all = String.join(", ", names);
    return """
    insert into %1$s as stored (company, %2$s)
    select $1, %3$s from unnest(%4$s) with ordinality as given (%2$s, nr)
    where %7$s order by nr
    on conflict (company, %5$s) do update set %6$s where %8$s
    """
        .formatted(table, all, typed, arrays, key, sets, storable, replaceable);
  }
}
