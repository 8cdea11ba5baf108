package redress.persistence;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import redress.application.Attachments;
import redress.application.Replies;
import redress.application.Transactions;
import redress.application.complaint.ComplaintViews;
import redress.application.complaint.Registrations;
import redress.complaint.Complaints;
import redress.history.History;
import redress.obligation.Obligations;
import redress.organization.Accounts;
import redress.organization.Companies;
import redress.procedure.Procedures;
import redress.time.Calendars;

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
  private final PgTransactions transactions;
  private final PgReplies replies;
  private final PgRegistrations registrations;
  private final Complaints complaints;
  private final ComplaintViews complaintViews;
  private final Obligations obligations;
  private final History history;
  private final Procedures procedures;
  private final Calendars calendars;
  private final Accounts accounts;
  private final Companies companies;
  private final Attachments attachments;

  /** Connects when it is first used; {@code vertx} stays the caller's to close. */
  public PostgresStore(Vertx vertx, Database database, InstantSource clock) {
    pool = pool(vertx, database);
    transactions = new PgTransactions(pool);
    replies = new PgReplies(transactions, clock);
    registrations = new PgRegistrations(transactions, replies, database.patience());
    complaints = new PgComplaints(transactions);
    complaintViews = new PgComplaintViews(transactions);
    obligations = new PgObligations(transactions);
    history = new PgHistory(transactions);
    procedures = new PgProcedures(transactions);
    calendars = new PgCalendars(transactions);
    accounts = new PgAccounts(transactions);
    companies = new PgCompanies(transactions);
    attachments = new PgAttachments(transactions);
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

  public Transactions transactions() {
    return transactions;
  }

  public Replies replies() {
    return replies;
  }

  public Registrations registrations() {
    return registrations;
  }

  public Complaints complaints() {
    return complaints;
  }

  public ComplaintViews complaintViews() {
    return complaintViews;
  }

  public Obligations obligations() {
    return obligations;
  }

  public History history() {
    return history;
  }

  public Procedures procedures() {
    return procedures;
  }

  public Calendars calendars() {
    return calendars;
  }

  public Accounts accounts() {
    return accounts;
  }

  public Companies companies() {
    return companies;
  }

  public Attachments attachments() {
    return attachments;
  }

  /** Gives back all connections, after what is under way. */
  @Override
  public void close() {
    Awaited.await("closing the connections", pool.close());
  }
}
