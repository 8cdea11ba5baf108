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
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.application.Unsaid;
import redress.bootstrap.StartRefused;

/**
 * The PostgreSQL that Redress brings along, on a durable data directory.
 *
 * <p>Its life: the directory is taken for this program; a cluster is made there once, with a random
 * password and without a moment of trust; a server that an earlier, killed program left behind is
 * stopped; ours is started and, when it dies while we live, started again on the same port, however
 * often that must be tried, since whoever is connected knows no other; closing stops it in order.
 * It listens on the loopback interface alone.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final String LOOPBACK = "127.0.0.1";
  private static final String USER = "postgres";
  private static final String DATABASE = "redress";
  private static final int ATTEMPTS = 20;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long SHORTEST_PAUSE = 100;
  private static final long LONGEST_PAUSE = 1000;
  private static final int SAID_AGAIN = 60;

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
  private volatile boolean closing;

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

  /** Whether there is a database in that directory, with its server running or not. */
  public static boolean isIn(Path directory) {
    return Cluster.isMade(Home.cluster(directory));
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

  /** The first start: nobody knows the port yet, so another may be taken. */
  private synchronized void startServer() {
    String why = "";
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      home.keep(attempt <= 3 && Ports.free(home.port()) ? home.port() : Ports.any());
      Optional<String> failed = startOn(home.port());
      if (failed.isEmpty()) {
        return;
      }
      why = failed.get();
      // a killed server's children need a moment to notice; until then its memory is taken
      pause(SHORTEST_PAUSE);
    }
    throw new StartRefused("The embedded PostgreSQL does not start: " + why);
  }

  /**
   * Tries once to start the server where its clients look for it, after it died.
   *
   * @return why it does not run yet: a killed server's children still have its memory, or somebody
   *     has its port; nothing if it runs or is not wanted any more
   */
  synchronized Optional<String> startAgain() {
    if (closing || process().isAlive()) {
      return Optional.empty();
    }
    int port = home.port();
    return Ports.free(port) ? startOn(port) : Optional.of("port %d is taken".formatted(port));
  }

  private Optional<String> startOn(int port) {
    Programs.Running started = programs.start("postgres", arguments(port));
    if (!ready(started)) {
      return Optional.of(started.lastWords());
    }
    server = started;
    LOG.info("PostgreSQL is ready on port {}", port);
    started.process().onExit().thenRunAsync(this::died, EmbeddedPostgres::inThreadOfItsOwn);
    return Optional.empty();
  }

  private static void inThreadOfItsOwn(Runnable task) {
    Thread.ofPlatform().daemon().name("postgresql-restart").start(task);
  }

  private List<String> arguments(int port) {
    List<String> arguments = new ArrayList<>(List.of("-D", home.cluster().toString()));
    arguments.addAll(List.of("-p", Integer.toString(port)));
    SERVER.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
    return arguments;
  }

  private boolean ready(Programs.Running started) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!closing && started.process().isAlive() && System.nanoTime() < deadline) {
      try (Connection connection = connect("postgres")) {
        if (connection.isValid(5)) {
          return true;
        }
      } catch (SQLException e) {
        LOG.trace("not ready yet", Unsaid.of(e));
      }
      pause(SHORTEST_PAUSE);
    }
    started.process().destroy();
    return false;
  }

  private void died() {
    if (closing) {
      return;
    }
    LOG.error("PostgreSQL has ended by itself; starting it again");
    Optional<String> said = Optional.empty();
    for (int attempt = 1; !closing; attempt++) {
      Optional<String> failed = tried();
      if (failed.isEmpty()) {
        return;
      }
      if (!failed.equals(said) || attempt % SAID_AGAIN == 0) {
        LOG.error("PostgreSQL could not be started again, trying on: {}", failed.get());
        said = failed;
      }
      pause(Math.min(SHORTEST_PAUSE * attempt, LONGEST_PAUSE));
    }
  }

  private Optional<String> tried() {
    try {
      return startAgain();
    } catch (RuntimeException e) {
      LOG.debug("an attempt to start PostgreSQL again broke off", Unsaid.of(e));
      return Optional.of(Unsaid.of(e).getMessage());
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
    Properties properties = endpoint.credentials();
    // whoever else came to listen on the port may never answer
    properties.setProperty("loginTimeout", "30");
    return DriverManager.getConnection(endpoint.jdbcUrl(), properties);
  }

  private static void pause(long milliseconds) {
    try {
      TimeUnit.MILLISECONDS.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for PostgreSQL", e);
    }
  }

  private void stopServer() {
    closing = true;
    synchronized (this) {
      if (process().isAlive()) {
        cluster.stop();
      }
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
