package redress.bootstrap.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.bootstrap.StartRefused;

/**
 * The PostgreSQL that Redress brings along, on a durable data directory.
 *
 * <p>Its life: the directory is taken for this program; a cluster is made there once, with a random
 * password and without a moment of trust; a server that an earlier, killed program left behind is
 * stopped; ours is started and, when it dies while we live, started again on the same port; closing
 * stops it in order. It listens on the loopback interface alone.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final String LOOPBACK = "127.0.0.1";
  private static final String USER = "postgres";
  private static final String DATABASE = "redress";
  private static final int ATTEMPTS = 20;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** What makes a committed answer survive a crash, and the size of a server for one program. */
  private static final Map<String, String> SERVER =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("fsync", "on"),
              Map.entry("synchronous_commit", "on"),
              Map.entry("full_page_writes", "on"),
              Map.entry("listen_addresses", LOOPBACK),
              Map.entry("unix_socket_directories", ""),
              Map.entry("max_connections", "64"),
              Map.entry("shared_buffers", "256MB"),
              Map.entry("max_wal_size", "2GB"),
              Map.entry("timezone", "UTC"),
              // customers' words belong into the database, not into its log
              Map.entry("log_line_prefix", ""),
              Map.entry("log_min_error_statement", "panic"),
              Map.entry("log_error_verbosity", "terse")));

  private final Home home;
  private final Programs programs;
  private final Cluster cluster;
  private Programs.Running server;
  private boolean closing;

  private EmbeddedPostgres(Home home, Programs programs) {
    this.home = home;
    this.programs = programs;
    this.cluster = new Cluster(home, programs);
  }

  /** Starts the server on the directory; its programs are unpacked there as well. */
  public static EmbeddedPostgres start(Path directory) {
    return start(directory, null);
  }

  /**
   * Starts the server on the directory.
   *
   * @param binaries where its programs are unpacked, to be shared by several servers; null for
   *     inside the directory
   */
  public static EmbeddedPostgres start(Path directory, Path binaries) {
    Home home = Home.take(directory.toAbsolutePath());
    try {
      Path cache = binaries == null ? home.binaries() : binaries.toAbsolutePath();
      var postgres = new EmbeddedPostgres(home, new Programs(Binaries.in(cache)));
      postgres.cluster.prepare();
      postgres.startServer();
      try {
        postgres.createDatabase();
      } catch (SQLException | RuntimeException e) {
        postgres.stopServer();
        throw e;
      }
      return postgres;
    } catch (SQLException e) {
      home.close();
      throw new StartRefused("The embedded PostgreSQL could not be set up: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      home.close();
      throw e;
    }
  }

  /** Where the database of a program is that is running on that directory now. */
  public static Optional<Endpoint> running(Path directory) {
    return Home.taken(directory.toAbsolutePath())
        .map(home -> new Endpoint(LOOPBACK, home.port(), DATABASE, USER, home.password()));
  }

  /** Where the program's database is. */
  public Endpoint endpoint() {
    return new Endpoint(LOOPBACK, home.port(), DATABASE, USER, home.password());
  }

  /** The process of the server, for whoever wants to watch it or to kill it. */
  synchronized ProcessHandle process() {
    return server.process().toHandle();
  }

  private synchronized void startServer() {
    String lastWords = "";
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      int port = attempt <= 3 && Ports.free(home.port()) ? home.port() : Ports.any();
      server = programs.start("postgres", arguments(port));
      home.keep(port);
      if (ready(server)) {
        LOG.info("PostgreSQL is ready on port {}", port);
        server.process().onExit().thenRun(this::died);
        return;
      }
      lastWords = server.lastWords();
      // a killed server's children need a moment to notice; until then its memory is taken
      pause();
    }
    throw new StartRefused("The embedded PostgreSQL does not start: " + lastWords);
  }

  private List<String> arguments(int port) {
    List<String> arguments = new ArrayList<>(List.of("-D", home.cluster().toString()));
    arguments.addAll(List.of("-p", Integer.toString(port)));
    SERVER.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
    return arguments;
  }

  private boolean ready(Programs.Running started) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (started.process().isAlive() && System.nanoTime() < deadline) {
      try (Connection connection = connect("postgres")) {
        return connection.isValid(5);
      } catch (SQLException e) {
        LOG.trace("not ready yet", e);
        pause();
      }
    }
    started.process().destroy();
    return false;
  }

  private void died() {
    synchronized (this) {
      if (closing) {
        return;
      }
      LOG.error("PostgreSQL has ended by itself; starting it again");
      try {
        startServer();
      } catch (RuntimeException e) {
        LOG.error("PostgreSQL could not be started again", e);
      }
    }
  }

  private void createDatabase() throws SQLException {
    try (Connection connection = connect("postgres");
        var statement = connection.createStatement()) {
      try (var found =
          statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
        if (found.next()) {
          return;
        }
      }
      statement.execute(
          "create database %s template template0 encoding 'UTF8' locale_provider libc locale 'C.UTF-8'"
              .formatted(DATABASE));
    }
  }

  private Connection connect(String database) throws SQLException {
    Endpoint endpoint = endpoint().withDatabase(database);
    return DriverManager.getConnection(endpoint.jdbcUrl(), endpoint.credentials());
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for PostgreSQL", e);
    }
  }

  private void stopServer() {
    synchronized (this) {
      closing = true;
    }
    if (server.process().isAlive()) {
      cluster.stop();
    }
  }

  /** Forgets the server without stopping it, as a program does that is killed. */
  void abandon() {
    synchronized (this) {
      closing = true;
    }
    home.close();
  }

  /** Stops the server in order and gives the directory free. */
  @Override
  public void close() {
    try {
      stopServer();
    } finally {
      home.close();
    }
  }
}
