package redress.bootstrap;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.application.UseCases;
import redress.application.account.OfAccounts;
import redress.application.session.IdentityProvider;
import redress.application.session.OfSessions;
import redress.application.session.SessionLimits;
import redress.application.trace.Traces;
import redress.bootstrap.settings.Provider;
import redress.bootstrap.settings.Settings;
import redress.bootstrap.trace.OtlpTraces;
import redress.http.Auditor;
import redress.http.Chapters;
import redress.http.Gate;
import redress.http.HealthCheck;
import redress.http.HttpServer;
import redress.http.HttpSettings;
import redress.http.Moderation;
import redress.http.file.Inbox;
import redress.http.session.Argon2Passwords;
import redress.http.session.JwtTokens;
import redress.http.session.OpenIdProvider;

/**
 * The running program: its database, its use cases and its doors, opened in this order and closed
 * in the other.
 */
public final class Redress implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Redress.class);
  private static final int RUNNING = 512;
  private static final int WAITING = 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration GRACE = Duration.ofSeconds(30);

  /** How long it takes to close what nothing is in flight in. */
  private static final Duration CLOSING = Duration.ofSeconds(5);

  private static final Duration STOPPING = Duration.ofSeconds(10);

  private final Closing open = new Closing();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Duration grace;
  private Database database;
  private HttpServer server;

  private Redress(Duration grace) {
    this.grace = grace;
  }

  /**
   * Opens everything, or closes again what was opened and says why.
   *
   * @param clock the only source of the present for the whole program
   * @param out for what the person who starts it has to know, one-time passwords among it
   */
  public static Redress start(Settings settings, InstantSource clock, PrintStream out) {
    return start(settings, clock, out, GRACE);
  }

  /**
   * As {@link #start(Settings, InstantSource, PrintStream)}.
   *
   * @param grace how long what is in flight may take when it is closed
   */
  static Redress start(Settings settings, InstantSource clock, PrintStream out, Duration grace) {
    var redress = new Redress(grace);
    try {
      redress.open(settings, clock, out);
      return redress;
    } catch (RuntimeException e) {
      redress.close();
      throw e;
    }
  }

  private void open(Settings settings, InstantSource clock, PrintStream out) {
    LOG.info("Redress starts: {}", settings);
    // before anything is founded: a password that is shown once is shown by a program that runs
    Doors.tried(settings);
    var installation = open.later(Installation.owned(settings, clock));
    var first = Argon2Passwords.alone();
    database = installation.database();
    database.alone(() -> new FirstStart(installation.ports(), first, settings, out).run());
    var useCases = new UseCases(installation.ports());
    var worker = open.later(Worker.start(useCases.jobs(), installation.ports().clock()));
    var checks =
        List.of(
            new HealthCheck("database", installation::ping),
            HealthCheck.beside("worker", worker::probe));
    var meters = installation.meters();
    open.later(Watch.start(installation.ports(), installation.store().figures(), meters));
    var traces = traces(settings);
    installation.store().traffic().trace(traces);
    var passwords = Argon2Passwords.beside();
    server = server(settings, installation, passwords, useCases, checks, meters, traces);
    open.later(server::stop);
    listen(settings);
  }

  private HttpServer server(
      Settings settings,
      Installation installation,
      Argon2Passwords passwords,
      UseCases useCases,
      List<HealthCheck> checks,
      PrometheusMeterRegistry meters,
      Traces traces) {
    var ports = installation.ports();
    var tokens = new JwtTokens(ports.transactions(), ports.signingKeys(), ports.clock());
    var provider = settings.provider().map(it -> provider(it, ports.clock()));
    var sessions = OfSessions.of(ports, passwords, tokens, SessionLimits.USUAL, provider);
    return new HttpServer(
        installation.vertx(),
        new HttpSettings(
            settings.api().host(),
            settings.api().port(),
            settings.management().host(),
            settings.management().port(),
            RUNNING,
            WAITING,
            PATIENCE,
            grace,
            uploads(settings),
            settings.contentMemory()),
        Chapters.of(useCases, sessions, OfAccounts.of(ports)),
        new Gate(
            sessions.sessions(),
            ports.replies(),
            Auditor.of(ports),
            new Moderation(settings.moderation(), ports.clock()),
            traces,
            settings.proxies()),
        checks,
        meters);
  }

  /** Where nobody collects traces nothing of what sends them is loaded. */
  private Traces traces(Settings settings) {
    if (settings.tracesTo().isEmpty()) {
      return Traces.NONE;
    }
    return open.later(OtlpTraces.to(settings.tracesTo().get()));
  }

  private static IdentityProvider provider(Provider it, InstantSource clock) {
    var back = URI.create(it.publicUrl() + HttpServer.BASE + "/login/callback");
    return new OpenIdProvider(
        new OpenIdProvider.Client(it.issuer(), it.client(), it.secret(), back), clock);
  }

  private void listen(Settings settings) {
    try {
      server.start();
    } catch (Throwable e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        // the kernel's own event loop has a failure of its own for what Java calls a BindException
        if (cause instanceof IOException) {
          throw Doors.refused(settings, e);
        }
      }
      throw e;
    }
  }

  /**
   * A data directory is this program's alone by now: what is in its folder is of an earlier one.
   */
  private static Path uploads(Settings settings) {
    try {
      if (settings.databaseUrl().isPresent()) {
        return Files.createTempDirectory("redress-uploads");
      }
      var folder = Files.createDirectories(settings.data().toAbsolutePath().resolve("uploads"));
      Inbox.clear(folder);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("making a folder for uploads", e);
    }
  }

  /** Where the API is, for somebody on this machine. */
  public URI address() {
    return URI.create("http://localhost:" + server.port());
  }

  /** Where metrics and health in detail are, for somebody on this machine. */
  URI management() {
    return URI.create("http://localhost:" + server.managementPort());
  }

  /**
   * Closes it when it is run, or else ends the process soon after the grace.
   *
   * @param halt ends the process with that status at once
   */
  Ending ending(IntConsumer halt) {
    return new Ending(this, grace.plus(CLOSING), database, STOPPING, halt);
  }

  /** Waits until the program has been closed. */
  void awaitEnd() throws InterruptedException {
    ended.await();
  }

  /**
   * Stops accepting, finishes what is in flight, gives the connections back, stops the database.
   */
  @Override
  public synchronized void close() {
    open.close();
    if (server != null && ended.getCount() > 0) {
      LOG.info("Redress has stopped");
    }
    ended.countDown();
  }
}
