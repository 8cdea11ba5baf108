package redress.bootstrap.kept;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;

/**
 * The rows of a whole database as a small file: for each table a line {@code copy TABLE (COLUMNS)},
 * its rows as {@code COPY} writes them, ordered, and a line {@code \.}. The schema is not in it: it
 * comes from the migrations, whose checksums are among the rows and have to agree.
 */
final class KeptDatabase {
  private static final String HISTORY = "flyway_schema_history";

  /** The migrations that were applied, without when, by whom and how fast. */
  private static final String APPLIED =
      "copy (select version, description, type, script, checksum from %s order by installed_rank)"
              .formatted(HISTORY)
          + " to stdout";

  private static final String TABLES =
      """
      select c.oid::regclass::text, string_agg(quote_ident(a.attname), ', ' order by a.attnum)
      from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0
        and not a.attisdropped and a.attgenerated = '' and c.relname <> 'flyway_schema_history'
      group by c.oid order by 1
      """;

  private KeptDatabase() {}

  /** Writes all rows of the database into a file. */
  static void write(Connection superuser, Path file) throws SQLException, IOException {
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      section(superuser, "migrations", APPLIED, out);
      for (var table : rows(superuser, TABLES)) {
        var columns = table.get(1);
        var order = "order by t::text collate \"C\"";
        section(
            superuser,
            "copy %s (%s)".formatted(table.get(0), columns),
            "copy (select %s from %s t %s) to stdout".formatted(columns, table.get(0), order),
            out);
      }
    }
  }

  private static void section(Connection superuser, String head, String copy, GZIPOutputStream out)
      throws SQLException, IOException {
    out.write((head + "\n").getBytes(StandardCharsets.UTF_8));
    superuser.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, out);
    out.write("\\.\n".getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Puts the rows of a kept database into one at the same schema, which loses what it has.
   *
   * @throws IllegalStateException if its migrations are not those with which the rows were written
   */
  static void restore(Connection superuser, String resource) throws SQLException, IOException {
    try (var in = KeptDatabase.class.getResourceAsStream(resource);
        var lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8));
        var statement = superuser.createStatement()) {
      // neither triggers nor foreign keys: the rows are as they were
      statement.execute("set session_replication_role = replica");
      statement.execute(
          "truncate "
              + String.join(", ", rows(superuser, TABLES).stream().map(List::getFirst).toList()));
      for (var head = lines.readLine(); head != null; head = lines.readLine()) {
        var content = content(lines);
        if (head.equals("migrations")) {
          compare(superuser, content);
        } else {
          superuser
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn(head + " from stdin", new ByteArrayInputStream(content));
        }
      }
      statement.execute("set session_replication_role = origin");
      sequences(superuser);
    }
  }

  private static byte[] content(BufferedReader lines) throws IOException {
    var content = new StringBuilder();
    for (var line = lines.readLine(); !line.equals("\\."); line = lines.readLine()) {
      content.append(line).append('\n');
    }
    return content.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void compare(Connection superuser, byte[] kept) throws SQLException, IOException {
    var applied = new ByteArrayOutputStream();
    superuser.unwrap(PGConnection.class).getCopyAPI().copyOut(APPLIED, applied);
    var before = new String(kept, StandardCharsets.UTF_8);
    var now = applied.toString(StandardCharsets.UTF_8);
    if (!before.equals(now)) {
      throw new IllegalStateException(
          "a released migration was changed; it was%n%sand is%n%s".formatted(before, now));
    }
  }

  /** Every sequence goes on after the greatest number that was given. */
  private static void sequences(Connection superuser) throws SQLException {
    var columns =
        rows(
            superuser,
            """
            select a.attrelid::regclass::text, quote_ident(a.attname)
            from pg_attribute a join pg_class c on c.oid = a.attrelid
            where c.relnamespace = 'public'::regnamespace and a.attidentity <> ''
            """);
    for (var column : columns) {
      rows(
          superuser,
          "select setval(pg_get_serial_sequence('%1$s', '%2$s'), (select max(%2$s) from %1$s))::text"
              .formatted(column.get(0), column.get(1)));
    }
  }

  /** The rows of a query, each column as text. */
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
}
