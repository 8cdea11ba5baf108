package redress.http;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.application.Attachments;
import redress.http.file.Inbox;
import redress.http.limit.Apart;
import redress.http.limit.AtOnce;

/**
 * The program on the network: the API with its contract on the main port, what concerns the
 * operator alone on the management port.
 *
 * <p>Made by its constructor, which refuses chapters that disagree with their contract; started
 * once, stopped once. Stopping tells the load balancer first, then takes no more connections, and
 * lets what is in flight finish.
 */
public final class HttpServer {
  /** Where the API begins. */
  public static final String BASE = "/api/v1";

  private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
  private static final Duration IDLE = Duration.ofSeconds(60);
  private static final Duration FILE_PATIENCE = Duration.ofSeconds(30);
  private static final Duration PROBE = Duration.ofSeconds(2);
  private static final Duration HANGING_UP = Duration.ofSeconds(1);
  private static final Duration WATCH = Duration.ofMillis(500);

  /** What looking through one file takes of the heap, at most. */
  private static final long INSPECTION = 128L * 1024 * 1024;

  private static final int MOST_HEADER_BYTES = 16 * 1024;

  private final HttpSettings settings;
  private final Admission admission;
  private final Health health;
  private final Vertx vertx;
  private final Connections connections;
  private final io.vertx.core.http.HttpServer main;
  private final io.vertx.core.http.HttpServer management;
  private long watch;

  /**
   * Puts the server together.
   *
   * @param chapters the operations, in the order in which the contract shows them
   * @param gate what every request goes by
   * @param checks what has to be there for the server to be ready
   * @param meters where the program counts; what others count in it is shown too
   */
  public HttpServer(
      Vertx vertx,
      HttpSettings settings,
      List<Chapter> chapters,
      Gate gate,
      List<HealthCheck> checks,
      PrometheusMeterRegistry meters) {
    this(vertx, settings, chapters, Contract.of(chapters), gate, checks, meters);
  }

  /** Where the contract of these chapters was put together before: that takes a while. */
  HttpServer(
      Vertx vertx,
      HttpSettings settings,
      List<Chapter> chapters,
      Contract contract,
      Gate gate,
      List<HealthCheck> checks,
      PrometheusMeterRegistry meters) {
    this.vertx = vertx;
    this.settings = settings;
    this.connections = new Connections(settings.bounds(), System::nanoTime);
    this.admission = new Admission(settings.running(), settings.waiting(), settings.patience());
    this.health = new Health(checks, InstantSource.system(), PROBE);
    Gauge.builder("redress.http.running", admission, Admission::running).register(meters);
    Gauge.builder("redress.http.waiting", admission, Admission::waiting).register(meters);
    Gauge.builder("redress.http.connections", connections, Connections::open).register(meters);
    gate.auditor().count(meters);
    var inbox = inbox(settings);
    var contents = new Contents(settings.contents());
    Gauge.builder("redress.http.content.bytes", contents, Contents::kept).register(meters);
    var shared =
        new Dispatch.Shared(
            admission,
            new Recognition(gate.sessions()),
            contents,
            gate,
            inbox,
            connections,
            meters);
    this.main =
        server(
            options(settings.host(), settings.port()),
            Routes.main(vertx, chapters, contract, shared, health));
    this.management =
        server(
            options(settings.managementHost(), settings.managementPort()),
            Routes.management(vertx, meters, health));
  }

  /** Whoever is let in finds a place to wait there. */
  private static Inbox inbox(HttpSettings settings) {
    return new Inbox(
        settings.uploads(),
        Attachments.MOST_BYTES,
        FILE_PATIENCE,
        new Apart("inspecting", AtOnce.of(Apart.others(), INSPECTION), settings.running()));
  }

  private io.vertx.core.http.HttpServer server(HttpServerOptions options, Router router) {
    return vertx
        .createHttpServer(options)
        .connectionHandler(
            connection -> {
              Unfolded.read(connection, options);
              connections.opened(connection);
            })
        .invalidRequestHandler(Routes::invalid)
        .requestHandler(
            request -> {
              connections.asked(request);
              router.handle(request);
            });
  }

  /** Listens on both ports. */
  public HttpServer start() {
    Future.all(main.listen(), management.listen()).await();
    health.open(true);
    watch = vertx.setPeriodic(WATCH.toMillis(), due -> connections.closeLate());
    LOG.info("listening on port {}, management on port {}", port(), managementPort());
    return this;
  }

  /** The port on which it really listens. */
  public int port() {
    return main.actualPort();
  }

  public int managementPort() {
    return management.actualPort();
  }

  /** Finishes what is in flight, within the grace, and stops. */
  public void stop() {
    health.open(false);
    vertx.cancelTimer(watch);
    long until = System.nanoTime() + settings.grace().toNanos();
    var closed = main.shutdown(settings.grace().toNanos(), TimeUnit.NANOSECONDS);
    try {
      if (!admission.drain(settings.grace())) {
        LOG.warn("{} requests were not done within {}", admission.running(), settings.grace());
      }
      Future.all(closed, management.shutdown(0, TimeUnit.MILLISECONDS))
          .await(Math.max(until - System.nanoTime(), HANGING_UP.toNanos()), TimeUnit.NANOSECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException late) {
      LOG.warn("connections stayed open for longer than {}", settings.grace());
    }
  }

  private static HttpServerOptions options(String host, int port) {
    return new HttpServerOptions()
        .setHost(host)
        .setPort(port)
        .setMaxHeaderSize(MOST_HEADER_BYTES)
        .setIdleTimeout((int) IDLE.toSeconds())
        .setHandle100ContinueAutomatically(true)
        // what a connection is at, and for how long, can be told of one request at a time
        .setHttp2ClearTextEnabled(false)
        .setCompressionSupported(false);
  }
}
