package redress.persistence;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import redress.application.seal.Illegible;
import redress.application.seal.Stock;
import redress.history.Imprint;
import redress.organization.CompanyId;

/**
 * A table in which each row is one record: its key, the columns by which it is found, and its body.
 * One record is stored by the same statement as many.
 */
final class Rows<P> {
  private final String table;
  private final Class<P> type;
  private final List<Column<P>> columns;
  private final String upsert;
  private final String select;
  private final String compare;
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
    this.compare = compare(table, keys, values);
    this.key = keys.getLast();
    this.chained = chained;
    this.imprinted = chained.in(table, key.name());
    this.select = "select body::text as body from " + table + " ";
  }

  /** Sends the records without waiting; the answer's row count says how many were stored. */
  Future<RowSet<Row>> send(Sql sql, CompanyId company, List<P> records) {
    var parameters = parameters(company, columns, records);
    imprint(sql, records, (String[]) parameters[columns.size()]);
    return sql.send(upsert, parameters);
  }

  /** The company, and for each column the values of all records. */
  private static <P> Object[] parameters(
      CompanyId company, List<Column<P>> columns, List<P> records) {
    var parameters = new Object[columns.size() + 1];
    parameters[0] = company.code();
    for (int i = 0; i < columns.size(); i++) {
      var value = columns.get(i).value();
      parameters[i + 1] = records.stream().map(value).toArray(String[]::new);
    }
    return parameters;
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

  /** The records under some chains, to be compared with their rows; does not wait. */
  Future<RowSet<Row>> ofChains(Sql sql, CompanyId company, UUID[] chains) {
    return chained.among() == null
        ? Future.succeededFuture()
        : sql.send(imprinted.statement(), company.code(), chains);
  }

  /**
   * Those of the records that were read whose rows have other values in some of their columns than
   * the records themselves say.
   */
  List<Stock.Misfiled> misfiled(Sql sql, CompanyId company, RowSet<Row> read) {
    var records = new ArrayList<P>();
    var misfiled = new ArrayList<Stock.Misfiled>();
    for (var row : read == null ? List.<Row>of() : read) {
      try {
        records.add(read(row));
      } catch (Illegible forged) {
        var name = new Imprint(table, row.getString("key"), null).name();
        misfiled.add(new Stock.Misfiled(new Stock.Named(row.getUUID("chain"), name), false));
      }
    }
    otherwise(sql, company, records).forEach(it -> misfiled.add(new Stock.Misfiled(it, true)));
    return misfiled;
  }

  private List<Stock.Named> otherwise(Sql sql, CompanyId company, List<P> records) {
    if (records.isEmpty()) {
      return List.of();
    }
    var beside = columns.subList(0, columns.size() - 1);
    return sql.list(
        "comparing " + table,
        row -> named(records.get(Math.toIntExact(row.getLong("nr")) - 1)),
        compare,
        parameters(company, beside, records));
  }

  private Stock.Named named(P record) {
    var name = new Imprint(table, key.value().apply(record), null).name();
    return new Stock.Named(chained.chain().apply(record), name);
  }

  private static <P> String compare(String table, List<Column<P>> keys, List<Column<P>> values) {
    var names =
        Stream.concat(keys.stream(), values.stream())
            .map(Column::name)
            .collect(Collectors.joining(", "));
    var same = "stored.%1$s = given.%1$s::%2$s";
    var other = "stored.%1$s is distinct from given.%1$s::%2$s";
    // a list may have been stored in another order, by a migration
    var others =
        "("
            + other
            + " and (stored.%1$s @> given.%1$s::%2$s and stored.%1$s <@ given.%1$s::%2$s)"
            + " is not true)";
    return """
    select given.nr
    from unnest(%1$s) with ordinality as given (%2$s, nr)
      join %3$s as stored on stored.company = $1 and %4$s
    where %5$s order by given.nr
    """
        .formatted(
            arrays(keys.size() + values.size()),
            names,
            table,
            keys.stream()
                .map(it -> same.formatted(it.name(), it.type()))
                .collect(Collectors.joining(" and ")),
            values.isEmpty()
                ? "false"
                : values.stream()
                    .map(
                        it ->
                            (it.type().endsWith("[]") ? others : other)
                                .formatted(it.name(), it.type()))
                    .collect(Collectors.joining(" or ")));
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
