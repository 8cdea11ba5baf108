package redress.persistence;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import redress.application.Identities;
import redress.application.Ports;
import redress.application.complaint.CaseFilter;
import redress.application.complaint.Registrations;
import redress.application.statistics.StatisticsViews;
import redress.complaint.ComplaintId;
import redress.organization.CompanyId;

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

  /**
   * A database and how to use it.
   *
   * @param connections the size of the pool; about 16 serve many more callers best
   * @param patience how long to wait for a connection, and for a statement's answer; a transaction
   *     in which nothing is said for twice as long is ended by the server
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

  private final Connections connections;
  private final PgTransactions transactions;
  private final Changes changes;
  private final Ports ports;
  private final Traffic traffic = new Traffic();
  private final PgRegistrations registrations;
  private final PgComplaintViews views;

  /** Connects by and by; {@code vertx} stays the caller's to close. */
  public PostgresStore(Vertx vertx, Database database, Identities identities, InstantSource clock) {
    var patience = database.patience();
    connections =
        new Connections(vertx, options(database), database.connections(), patience, traffic);
    changes = new Changes(vertx, options(database), patience);
    // a server that has fallen silent is given up a little later than one that says it is slow
    transactions = new PgTransactions(connections, patience.plus(patience.dividedBy(2)));
    var parts = PartTables.on(transactions);
    var replies = new PgReplies(transactions, clock);
    views = new PgComplaintViews(transactions, parts);
    registrations = new PgRegistrations(transactions, replies, traffic, patience);
    ports =
        new Ports(
            clock,
            identities,
            transactions,
            replies,
            registrations,
            new PgCompanies(transactions, changes),
            new PgAccounts(transactions, changes),
            new PgProcedures(transactions, changes),
            new PgDrafts(transactions),
            new PgCalendars(transactions, changes),
            new PgComplaints(transactions),
            new PgObligations(transactions),
            new PgHistory(transactions, traffic),
            new PgAttachments(transactions),
            views,
            new PgStatistics(transactions),
            new PgSimulations(transactions),
            new PgPastCases(transactions),
            new PgSigningKeys(transactions),
            new PgOpenedSessions(transactions, changes),
            new PgInvitations(transactions),
            new PgApiTokens(transactions, changes),
            new PgLoginAttempts(transactions),
            new PgGuesses(transactions),
            new PgLinkedIdentities(transactions),
            new PgProvidedSessions(transactions),
            new PgWeeklyLists(transactions),
            new PgAssessments(transactions),
            new PgReviews(transactions),
            new PgMeetings(transactions),
            new PgMonthBooks(transactions),
            new PgSealKeys(transactions),
            new PgSealedHeads(transactions),
            new PgAuditRecords(transactions),
            new PgNotices(transactions),
            new PgDisciplinaryLists(transactions),
            new PgDeductions(transactions),
            new PgDelegations(transactions),
            new PgConducts(transactions),
            new PgDeliveries(transactions),
            new PgReturns(transactions),
            new PgJobs(transactions),
            new PgUrgingNotes(transactions, traffic),
            parts,
            stock(parts));
    changes.begin();
  }

  private PgStock stock(PgCaseParts parts) {
    var rows =
        new ArrayList<Rows<?>>(
            List.of(
                PgComplaints.REGISTERED,
                PgObligations.ROWS,
                PgUrgingNotes.ROWS,
                PgAssessments.ROWS,
                PgWeeklyLists.ROWS,
                PgNotices.ROWS,
                PgDisciplinaryLists.ROWS,
                PgDelegations.ROWS,
                PgConducts.ROWS,
                PgMeetings.ROWS,
                PgReviews.ROWS));
    rows.addAll(parts.rows());
    var others =
        List.of(
            PgCompanies.IMPRINTED,
            PgProcedures.IMPRINTED,
            PgDrafts.IMPRINTED,
            PgAccounts.IMPRINTED,
            PgLinkedIdentities.IMPRINTED,
            PgApiTokens.IMPRINTED,
            PgCalendars.IMPRINTED,
            PgDeductions.IMPRINTED);
    return new PgStock(transactions, rows, others);
  }

  private static PgConnectOptions options(Database database) {
    return new PgConnectOptions()
        .setHost(database.host())
        .setPort(database.port())
        .setDatabase(database.name())
        .setUser(database.user())
        .setPassword(database.password())
        .setCachePreparedStatements(true)
        .setPreparedStatementCacheSqlLimit(8192)
        .addProperty("role", ROLE)
        .addProperty("timezone", "UTC")
        .addProperty("statement_timeout", Long.toString(database.patience().toMillis()))
        // of whoever is not heard of any more the server frees what the transaction has locked
        .addProperty(
            "idle_in_transaction_session_timeout",
            Long.toString(database.patience().multipliedBy(2).toMillis()))
        .addProperty("application_name", "redress");
  }

  /**
   * Asks the database for an answer.
   *
   * @throws redress.application.Unavailable if there is none
   */
  public void ping() {
    transactions.read(CompanyId.OPERATOR, sql -> sql.run("asking for an answer", "select 1"));
  }

  /** What was sent to the database so far. */
  public Traffic traffic() {
    return traffic;
  }

  /** What whoever watches over the database wants to know. */
  public Figures figures() {
    return new Figures(transactions);
  }

  /** Registers each case in a transaction of its own: what the group commit is measured against. */
  public Registrations eachAlone() {
    return registrations::alone;
  }

  /** The statement by which these cases are listed. */
  public Listing listing(CompanyId company, CaseFilter filter) {
    return CaseListing.rows(company, filter);
  }

  /** The statement by which a case is read, with everything that its company knows. */
  public Listing reading(ComplaintId id) {
    return views.reading(id, ports.procedures().parts(id.company()));
  }

  /** The statements by which a span is counted, cases first and obligations then. */
  public List<Listing> counting(CompanyId company, StatisticsViews.Span span) {
    return List.of(PgStatistics.cases(span, company), PgStatistics.promptness(span, company));
  }

  /** How many connections are in use just now. */
  public int connectionsLent() {
    return connections.lent();
  }

  /** How many wait for a connection, about. */
  public int connectionsAwaited() {
    return connections.awaited();
  }

  /** What the use cases need, on this database. */
  public Ports ports() {
    return ports;
  }

  /** Closes the connections, those that are lent when they come back. */
  @Override
  public void close() {
    changes.close();
    connections.close();
  }
}
