package redress.bootstrap.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import redress.bootstrap.postgres.Endpoint;
import redress.organization.CompanyId;
import redress.seal.DaySeal;

/**
 * Writes all rows of a database as they are at one instant into a file: table by table, as they
 * come, through {@code COPY}; nothing is held in memory. The program may run meanwhile.
 *
 * <p>The file has its name when it is whole; whoever is not its owner cannot read it, since it
 * holds what is secret.
 */
public final class Backup {
  /** Where the tables' rows are in the file. */
  static final String TABLES = "tables/";

  /** What the manifest is called in the file. */
  static final String MANIFEST = "manifest";

  /** What the signature over the manifest is called in the file. */
  static final String SIGNATURE = "signature";

  private final Connection connection;
  private final CopyManager copy;
  private final List<String> companies;

  private Backup(Connection connection) throws SQLException {
    this.connection = connection;
    this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
    this.companies = companies();
  }

  /**
   * What was written.
   *
   * @param tables how many tables
   * @param rows how many rows in all of them
   */
  public record Written(int tables, long rows) {}

  /**
   * Writes a database into a new file.
   *
   * @param key with which it is signed
   * @param now when it is
   * @throws SQLException if the database cannot be read
   * @throws IOException if the file cannot be written, or exists already
   */
  public static Written write(Endpoint database, Path file, BackupKey key, Instant now)
      throws SQLException, IOException {
    if (Files.exists(file)) {
      throw new IOException("%s exists already".formatted(file));
    }
    var part =
        Files.createFile(
            file.resolveSibling(file.getFileName() + ".part"),
            BackupKey.ownerOnly(file, "rw-------"));
    try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.credentials())) {
      connection.setAutoCommit(false);
      Tables.execute(connection, "set transaction isolation level repeatable read, read only");
      Tables.execute(connection, "set local statement_timeout = 0");
      Manifest manifest;
      try (var out = new ZipOutputStream(Files.newOutputStream(part))) {
        manifest = new Backup(connection).write(out, key, now);
      }
      try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      return new Written(manifest.tables().size(), manifest.rows());
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /**
   * Those whose rows are asked for one after the other, if row security binds whoever asks; none if
   * it does not.
   */
  private List<String> companies() throws SQLException {
    var free =
        Tables.rows(
            connection,
            "select rolsuper or rolbypassrls from pg_roles where rolname = current_user");
    if (free.getFirst().getFirst().equals("t")) {
      return List.of();
    }
    see(CompanyId.OPERATOR.code());
    var all = new ArrayList<String>();
    all.add(CompanyId.OPERATOR.code());
    Tables.rows(connection, "select company from companies order by company").stream()
        .map(List::getFirst)
        .filter(company -> !all.contains(company))
        .forEach(all::add);
    return all;
  }

  private Manifest write(ZipOutputStream out, BackupKey key, Instant now)
      throws SQLException, IOException {
    var schema = Tables.schema(connection);
    if (schema == null) {
      throw new SQLException("this database has no tables of the program");
    }
    var contents = new ArrayList<Manifest.Content>();
    for (var table : Tables.of(connection)) {
      out.putNextEntry(new ZipEntry(TABLES + table.name()));
      contents.add(write(table, out));
      out.closeEntry();
    }
    var manifest = new Manifest(now, schema, contents, seals());
    out.putNextEntry(new ZipEntry(MANIFEST));
    out.write(manifest.bytes());
    out.closeEntry();
    out.putNextEntry(new ZipEntry(SIGNATURE));
    out.write(key.sign(manifest.bytes()));
    out.closeEntry();
    return manifest;
  }

  private Manifest.Content write(Tables.Table table, ZipOutputStream out)
      throws SQLException, IOException {
    var sha = sha256();
    var hashed = new DigestOutputStream(new Unclosed(out), sha);
    long rows = 0;
    if (companies.isEmpty() || !table.ofCompanies()) {
      rows = copy(table, "", hashed);
    } else {
      for (var company : companies) {
        see(company);
        rows += copy(table, " where company = current_company()", hashed);
      }
    }
    return new Manifest.Content(
        table.name(), table.columns(), rows, HexFormat.of().formatHex(sha.digest()));
  }

  private long copy(Tables.Table table, String which, OutputStream out)
      throws SQLException, IOException {
    var rows = "select %s from %s%s".formatted(table.columns(), table.name(), which);
    return copy.copyOut("copy (%s) to stdout".formatted(rows), out);
  }

  private TreeMap<String, String> seals() throws SQLException {
    var seals = new TreeMap<String, String>();
    see(CompanyId.OPERATOR.code());
    for (var row : Tables.rows(connection, "select company from companies order by company")) {
      var company = new CompanyId(row.getFirst());
      see(company.code());
      var head =
          Tables.rows(
              connection,
              "select encode(hash, 'hex') from heads where company = '%s' and subject = '%s'"
                  .formatted(company, DaySeal.chain(company).id()));
      if (!head.isEmpty()) {
        seals.put(company.code(), head.getFirst().getFirst());
      }
    }
    return seals;
  }

  private void see(String company) throws SQLException {
    try (var statement =
        connection.prepareStatement("select set_config('redress.company', ?, true)")) {
      statement.setString(1, company);
      statement.execute();
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Whoever writes one entry does not close the file. */
  private static final class Unclosed extends FilterOutputStream {
    private Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
