package redress.persistence;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import redress.application.Identities;
import redress.application.Ports;
import redress.complaint.Part;
import redress.complaint.Parts;

/**
 * Every driven port on one PostgreSQL database that was migrated to this program's schema ({@link
 * #MIGRATIONS}).
 *
 * <p>It works as the role {@code redress_app}, of which the user that it is given must be a member.
 * Whatever waits is bounded by the patience of the {@link Database}; when that is over, or the
 * database is away, {@link redress.application.Unavailable} is thrown. Connections come back by
 * themselves when the database does.
 */
public final class PostgresStore implements AutoCloseable {
  /** Where the migrations are, as a location for Flyway. */
  public static final String MIGRATIONS = "classpath:redress/persistence/migrations";

  private static final String ROLE = "redress_app";
  private static final int WAITING_FOR_A_CONNECTION = 1_000;

  /**
   * A database and how to use it.
   *
   * @param connections the size of the pool; about 16 serve many more callers best
   * @param patience how long to wait for a connection, and for a statement's answer
   */
  public record Database(
      String host,
      int port,
      String name,
      String user,
      String password,
      int connections,
      Duration patience) {
    public static final int CONNECTIONS = 16;
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    public Database(String host, int port, String name, String user, String password) {
      this(host, port, name, user, password, CONNECTIONS, PATIENCE);
    }
  }

  private final Pool pool;
  private final Ports ports;

  /** Connects when it is first used; {@code vertx} stays the caller's to close. */
  public PostgresStore(Vertx vertx, Database database, Identities identities, InstantSource clock) {
    pool = pool(vertx, database);
    var transactions = new PgTransactions(pool);
    var replies = new PgReplies(transactions, clock);
    ports =
        new Ports(
            clock,
            identities,
            transactions,
            replies,
            new PgRegistrations(transactions, replies, database.patience()),
            new PgCompanies(transactions),
            new PgAccounts(transactions),
            new PgProcedures(transactions),
            new PgCalendars(transactions),
            new PgComplaints(transactions),
            new PgObligations(transactions),
            new PgHistory(transactions),
            new PgAttachments(transactions),
            new PgComplaintViews(transactions),
            new PgSigningKeys(transactions),
            parts(transactions));
  }

  /** The port of each kind of part of a case. */
  private static Map<Class<? extends Part>, Parts<? extends Part>> parts(
      PgTransactions transactions) {
    return Map.of();
  }

  private static Pool pool(Vertx vertx, Database database) {
    int patience = Math.toIntExact(database.patience().toMillis());
    var connect =
        new PgConnectOptions()
            .setHost(database.host())
            .setPort(database.port())
            .setDatabase(database.name())
            .setUser(database.user())
            .setPassword(database.password())
            .setCachePreparedStatements(true)
            .setPreparedStatementCacheSqlLimit(8192)
            .addProperty("role", ROLE)
            .addProperty("timezone", "UTC")
            .addProperty("statement_timeout", Integer.toString(patience))
            .addProperty("application_name", "redress");
    // a server that has fallen silent is given up a little later than one that says it is slow
    var socket =
        new NetClientOptions()
            .setConnectTimeout(patience)
            .setReadIdleTimeout(patience + patience / 2)
            .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
            .setTcpKeepAlive(true);
    var pool =
        new PoolOptions()
            .setMaxSize(database.connections())
            .setMaxWaitQueueSize(WAITING_FOR_A_CONNECTION)
            .setConnectionTimeout(patience)
            .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS);
    return PgBuilder.pool().with(pool).with(socket).connectingTo(connect).using(vertx).build();
  }

  /**
   * Asks the database for an answer.
   *
   * @throws redress.application.Unavailable if there is none
   */
  public void ping() {
    Awaited.await("asking the database for an answer", pool.query("select 1").execute());
  }

  /** What the use cases need, on this database. */
  public Ports ports() {
    return ports;
  }

  /** Gives back all connections, after what is under way. */
  @Override
  public void close() {
    Awaited.await("closing the connections", pool.close());
  }
}
