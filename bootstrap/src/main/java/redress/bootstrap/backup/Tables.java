package redress.bootstrap.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of a database, as its own catalogue tells. */
final class Tables {
  /** Which migrations were applied: it comes with the schema and not with the rows. */
  private static final String MIGRATIONS = "flyway_schema_history";

  /** By what the program logs in to this very server: another one makes its own. */
  private static final String LOGIN = "program_login";

  private static final String ALL =
      """
      select quote_ident(c.relname),
        coalesce(string_agg(quote_ident(a.attname), ', ' order by a.attnum), ''),
        coalesce(bool_or(a.attname = 'company'), false)
      from pg_class c
      left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        and a.attgenerated = ''
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and c.relname not in ('%s', '%s')
      group by c.relname order by c.relname
      """
          .formatted(MIGRATIONS, LOGIN);

  private static final String NEEDS =
      """
      select quote_ident(one.relname), quote_ident(other.relname)
      from pg_constraint k
      join pg_class one on one.oid = k.conrelid join pg_class other on other.oid = k.confrelid
      where k.contype = 'f' and one.oid <> other.oid
      """;

  private Tables() {}

  /**
   * A table.
   *
   * @param columns those that are stored and not computed, separated by commas
   * @param ofCompanies whether each of its rows belongs to a company
   */
  record Table(String name, String columns, boolean ofCompanies) {}

  /** All of them but those of migrations and of the login, those first to which others refer. */
  static List<Table> of(Connection connection) throws SQLException {
    var tables = new LinkedHashMap<String, Table>();
    for (var row : rows(connection, ALL)) {
      tables.put(row.get(0), new Table(row.get(0), row.get(1), row.get(2).equals("t")));
    }
    var needs = rows(connection, NEEDS);
    var ordered = new LinkedHashSet<Table>();
    while (ordered.size() < tables.size()) {
      int before = ordered.size();
      tables.values().stream()
          .filter(table -> !ordered.contains(table) && isFree(table, needs, tables, ordered))
          .toList()
          .forEach(ordered::add);
      if (ordered.size() == before) {
        throw new IllegalStateException("tables refer to each other in a circle");
      }
    }
    return List.copyOf(ordered);
  }

  private static boolean isFree(
      Table table, List<List<String>> needs, Map<String, Table> tables, Set<Table> ordered) {
    return needs.stream()
        .filter(need -> need.get(0).equals(table.name()))
        .allMatch(need -> ordered.contains(tables.get(need.get(1))));
  }

  /** The version of the newest migration, or null if there was none. */
  static String schema(Connection connection) throws SQLException {
    var known = rows(connection, "select to_regclass('public.%s')::text".formatted(MIGRATIONS));
    if (known.getFirst().getFirst() == null) {
      return null;
    }
    var newest =
        rows(
            connection,
            "select version from %s where success and version is not null order by installed_rank desc limit 1"
                .formatted(MIGRATIONS));
    return newest.isEmpty() ? null : newest.getFirst().getFirst();
  }

  /** The rows of a short list, each column as text. */
  static List<List<String>> rows(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var all = new ArrayList<List<String>>();
      while (rows.next()) {
        var row = new ArrayList<String>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          row.add(rows.getString(i));
        }
        all.add(row);
      }
      return all;
    }
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
