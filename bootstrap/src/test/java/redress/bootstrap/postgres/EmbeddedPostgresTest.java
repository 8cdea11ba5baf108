package redress.bootstrap.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.bootstrap.StartRefused;

class EmbeddedPostgresTest {
  private static final Path BINARIES = Path.of("target", "postgres-binaries");

  @TempDir Path directory;

  @Test
  void what_was_committed_is_there_after_a_stop_and_a_start() throws SQLException {
    try (var first = start()) {
      execute(first, "create table kept (word text)");
      execute(first, "insert into kept values ('客户投诉')");
    }
    try (var second = start()) {
      assertEquals("客户投诉", query(second, "select word from kept"));
    }
  }

  @Test
  void what_was_committed_is_there_after_the_server_was_killed() throws SQLException {
    try (var running = start()) {
      execute(running, "create table kept (word text)");
      execute(running, "insert into kept values ('before')");
      ProcessHandle killed = running.process();
      kill(killed);

      awaitAnotherThan(killed, running);
      assertEquals("before", query(running, "select word from kept"));
    }
  }

  @Test
  void a_killed_server_comes_back_on_its_port_when_its_busy_children_are_gone() throws Exception {
    try (var running = start();
        var idle = connect(running);
        var busy = connect(running)) {
      execute(running, "create table kept (word text)");
      execute(running, "insert into kept values ('before')");
      Endpoint known = running.endpoint();
      ProcessHandle worker =
          ProcessHandle.of(Long.parseLong(query(busy, "select pg_backend_pid()"))).orElseThrow();
      var work =
          // not in the common pool, where the end of a process is told as well
          CompletableFuture.runAsync(
              () -> workForEver(busy), task -> Thread.ofPlatform().daemon().start(task));
      awaitActive(running, worker);

      ProcessHandle killed = running.process();
      synchronized (running) {
        kill(killed);
        try {
          for (int attempt = 1; attempt <= 5; attempt++) {
            String why = running.startAgain().orElseThrow();
            assertTrue(why.contains("shared memory"), why);
          }
          assertTrue(worker.isAlive());
        } finally {
          kill(worker);
        }
      }

      awaitAnotherThan(killed, running);
      assertFalse(idle.isValid(5));
      assertEquals(known, running.endpoint());
      assertEquals("before", query(running, "select word from kept"));
      assertThrows(CompletionException.class, work::join);
    }
  }

  @Test
  void a_killed_server_comes_back_on_its_port_when_somebody_else_gives_it_free() throws Exception {
    try (var running = start();
        var client = connect(running)) {
      execute(running, "create table kept (word text)");
      execute(running, "insert into kept values ('before')");
      Endpoint known = running.endpoint();

      ProcessHandle killed = running.process();
      synchronized (running) {
        kill(killed);
        try (var other = new ServerSocket(known.port(), 1, InetAddress.getLoopbackAddress())) {
          for (int attempt = 1; attempt <= 5; attempt++) {
            assertEquals(
                "port %d is taken".formatted(other.getLocalPort()),
                running.startAgain().orElseThrow());
          }
        }
      }

      awaitAnotherThan(killed, running);
      assertEquals(known, running.endpoint());
      assertEquals("before", query(running, "select word from kept"));
      assertFalse(client.isValid(5));
    }
  }

  @Test
  void a_server_that_cannot_come_back_does_not_hinder_the_end() throws Exception {
    var running = start();
    int port = running.endpoint().port();
    try (running;
        var other = occupiedAfterTheKill(running, port)) {
      assertEquals(port, other.getLocalPort());
      running.close();
      assertTrue(running.startAgain().isEmpty());
      assertFalse(running.process().isAlive());
    }
    try (var again = start()) {
      assertTrue(again.process().isAlive());
    }
  }

  @Test
  void a_server_left_behind_by_a_killed_program_gives_way() throws SQLException {
    var abandoned = start();
    execute(abandoned, "create table kept (word text)");
    execute(abandoned, "insert into kept values ('before')");
    ProcessHandle leftBehind = abandoned.process();
    abandoned.abandon();
    assertTrue(leftBehind.isAlive());

    try (var next = start()) {
      assertFalse(leftBehind.isAlive());
      assertEquals("before", query(next, "select word from kept"));
    }
  }

  @Test
  void a_commit_waits_for_the_disk_and_nobody_comes_in_without_the_password() throws SQLException {
    try (var running = start()) {
      assertEquals("on", query(running, "show fsync"));
      assertEquals("on", query(running, "show synchronous_commit"));
      assertEquals(
          "C.UTF-8",
          query(running, "select datcollate from pg_database where datname = 'redress'"));
      assertEquals(
          "0",
          query(
              running,
              "select count(*) from pg_hba_file_rules where auth_method <> 'scram-sha-256'"));

      var wrong = new Properties();
      wrong.setProperty("user", "postgres");
      wrong.setProperty("password", "guess");
      String url = running.endpoint().jdbcUrl();
      assertEquals(
          "28P01",
          assertThrows(SQLException.class, () -> DriverManager.getConnection(url, wrong))
              .getSQLState());
    }
  }

  @Test
  void a_second_program_on_the_same_directory_is_refused_in_one_sentence() {
    try (var running = start()) {
      var refused = assertThrows(StartRefused.class, this::start);
      assertEquals(
          "Another Redress is running on the data directory %s: stop it, or choose another with --data."
              .formatted(directory.toAbsolutePath()),
          refused.getMessage());
      assertTrue(running.process().isAlive());
    }
  }

  @Test
  void a_directory_that_cannot_be_made_is_refused_in_one_sentence() throws Exception {
    Path file = Files.createFile(directory.resolve("file"));
    var refused =
        assertThrows(
            StartRefused.class, () -> EmbeddedPostgres.start(file.resolve("data"), BINARIES));
    assertTrue(refused.getMessage().contains("cannot be written"), refused.getMessage());
  }

  @Test
  void the_directory_keeps_its_own_password() {
    String first;
    try (var running = start()) {
      first = running.endpoint().password();
    }
    try (var again = start()) {
      assertEquals(first, again.endpoint().password());
    }
    try (var other = EmbeddedPostgres.start(directory.resolve("other"), BINARIES)) {
      assertNotEquals(first, other.endpoint().password());
    }
  }

  private EmbeddedPostgres start() {
    return EmbeddedPostgres.start(directory, BINARIES);
  }

  private static ServerSocket occupiedAfterTheKill(EmbeddedPostgres running, int port)
      throws IOException {
    synchronized (running) {
      kill(running.process());
      return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
  }

  private static void kill(ProcessHandle process) {
    process.destroyForcibly();
    // whoever reads what a busy child still writes may keep the news of the end from being told
    while (process.isAlive()) {
      Thread.onSpinWait();
    }
  }

  private static void workForEver(Connection connection) {
    try (var statement = connection.createStatement()) {
      statement.execute("do $$ begin loop end loop; end $$");
    } catch (SQLException e) {
      throw new CompletionException(e);
    }
  }

  private static void awaitActive(EmbeddedPostgres running, ProcessHandle worker)
      throws SQLException {
    String working =
        "select exists (select from pg_stat_activity where pid = %d and state = 'active' and query like 'do %%')"
            .formatted(worker.pid());
    try (Connection connection = connect(running)) {
      while (!"t".equals(query(connection, working))) {
        Thread.onSpinWait();
      }
    }
  }

  private static void awaitAnotherThan(ProcessHandle killed, EmbeddedPostgres running) {
    while (running.process().pid() == killed.pid()) {
      Thread.onSpinWait();
    }
  }

  private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (Connection connection = connect(postgres);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (Connection connection = connect(postgres)) {
      return query(connection, sql);
    }
  }

  private static String query(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      assertTrue(rows.next());
      return rows.getString(1);
    }
  }

  private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
    Endpoint endpoint = postgres.endpoint();
    return DriverManager.getConnection(endpoint.jdbcUrl(), endpoint.credentials());
  }
}
