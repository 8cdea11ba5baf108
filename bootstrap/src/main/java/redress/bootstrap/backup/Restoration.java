package redress.bootstrap.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postgresql.PGConnection;
import redress.bootstrap.postgres.Endpoint;

/**
 * Puts the rows of a backup into an empty database of the backup's schema, all of them or none.
 *
 * <p>Whoever owns the tables is bound by row security like the program; the rows of all companies
 * come in at once while it is lifted, inside the one transaction.
 */
public final class Restoration {
  private final Connection connection;

  private Restoration(Connection connection) {
    this.connection = connection;
  }

  /**
   * Whether the database has no row of ours and no table of anybody else: only such a one takes a
   * backup.
   *
   * @param schema the version of the schema of the rows that shall come
   * @return why it does not take the backup; nothing if it does
   */
  public static List<String> hindrances(Endpoint database, String schema) throws SQLException {
    try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.credentials())) {
      var tables = Tables.of(connection);
      var found = Tables.schema(connection);
      var why = new ArrayList<String>();
      if (tables.isEmpty()) {
        return why;
      }
      if (found == null) {
        why.add("it has tables that are not ours, such as " + tables.getFirst().name());
      } else if (!found.equals(schema)) {
        why.add("it has the tables of schema %s already".formatted(found));
      } else {
        filled(connection, tables).forEach(name -> why.add("table %s has rows".formatted(name)));
      }
      return why;
    }
  }

  /** Those with a row; asked for with row security lifted, which is undone. */
  private static List<String> filled(Connection connection, List<Tables.Table> tables)
      throws SQLException {
    connection.setAutoCommit(false);
    try {
      lift(connection, tables);
      var filled = new ArrayList<String>();
      for (var table : tables) {
        if (!Tables.rows(connection, "select 1 from %s limit 1".formatted(table.name()))
            .isEmpty()) {
          filled.add(table.name());
        }
      }
      return filled;
    } finally {
      connection.rollback();
    }
  }

  private static List<String> lift(Connection connection, List<Tables.Table> tables)
      throws SQLException {
    var forced =
        Tables.rows(
                connection,
                """
                select quote_ident(relname) from pg_class
                where relnamespace = 'public'::regnamespace and relforcerowsecurity
                """)
            .stream()
            .map(List::getFirst)
            .toList();
    for (var table : tables) {
      if (forced.contains(table.name())) {
        Tables.execute(
            connection, "alter table %s no force row level security".formatted(table.name()));
      }
    }
    return forced;
  }

  /**
   * Puts the rows in.
   *
   * @return how many
   * @throws SQLException if a row does not fit, or the database is not empty; nothing was changed
   */
  public static long load(Endpoint database, BackupFile backup) throws SQLException, IOException {
    try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.credentials())) {
      connection.setAutoCommit(false);
      Tables.execute(connection, "set local statement_timeout = 0");
      long rows = new Restoration(connection).load(backup);
      connection.commit();
      connection.setAutoCommit(true);
      Tables.execute(connection, "analyze");
      return rows;
    }
  }

  private long load(BackupFile backup) throws SQLException, IOException {
    var tables = Tables.of(connection);
    var forced = lift(connection, tables);
    var known = new TreeMap<String, Tables.Table>();
    tables.forEach(table -> known.put(table.name(), table));
    var copy = connection.unwrap(PGConnection.class).getCopyAPI();
    long rows = 0;
    for (var content : backup.manifest().tables()) {
      check(known.remove(content.table()), content);
      try (var in = backup.rows(content)) {
        long loaded =
            copy.copyIn(
                "copy %s (%s) from stdin".formatted(content.table(), content.columns()), in);
        count(content, loaded);
        rows += loaded;
      }
    }
    if (!known.isEmpty()) {
      throw new SQLException("the backup has nothing of " + String.join(", ", known.keySet()));
    }
    sequences();
    for (var table : forced) {
      Tables.execute(connection, "alter table %s force row level security".formatted(table));
    }
    return rows;
  }

  private void check(Tables.Table known, Manifest.Content content) throws SQLException {
    if (known == null || !known.columns().equals(content.columns())) {
      throw new SQLException(
          "table %s (%s) is not one of schema".formatted(content.table(), content.columns()));
    }
    var row = "select 1 from %s limit 1".formatted(content.table());
    if (!Tables.rows(connection, row).isEmpty()) {
      throw new SQLException("table %s is not empty".formatted(content.table()));
    }
  }

  private void count(Manifest.Content content, long loaded) throws SQLException {
    var counted =
        Tables.rows(connection, "select count(*) from %s".formatted(content.table()))
            .getFirst()
            .getFirst();
    if (loaded != content.rows() || Long.parseLong(counted) != loaded) {
      throw new SQLException(
          "table %s has %s rows where %d were written"
              .formatted(content.table(), counted, content.rows()));
    }
  }

  /** What is counted on by the database itself goes on after the greatest number. */
  private void sequences() throws SQLException {
    var columns =
        Tables.rows(
            connection,
            """
            select a.attrelid::regclass::text, quote_ident(a.attname)
            from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relnamespace = 'public'::regnamespace and a.attidentity <> ''
            """);
    for (var column : columns) {
      Tables.rows(
          connection,
          "select setval(pg_get_serial_sequence('%1$s', '%2$s'), (select max(%2$s) from %1$s))::text"
              .formatted(column.get(0), column.get(1)));
    }
  }

  /** The newest seals of companies as the backup tells them, to be compared with those restored. */
  public static Map<String, String> seals(BackupFile backup) {
    return backup.manifest().seals();
  }
}
