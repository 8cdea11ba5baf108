package redress.bootstrap.kept;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.application.SequentialIdentities;
import redress.application.UseCases;
import redress.bootstrap.Commands;
import redress.bootstrap.postgres.Endpoint;
import redress.organization.Company;
import redress.organization.CompanyId;
import redress.persistence.PostgresStore;
import redress.testing.MovableClock;

/**
 * What was backed up is all there in a database that was empty, files, chains and seals among it;
 * what is not a whole backup, and a database that is not empty, are refused with nothing changed
 * (check R25).
 */
class BackupRestoreTest {
  @TempDir static Path data;
  private static Databases databases;

  @TempDir Path folder;
  private final StringWriter said = new StringWriter();

  @BeforeAll
  static void start() throws SQLException {
    databases = Databases.start(data.resolve("server"));
  }

  @AfterAll
  static void stop() {
    databases.close();
  }

  /** The programs of a server are unpacked once. */
  @BeforeEach
  void binaries() throws Exception {
    Files.createDirectories(folder.resolve("own"));
    Files.createSymbolicLink(
        folder.resolve("own/binaries"), data.resolve("server/binaries").toAbsolutePath());
  }

  @Test
  void an_ordinary_owner_finds_every_row_and_every_seal_in_another_database_R25() throws Exception {
    var source = sealed();
    var file = backup(source);
    var target = databases.at("0");
    assertEquals(0, restore(target, file), said::toString);
    assertTrue(said().contains("3 seals hold"), said());
    assertArrayEquals(rows(source), rows(target));
    assertEquals(schema(source), schema(target));
    try (var superuser = databases.superuser(target)) {
      for (var table : List.of("attachment_chunks", "sealed_heads", "heads", "replies")) {
        var any = KeptDatabase.rows(superuser, "select 1 from " + table + " limit 1");
        assertEquals(1, any.size(), table);
      }
    }
  }

  @Test
  void it_goes_from_any_server_to_the_one_that_the_program_brings_along_and_back_R25()
      throws Exception {
    var source = sealed();
    var own = folder.resolve("own").toString();
    var file = backup(source);
    assertEquals(
        0, run("restore", file.toString(), "--data", own, "--backup-key", key()), said::toString);
    assertEquals(0, run("verify-history", "--data", own), said::toString);
    var again = folder.resolve("again.zip");
    assertEquals(
        0, run("backup", again.toString(), "--data", own, "--backup-key", key()), said::toString);
    var target = databases.at("0");
    assertEquals(0, restore(target, again), said::toString);
    assertArrayEquals(rows(source), rows(target));
  }

  @Test
  void a_backup_of_an_earlier_schema_is_migrated_when_its_rows_are_in_R25() throws Exception {
    var source = databases.kept("14");
    var file = backup(source);
    assertEquals("14", databases.schemaOf(source), "a backup migrates nothing");
    var target = databases.at("0");
    assertEquals(0, restore(target, file), said::toString);
    Databases.migrate(source, "latest");
    assertArrayEquals(rows(source), rows(target));
  }

  @Test
  void a_file_that_breaks_off_or_was_changed_is_refused_and_nothing_is_changed_R25()
      throws Exception {
    var whole = Files.readAllBytes(backup(databases.kept("14")));
    var target = databases.at("0");
    for (int length : List.of(0, 1, whole.length / 2, whole.length - 1)) {
      refused(target, Arrays.copyOf(whole, length), "not a whole backup");
    }
    for (int part = 1; part <= 8; part++) {
      var changed = whole.clone();
      // more than the head of an entry, of which some bytes say nothing
      for (int i = 0; i < 100; i++) {
        changed[whole.length / 12 * part + i] ^= 0x10;
      }
      refused(target, changed, "not a whole backup");
    }
    refused(target, "no backup at all".getBytes(StandardCharsets.UTF_8), "not a whole backup");
  }

  @Test
  void rows_that_are_not_those_that_were_written_are_refused_R25() throws Exception {
    var file = backup(databases.kept("14"));
    var target = databases.at("0");
    BinaryOperator<String> forged =
        (name, text) -> name.equals("tables/accounts") ? text.replace("\tt\n", "\tf\n") : text;
    refused(target, rewritten(file, forged), "table accounts has");
    BinaryOperator<String> fewer =
        (name, text) ->
            name.equals("tables/complaints") ? text.substring(text.indexOf('\n') + 1) : text;
    refused(target, rewritten(file, fewer), "table complaints has");
    refused(
        target,
        rewritten(file, (name, text) -> name.equals("tables/events") ? null : text),
        "it has no tables/events");
    refused(
        target,
        rewritten(
            file, (name, text) -> name.equals("manifest") ? text.replace("end=\n", "") : text),
        "breaks off");
  }

  /** Whoever can change a backup can make its sums right; the key is not in it. */
  @Test
  void a_backup_with_other_rows_and_the_sums_of_those_is_refused_R25() throws Exception {
    var file = backup(databases.kept("14"));
    var target = databases.at("0");
    var rows = new String[1];
    BinaryOperator<String> forged =
        (name, text) -> {
          if (name.equals("tables/accounts")) {
            rows[0] = text.replace("\tt\n", "\tf\n");
            return rows[0];
          }
          return name.equals("manifest") ? told(text, "accounts", rows[0]) : text;
        };
    var changed = rewritten(file, forged);
    refused(target, changed, "was changed, or was not written with the key");
    var unsigned = rewritten(file, (name, text) -> name.equals("signature") ? null : text);
    refused(target, unsigned, "was changed, or was not written with the key");
    var others = folder.resolve("others.zip");
    assertEquals(
        0,
        run(
            "backup",
            others.toString(),
            "--database-url",
            Databases.url(databases.kept("14")),
            "--backup-key",
            folder.resolve("another-key").toString()));
    refused(target, Files.readAllBytes(others), "was changed, or was not written with the key");
    assertEquals(1, run("restore", file.toString(), "--database-url", Databases.url(target)));
    assertTrue(said().contains("or say --key-lost"), said());
    assertNull(databases.schemaOf(target), "nothing was made");
    assertEquals(0, restoreUnsigned(target, file), said::toString);
    assertTrue(said().contains("Nobody can tell whether"), said());
  }

  @Test
  void nobody_else_reads_the_key_of_backups_R25() throws Exception {
    backup(databases.kept("14"));
    var mode = Files.getPosixFilePermissions(Path.of(key()));
    assertEquals("rw-------", PosixFilePermissions.toString(mode));
  }

  @Test
  void rows_that_do_not_fit_leave_no_row_behind_R25() throws Exception {
    var file = backup(databases.kept("14"));
    var target = databases.at("0");
    var twice = new String[1];
    // the last table that is loaded has a row twice, and the manifest says so
    var spoilt =
        rewritten(
            file,
            (name, text) -> {
              if (name.equals("tables/weekly_list_sources")) {
                twice[0] = text + text;
                return twice[0];
              }
              return name.equals("manifest") ? told(text, "weekly_list_sources", twice[0]) : text;
            });
    var path = folder.resolve("spoilt.zip");
    Files.write(path, spoilt);
    assertEquals(1, restoreUnsigned(target, path));
    assertTrue(said().contains("Nothing was restored"), said());
    try (var superuser = databases.superuser(target)) {
      for (var table : List.of("accounts", "complaints", "events", "weekly_list_sources")) {
        assertEquals(
            List.of(), KeptDatabase.rows(superuser, "select 1 from " + table + " limit 1"), table);
      }
    }
    // what was begun does not hinder whoever tries with the right file
    assertEquals(0, restore(target, file), said::toString);
  }

  @Test
  void a_database_that_is_not_empty_and_a_newer_schema_are_refused_R25() throws Exception {
    var file = backup(databases.kept("14"));
    var filled = databases.kept("14");
    var before = rows(filled);
    assertEquals(1, restore(filled, file));
    assertTrue(said().contains("is not empty: table accounts has rows"), said());
    assertArrayEquals(before, rows(filled));
    assertEquals("14", databases.schemaOf(filled));
    var other = databases.at("0");
    try (var superuser = databases.superuser(other);
        var statement = superuser.createStatement()) {
      statement.execute("create table somebodys (id int)");
    }
    assertEquals(1, restore(other, file));
    assertTrue(said().contains("tables that are not ours, such as somebodys"), said());
    var newer =
        rewritten(
            file,
            (name, text) ->
                name.equals("manifest") ? text.replace("schema=14", "schema=9999") : text);
    var target = databases.at("0");
    var path = folder.resolve("newer.zip");
    Files.write(path, newer);
    assertEquals(1, restoreUnsigned(target, path));
    assertTrue(said().contains("schema 9999, which this program does not know"), said());
    assertNull(databases.schemaOf(target), "nothing was made");
  }

  @Test
  void nobody_else_reads_a_backup_and_none_is_written_over_R25() throws Exception {
    var source = databases.kept("14");
    var file = backup(source);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    var url = Databases.url(source);
    assertEquals(1, run("backup", file.toString(), "--database-url", url, "--backup-key", key()));
    assertTrue(said().contains("exists already"), said());
    assertEquals(0, run("backup", folder.toString(), "--database-url", url, "--backup-key", key()));
    try (var files = Files.list(folder)) {
      var names = files.map(path -> path.getFileName().toString()).toList();
      assertTrue(names.stream().anyMatch(it -> it.matches("redress-\\d{8}T\\d{6}Z.zip")), said());
      assertFalse(names.stream().anyMatch(it -> it.endsWith(".part")), names::toString);
    }
  }

  @Test
  void a_case_that_was_taken_away_before_the_backup_is_told_of_after_it_R25_R32() throws Exception {
    var source = sealed();
    try (var superuser = databases.superuser(source);
        var statement = superuser.createStatement()) {
      for (var table : List.of("events", "heads")) {
        statement.execute(
            "delete from %s where subject = (select id from complaints where number is not null order by id limit 1)"
                .formatted(table));
      }
    }
    var target = databases.at("0");
    assertEquals(1, restore(target, backup(source)));
    assertTrue(said().contains("and the history of case "), said());
    assertTrue(said().contains("and this one is gone"), said());
  }

  @Test
  void a_company_that_was_taken_away_before_the_backup_is_told_of_after_it_R25_R32()
      throws Exception {
    var source = sealed();
    try (var superuser = databases.superuser(source);
        var statement = superuser.createStatement()) {
      statement.execute("delete from companies where company = 'operator'");
    }
    var target = databases.at("0");
    assertEquals(1, restore(target, backup(source)));
    assertTrue(said().contains("operator: the company is gone"), said());
  }

  private void refused(Endpoint target, byte[] content, String why) throws Exception {
    var path = folder.resolve("broken.zip");
    Files.write(path, content);
    assertEquals(1, restore(target, path), said::toString);
    assertTrue(said().contains(why), said());
    assertNull(databases.schemaOf(target), "nothing was made");
  }

  /** The kept database at the newest schema, with three days sealed. */
  private static Endpoint sealed() throws Exception {
    var source = databases.kept("35");
    Databases.migrate(source, "latest");
    var vertx = Vertx.vertx();
    var where =
        new PostgresStore.Database(
            source.host(), source.port(), source.database(), source.user(), source.password());
    var clock = MovableClock.at("2026-12-02T17:00:00Z");
    try (var store = new PostgresStore(vertx, where, new SequentialIdentities(), clock)) {
      try (var superuser = databases.superuser(source);
          var statement = superuser.createStatement()) {
        // three days ago, for every company, from a Monday on as with all that are older than seals
        statement.execute(
            "update jobs set due_at = '2026-11-30T16:00:00Z', next_at = '2026-11-30T16:00:00Z'"
                + " where kind = 'DAY_SEAL'");
        statement.execute(
            "update jobs set next_at = '2099-01-01T00:00:00Z' where kind <> 'DAY_SEAL'");
      }
      // whom the first start of a program makes
      var operator =
          new Company(CompanyId.OPERATOR, "Operator", ZoneOffset.UTC, Currency.getInstance("XXX"));
      var companies = store.ports().companies();
      store.ports().transactions().run(operator.id(), () -> companies.save(operator));
      var jobs = new UseCases(store.ports()).jobs();
      for (var done = jobs.handle(); done.isPresent(); done = jobs.handle()) {
        assertNull(done.get().failure());
      }
    } finally {
      vertx.close().await();
    }
    return source;
  }

  private Path backup(Endpoint source) {
    var file = folder.resolve("backup-%d.zip".formatted(System.nanoTime()));
    assertEquals(
        0,
        run(
            "backup",
            file.toString(),
            "--database-url",
            Databases.url(source),
            "--backup-key",
            key()),
        said::toString);
    return file;
  }

  private int restore(Endpoint target, Path file) {
    return run(
        "restore",
        file.toString(),
        "--database-url",
        Databases.url(target),
        "--backup-key",
        key() + ".pub");
  }

  private int restoreUnsigned(Endpoint target, Path file) {
    return run("restore", file.toString(), "--database-url", Databases.url(target), "--key-lost");
  }

  private String key() {
    return folder.resolve("keys").resolve("backup-key").toString();
  }

  private int run(String... words) {
    said.getBuffer().setLength(0);
    var writer = new PrintWriter(said, true);
    return Commands.run(writer, words);
  }

  private String said() {
    return said.toString();
  }

  /** All rows as text, in an order of their own. */
  private byte[] rows(Endpoint database) throws Exception {
    var file = Files.createTempFile(folder, "rows", ".gz");
    try (var superuser = databases.superuser(database);
        var statement = superuser.createStatement()) {
      // each server has a login of its own, which no backup carries
      statement.execute(
          "do $$ begin if to_regclass('program_login') is not null then"
              + " delete from program_login; end if; end $$");
      KeptDatabase.write(superuser, file);
    }
    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }

  private static List<String> schema(Endpoint database) throws SQLException {
    try (var superuser = databases.superuser(database)) {
      return Schema.of(superuser);
    }
  }

  /** The same file with other contents; an entry whose content is {@code null} is left out. */
  private static byte[] rewritten(Path file, BinaryOperator<String> change) throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipFile(file.toFile());
        var out = new ZipOutputStream(bytes)) {
      for (var entry : new ArrayList<>(zip.stream().toList())) {
        var latin = StandardCharsets.ISO_8859_1;
        var text = new String(zip.getInputStream(entry).readAllBytes(), latin);
        var changed = change.apply(entry.getName(), text);
        if (changed != null) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          out.write(changed.getBytes(latin));
          out.closeEntry();
        }
      }
    }
    return bytes.toByteArray();
  }

  /** The manifest with the rows of that table as they are now. */
  private static String told(String manifest, String table, String rows) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      var hash = HexFormat.of().formatHex(sha.digest(rows.getBytes(StandardCharsets.ISO_8859_1)));
      return manifest.replaceFirst(
          "table=%s\t\\d+\t[0-9a-f]+\t".formatted(table),
          "table=%s\t%d\t%s\t"
              .formatted(table, rows.chars().filter(sign -> sign == '\n').count(), hash));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
