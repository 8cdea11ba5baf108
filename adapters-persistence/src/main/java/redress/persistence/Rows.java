package redress.persistence;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import redress.organization.CompanyId;

/**
 * A table in which each row is one record: its key, the columns by which it is found, and its body.
 * One record is stored by the same statement as many.
 */
final class Rows<P> {
  private final Class<P> type;
  private final List<Column<P>> columns;
  private final String upsert;
  private final String select;

  /**
   * @param keys the columns of the primary key after the company
   * @param replaceable SQL about {@code stored} and {@code excluded}: whether a stored row gives
   *     way
   * @param storable SQL about {@code given}: whether a record may be stored at all
   */
  Rows(
      String table,
      Class<P> type,
      List<Column<P>> keys,
      List<Column<P>> values,
      String replaceable,
      String storable) {
    this.type = type;
    this.columns = new ArrayList<>(keys);
    this.columns.addAll(values);
    this.columns.add(new Column<>("body", "jsonb", Bodies::write));
    this.upsert = upsert(table, keys, replaceable, storable);
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
    return sql.send(upsert, parameters);
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

  private P read(Row row) {
    return Bodies.read(type, row.getString("body"));
  }

  private String upsert(String table, List<Column<P>> keys, String replaceable, String storable) {
    var names = columns.stream().map(Column::name).toList();
    var arrays =
        IntStream.range(0, names.size())
            .mapToObj(i -> "$%d::text[]".formatted(i + 2))
            .collect(Collectors.joining(", "));
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
