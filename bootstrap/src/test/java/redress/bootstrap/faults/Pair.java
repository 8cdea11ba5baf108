package redress.bootstrap.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import redress.bootstrap.postgres.Endpoint;

/**
 * A PostgreSQL primary with a standby, of the machine's own programs, behind HAProxy, which sends
 * everybody to one of the two. When the primary dies the standby is promoted and HAProxy is told.
 */
final class Pair implements AutoCloseable {
  private static final String PASSWORD = "password-of-the-test";
  private static final long LOOK = 200;
  private static final int LOOKS = 3;

  private final Path folder;
  private final String binaries;
  private final String haproxy;
  private final List<Process> running = new ArrayList<>();
  private final int primaryPort = free();
  private final int standbyPort = free();
  private final int port = free();
  private Process primary;

  private Pair(Path folder, String binaries, String haproxy) {
    this.folder = folder;
    this.binaries = binaries;
    this.haproxy = haproxy;
  }

  /**
   * Sets both up and begins.
   *
   * @param synchronous whether a commit waits until the standby has it on its disk, too
   */
  static Pair begin(Path folder, String binaries, String haproxy, boolean synchronous)
      throws Exception {
    var pair = new Pair(folder, binaries, haproxy);
    pair.setUp(synchronous);
    return pair;
  }

  private void setUp(boolean synchronous) throws Exception {
    own(folder);
    var secret = folder.resolve("secret");
    Files.writeString(secret, PASSWORD);
    own(secret);
    run(
        "initdb",
        "-D",
        at("primary"),
        "-U",
        "postgres",
        "-A",
        "scram-sha-256",
        "--pwfile",
        secret.toString(),
        "-E",
        "UTF8",
        "--locale",
        "C.UTF-8");
    Files.writeString(
        folder.resolve("primary/postgresql.auto.conf"),
        """
        listen_addresses = '127.0.0.1'
        unix_socket_directories = ''
        max_connections = 100
        wal_level = replica
        hot_standby = on
        fsync = on
        synchronous_commit = on
        """);
    primary = postgres("primary", primaryPort);
    sql(
        primaryPort,
        "postgres",
        "create database redress encoding 'UTF8' locale 'C.UTF-8' template template0");
    run(
        "pg_basebackup",
        "-D",
        at("standby"),
        "-R",
        "-X",
        "stream",
        "-c",
        "fast",
        "-d",
        "postgresql://postgres:%s@127.0.0.1:%d/postgres?application_name=standby"
            .formatted(PASSWORD, primaryPort));
    postgres("standby", standbyPort);
    if (synchronous) {
      sql(primaryPort, "postgres", "alter system set synchronous_standby_names = 'standby'");
      sql(primaryPort, "postgres", "select pg_reload_conf()");
      until(() -> told("select count(*) from pg_stat_replication where sync_state = 'sync'", "1"));
    } else {
      until(() -> told("select count(*) from pg_stat_replication where state = 'streaming'", "1"));
    }
    proxy(
        "database",
        "listen database\n  mode tcp\n  bind 127.0.0.1:%d\n".formatted(port)
            + "  server primary 127.0.0.1:%d check inter 200ms on-marked-down shutdown-sessions\n"
                .formatted(primaryPort)
            + "  server standby 127.0.0.1:%d disabled\n".formatted(standbyPort));
    until(() -> answers(port));
  }

  /** Stands before the programs' ports, and sends nobody to one that is not ready. */
  int before(List<Program> programs) throws Exception {
    int api = free();
    var lines = new StringBuilder("listen api\n  mode http\n  balance roundrobin\n");
    lines.append("  option httpchk GET /health/ready\n  http-check expect status 200\n");
    lines.append("  option redispatch\n  retries 2\n");
    lines.append("  http-error status 503 content-type text/plain string away hdr Retry-After 1\n");
    lines.append("  bind 127.0.0.1:%d\n".formatted(api));
    for (var program : programs) {
      lines.append(
          "  server at%1$d 127.0.0.1:%1$d check inter 200ms fall 2 rise 1\n"
              .formatted(program.port()));
    }
    proxy("api", lines.toString());
    return api;
  }

  /** Where the primary is, whichever of the two it is. */
  Endpoint database() {
    return new Endpoint("127.0.0.1", port, "redress", "postgres", PASSWORD);
  }

  /** Kills the primary's processes at once, as a machine that goes away does. */
  void killPrimary() {
    primary.descendants().forEach(ProcessHandle::destroyForcibly);
    primary.destroyForcibly();
  }

  /** As an operator's program does: looks, and after three looks in vain promotes the standby. */
  void failOver() throws Exception {
    for (int vain = 0; vain < LOOKS; ) {
      vain = answers(primaryPort) ? 0 : vain + 1;
      TimeUnit.MILLISECONDS.sleep(LOOK);
    }
    run("pg_ctl", "promote", "-w", "-D", at("standby"));
    tell("set server database/primary state maint");
    tell("set server database/standby state ready");
  }

  private void tell(String command) throws IOException {
    try (var socket = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.connect(UnixDomainSocketAddress.of(folder.resolve("database.sock")));
      socket.write(ByteBuffer.wrap((command + "\n").getBytes(StandardCharsets.UTF_8)));
      socket.read(ByteBuffer.allocate(1024));
    }
  }

  private Process postgres(String name, int at) throws Exception {
    var process =
        start(name, as(binaries + "/postgres", "-D", at(name), "-p", Integer.toString(at)));
    until(() -> answers(at));
    return process;
  }

  private void proxy(String name, String lines) throws IOException {
    var file = folder.resolve(name + ".cfg");
    Files.writeString(
        file,
        """
        global
          stats socket %s level admin
        defaults
          timeout connect 1s
          timeout client 2m
          timeout server 2m
        """
                .formatted(folder.resolve(name + ".sock"))
            + lines);
    start(name, List.of(haproxy, "-db", "-f", file.toString()));
  }

  private Process start(String name, List<String> command) throws IOException {
    var log = folder.resolve(name + ".log").toFile();
    var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    running.add(process);
    return process;
  }

  private void run(String program, String... words) throws Exception {
    var all = new ArrayList<>(List.of(binaries + "/" + program));
    all.addAll(List.of(words));
    var log = Files.createTempFile("pair", ".log");
    var process =
        new ProcessBuilder(as(all.toArray(String[]::new)))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new AssertionError(Files.readString(log));
    }
  }

  /** PostgreSQL does not run as root. */
  private static List<String> as(String... command) {
    var all = new ArrayList<String>();
    if (System.getProperty("user.name").equals("root")) {
      all.addAll(List.of("setpriv", "--reuid", "postgres", "--regid", "postgres", "--init-groups"));
    }
    all.addAll(List.of(command));
    return all;
  }

  private static void own(Path file) throws Exception {
    if (System.getProperty("user.name").equals("root")) {
      new ProcessBuilder("chown", "postgres", file.toString()).start().waitFor();
    }
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private boolean answers(int at) {
    try {
      sql(at, "postgres", "select 1");
      return true;
    } catch (SQLException away) {
      return false;
    }
  }

  private boolean told(String query, String expected) {
    try (var connection = DriverManager.getConnection(url(primaryPort, "postgres"));
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      return rows.next() && expected.equals(rows.getString(1));
    } catch (SQLException away) {
      return false;
    }
  }

  private void sql(int at, String database, String statement) throws SQLException {
    try (var connection = DriverManager.getConnection(url(at, database));
        var open = connection.createStatement()) {
      open.execute(statement);
    }
  }

  private static String url(int at, String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s?user=postgres&password=%s&connectTimeout=2&loginTimeout=2"
        .formatted(at, database, PASSWORD);
  }

  private interface Condition {
    boolean holds();
  }

  private static void until(Condition condition) throws InterruptedException {
    for (int i = 0; !condition.holds(); i++) {
      if (i > 300) {
        throw new AssertionError("it does not come about");
      }
      TimeUnit.MILLISECONDS.sleep(LOOK);
    }
  }

  private static int free() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws InterruptedException {
    for (var process : running.reversed()) {
      // postgres ends at once on SIGINT, which this is not: its children go with it
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      process.waitFor();
    }
  }
}
