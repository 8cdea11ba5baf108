package redress.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;

/** Rows of any table, made from what the catalogue of the database says of it. */
final class AnyRow {
  private AnyRow() {}

  /** A column of the table that is not the company, if there is one. */
  static String key(Connection connection, String table) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("reset role");
      var columns =
          strings(
              statement,
              """
              select a.attname from pg_attribute a
              where a.attrelid = '%s'::regclass and a.attnum > 0 and not a.attisdropped
                and a.attgenerated = ''
              """
                  .formatted(table));
      statement.execute("set role redress_app");
      return columns.stream().filter(it -> !it.equals("company")).findFirst().orElse("company");
    }
  }

  /** A row that says nothing but whose it is. */
  static String insert(Connection connection, String table, String company) throws SQLException {
    var names = new ArrayList<String>();
    var values = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var columns =
            statement.executeQuery(
                """
                select attname, format_type(atttypid, atttypmod) from pg_attribute
                where attrelid = '%s'::regclass and attnum > 0 and not attisdropped
                  and attgenerated = '' and attnotnull and attidentity = ''
                """
                    .formatted(table))) {
      while (columns.next()) {
        names.add(columns.getString(1));
        values.add(
            columns.getString(1).equals("company")
                ? "'" + company + "'"
                : value(columns.getString(2)));
      }
    }
    return "insert into %s (%s) values (%s)"
        .formatted(table, String.join(", ", names), String.join(", ", values));
  }

  private static String value(String type) {
    return switch (type) {
      case "uuid" -> "gen_random_uuid()";
      case "jsonb" -> "'{}'";
      case "bytea" -> "''";
      case "boolean" -> "false";
      case "date" -> "'2026-11-01'";
      case "timestamp with time zone" -> "'2026-11-23Z'";
      case "integer", "bigint", "smallint", "numeric" -> "1";
      case "text" -> "''";
      default -> type.endsWith("[]") ? "'{}'" : "'1'";
    };
  }

  static Set<String> strings(Statement statement, String sql) throws SQLException {
    var all = new TreeSet<String>();
    try (var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        all.add(rows.getString(1));
      }
    }
    return all;
  }
}
