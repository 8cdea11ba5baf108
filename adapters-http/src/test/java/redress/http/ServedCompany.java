package redress.http;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import redress.application.ExampleCompany;
import redress.application.account.OfAccounts;
import redress.application.session.IdentityProvider;
import redress.application.session.OfSessions;
import redress.application.session.Passwords;
import redress.application.session.PlainPasswords;
import redress.application.session.SessionLimits;
import redress.application.trace.Traces;
import redress.http.session.JwtTokens;
import redress.organization.Account;
import redress.organization.Department;
import redress.organization.Position;
import redress.testing.MovableClock;

/** An example company behind real sockets: every operation of the product, for a test. */
public final class ServedCompany implements AutoCloseable {
  private static final Duration LONG = Duration.ofDays(365);

  /** That of all operations, which is the same for each company. */
  private static Contract contract;

  private final ExampleCompany company;
  private final Vertx vertx = Vertx.vertx();
  private final List<Chapter> chapters;
  private final HttpServer server;

  public ServedCompany(ExampleCompany company) {
    this(company, SessionLimits.all(LONG));
  }

  /** Where sessions last as long as that. */
  public ServedCompany(ExampleCompany company, SessionLimits limits) {
    this(company, limits, Optional.empty());
  }

  /** Where somebody else vouches for people, too. */
  public ServedCompany(
      ExampleCompany company, SessionLimits limits, Optional<IdentityProvider> provider) {
    this(company, limits, provider, Moderation.Limits.USUAL, new PlainPasswords(), Proxies.NONE);
  }

  /** Where one person may ask for so much. */
  public ServedCompany(ExampleCompany company, Moderation.Limits moderation) {
    this(company, moderation, new PlainPasswords(), Proxies.NONE);
  }

  /** Where passwords are looked at in another way than at once. */
  public ServedCompany(ExampleCompany company, Passwords passwords) {
    this(company, Moderation.Limits.USUAL, passwords, Proxies.NONE);
  }

  /** Behind those proxies. */
  public ServedCompany(ExampleCompany company, Proxies proxies) {
    this(company, Moderation.Limits.USUAL, new PlainPasswords(), proxies);
  }

  private ServedCompany(
      ExampleCompany company, Moderation.Limits moderation, Passwords passwords, Proxies proxies) {
    this(company, SessionLimits.all(LONG), Optional.empty(), moderation, passwords, proxies);
  }

  private ServedCompany(
      ExampleCompany company,
      SessionLimits limits,
      Optional<IdentityProvider> provider,
      Moderation.Limits moderation,
      Passwords passwords,
      Proxies proxies) {
    this.company = company;
    var ports = company.ports();
    var tokens = new JwtTokens(ports.transactions(), ports.signingKeys(), ports.clock());
    var sessions = OfSessions.of(ports, passwords, tokens, limits, provider);
    this.chapters = Chapters.of(company.useCases(), sessions, OfAccounts.of(ports));
    this.server =
        new HttpServer(
                vertx,
                HttpSettings.of(0, 0, folder()),
                chapters,
                contract(chapters),
                new Gate(
                    sessions.sessions(),
                    ports.replies(),
                    Auditor.of(ports),
                    new Moderation(moderation, ports.clock()),
                    Traces.NONE,
                    proxies),
                List.of(),
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT))
            .start();
  }

  private static synchronized Contract contract(List<Chapter> chapters) {
    if (contract == null) {
      contract = Contract.of(chapters);
    }
    return contract;
  }

  /** In memory, under the equipment manufacturer's procedure. */
  public static ServedCompany inMemory() {
    return new ServedCompany(ExampleCompany.inMemory());
  }

  /** In memory, under that procedure document. */
  public static ServedCompany inMemory(String document) {
    return new ServedCompany(ExampleCompany.inMemory(document));
  }

  public ExampleCompany company() {
    return company;
  }

  /** Everything that it answers. */
  public List<Chapter> chapters() {
    return chapters;
  }

  public MovableClock clock() {
    return company.clock();
  }

  /** The desk of somebody of the company, such as {@code quality-head}, with a session. */
  public Desk desk(String user) {
    return Desk.at(server.port()).signIn(company.id().code(), user, ExampleCompany.PASSWORD);
  }

  /** Where it listens on this machine. */
  public int port() {
    return server.port();
  }

  /** The port of metrics and of health in detail. */
  public int managementPort() {
    return server.managementPort();
  }

  /** What the page of metrics says. */
  public String metrics() {
    var page = URI.create("http://localhost:" + managementPort() + "/metrics");
    try (var client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString()).body();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** A desk without a session. */
  public Desk desk() {
    return Desk.at(server.port());
  }

  /** From now on that person is nobody of the company any more. */
  public void leaves(String user) {
    var ports = company.ports();
    var id = company.id();
    ports
        .transactions()
        .run(
            id,
            () -> {
              var account = ports.accounts().find(id, user).orElseThrow();
              ports
                  .accounts()
                  .save(
                      new Account(account.person(), account.secret(), false),
                      company.clock().instant());
            });
  }

  /** Somebody gets another post. */
  public void moves(String user, String department, String position) {
    var ports = company.ports();
    var id = company.id();
    ports
        .transactions()
        .run(
            id,
            () -> {
              var account = ports.accounts().find(id, user).orElseThrow();
              ports
                  .accounts()
                  .save(
                      account.in(new Department(department), new Position(position)),
                      company.clock().instant());
            });
  }

  @Override
  public void close() {
    server.stop();
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
