package redress.http;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.UnaryOperator;
import redress.application.InMemoryPorts;
import redress.application.InMemoryReplies;
import redress.application.InMemoryTransactions;
import redress.application.Replies;
import redress.application.Transactions;
import redress.application.session.InMemorySigningKeys;
import redress.application.session.OfSessions;
import redress.application.session.Passwords;
import redress.application.session.PlainPasswords;
import redress.application.session.SessionLimits;
import redress.application.trace.Traces;
import redress.audit.InMemoryAuditRecords;
import redress.history.InMemoryHistory;
import redress.http.session.JwtTokens;
import redress.http.session.SessionOperations;
import redress.organization.Account;
import redress.organization.Company;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.organization.InMemoryAccounts;
import redress.organization.InMemoryCompanies;
import redress.organization.Person;
import redress.organization.Position;
import redress.testing.Memory;
import redress.testing.MovableClock;

/**
 * A whole server for a test: real sockets in front, ports in memory behind, a clock that the test
 * moves.
 *
 * <pre>{@code
 * try (var office = new Office()) {
 *   office.employ("acme", "li", "QUALITY", "CLERK");
 *   office.open(new MyOperations(office.memory()).chapter());
 *   office.desk("acme", "li").get("/my-things").expect(200);
 * }
 * }</pre>
 */
public final class Office implements AutoCloseable {
  public static final String PASSWORD = "correct horse";
  private static final Duration A_WORKING_DAY = Duration.ofHours(8);

  private final Memory memory = new Memory();
  private final MovableClock clock = MovableClock.at("2026-11-23T01:00:00Z");
  private final Transactions transactions = new InMemoryTransactions(memory);
  private final InMemoryAccounts accounts = new InMemoryAccounts(memory);
  private final InMemoryCompanies companies = new InMemoryCompanies(memory);
  private final Passwords passwords = new PlainPasswords();
  private final InMemorySigningKeys keys = new InMemorySigningKeys(memory);
  private final Vertx vertx = Vertx.vertx();
  private final List<HealthCheck> checks = new ArrayList<>();
  private final Path uploads = folder();
  private UnaryOperator<HttpSettings> settings = usual -> usual;
  private Replies replies = new InMemoryReplies(memory, clock);
  private HttpServer server;

  public Memory memory() {
    return memory;
  }

  public MovableClock clock() {
    return clock;
  }

  public Transactions transactions() {
    return transactions;
  }

  /** Other bounds than the usual ones. */
  public Office with(UnaryOperator<HttpSettings> change) {
    settings = change;
    return this;
  }

  /** Other replies than those in memory. */
  public Office with(Replies other) {
    replies = other;
    return this;
  }

  public Office with(HealthCheck check) {
    checks.add(check);
    return this;
  }

  /** Gives somebody an account with {@link #PASSWORD}, and founds the company if need be. */
  public Person employ(String company, String user, String department, String position) {
    var id = new CompanyId(company);
    var person = new Person(id, user, new Department(department), new Position(position));
    transactions.run(
        id,
        () -> {
          if (companies.find(id).isEmpty()) {
            companies.save(
                new Company(id, company, ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY")));
          }
          accounts.save(new Account(person, passwords.encode(PASSWORD), true), clock.instant());
        });
    return person;
  }

  /** Switches an account off. */
  public void dismiss(Person person) {
    transactions.run(
        person.company(),
        () ->
            accounts.save(new Account(person, passwords.encode(PASSWORD), false), clock.instant()));
  }

  /** Opens for business with sessions and these operations. */
  public Office open(Chapter... more) {
    var tokens = new JwtTokens(transactions, keys, clock);
    var ports = InMemoryPorts.on(memory, clock);
    var sessions = OfSessions.of(ports, passwords, tokens, SessionLimits.all(A_WORKING_DAY));
    var chapters = new ArrayList<Chapter>();
    var records = new InMemoryAuditRecords(memory, new InMemoryHistory(memory));
    var auditor = new Auditor(records, companies, clock);
    chapters.add(new SessionOperations(sessions, auditor).chapter());
    chapters.addAll(List.of(more));
    var usual = HttpSettings.of(0, 0, uploads);
    server =
        new HttpServer(
                vertx,
                settings.apply(usual),
                chapters,
                new Gate(
                    sessions.sessions(),
                    replies,
                    auditor,
                    new Moderation(Moderation.Limits.USUAL, clock),
                    Traces.NONE,
                    Proxies.NONE),
                checks,
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT))
            .start();
    return this;
  }

  public HttpServer server() {
    return server;
  }

  /** The folder in which files are kept while they are received. */
  public Path uploads() {
    return uploads;
  }

  /** A desk without a session. */
  public Desk desk() {
    return Desk.at(server.port());
  }

  /** The desk of somebody who has opened a session. */
  public Desk desk(String company, String user) {
    return desk().signIn(company, user, PASSWORD);
  }

  @Override
  public void close() {
    if (server != null) {
      server.stop();
    }
    vertx.close().await();
  }

  private static Path folder() {
    try {
      var folder = Files.createTempDirectory("redress-uploads-");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
