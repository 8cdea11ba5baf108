package redress.bootstrap;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.ToDoubleFunction;
import redress.application.Ports;
import redress.bootstrap.postgres.Endpoint;
import redress.bootstrap.settings.Settings;
import redress.persistence.PostgresStore;
import redress.persistence.Traffic;

/** Every driven port on the database of one run, and what they stand on. */
final class Installation implements AutoCloseable {
  private static final double[] GROUPS = {1, 2, 4, 8, 16, 32, 64, 128};

  private final Closing open = new Closing();
  private final Database database;
  private final Vertx vertx;
  private final PostgresStore store;

  private Installation(Database database, InstantSource clock) {
    this.database = open.later(database);
    this.vertx = Uncaught.of(Vertx.vertx(new VertxOptions().setPreferNativeTransport(true)));
    open.later(() -> vertx.close().await());
    this.store = open.later(store(vertx, ProgramLogin.of(database.endpoint()), clock));
  }

  /** For the one program that serves: it owns the data directory. */
  static Installation owned(Settings settings, InstantSource clock) {
    return new Installation(Database.open(settings), clock);
  }

  /** For a command that may run beside the program, on what that has kept. */
  static Installation known(Settings settings, InstantSource clock) {
    return new Installation(Database.known(settings), clock);
  }

  /** For a command that may run beside the program or before its first start. */
  static Installation shared(Settings settings, InstantSource clock) {
    return new Installation(Database.join(settings), clock);
  }

  /** On a database that is open already, which it closes. */
  static Installation on(Database database, InstantSource clock) {
    return new Installation(database, clock);
  }

  private static PostgresStore store(Vertx vertx, Endpoint endpoint, InstantSource clock) {
    return new PostgresStore(
        vertx,
        new PostgresStore.Database(
            endpoint.host(),
            endpoint.port(),
            endpoint.database(),
            endpoint.user(),
            endpoint.password()),
        UuidCreator::getTimeOrderedEpoch,
        // to the microsecond, which is what PostgreSQL keeps
        () -> clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  Ports ports() {
    return store.ports();
  }

  /** The same with what only a measurement asks it for. */
  PostgresStore store() {
    return store;
  }

  Vertx vertx() {
    return vertx;
  }

  Database database() {
    return database;
  }

  /** Throws unless the database answers. */
  void ping() {
    store.ping();
  }

  /** Counters of the program, with the state of its machine and its connections. */
  PrometheusMeterRegistry meters() {
    var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    new JvmMemoryMetrics().bindTo(meters);
    new JvmThreadMetrics().bindTo(meters);
    new ProcessorMetrics().bindTo(meters);
    new UptimeMetrics().bindTo(meters);
    Gauge.builder("redress.database.connections.lent", store, PostgresStore::connectionsLent)
        .register(meters);
    Gauge.builder("redress.database.connections.awaited", store, PostgresStore::connectionsAwaited)
        .register(meters);
    FunctionCounter.builder("redress.failures.uncaught", this, it -> Uncaught.count())
        .description("failures that nobody caught, of this process")
        .register(meters);
    var traffic = store.traffic();
    counted(meters, "redress.database.statements", traffic, Traffic::statements);
    counted(meters, "redress.registrations", traffic, Traffic::registrations);
    counted(meters, "redress.registrations.groups", traffic, Traffic::groups);
    counted(meters, "redress.urging.notes", traffic, Traffic::urgingNotes);
    counted(meters, "redress.reward.penalty.notices", traffic, Traffic::notices);
    counted(meters, "redress.splits.reported", traffic, Traffic::splits);
    var sizes =
        DistributionSummary.builder("redress.registrations.group.size")
            .description("how many cases were registered together")
            .serviceLevelObjectives(GROUPS)
            .register(meters);
    traffic.watchGroups(sizes::record);
    return meters;
  }

  private static void counted(
      MeterRegistry meters, String name, Traffic traffic, ToDoubleFunction<Traffic> count) {
    FunctionCounter.builder(name, traffic, count).register(meters);
  }

  @Override
  public void close() {
    open.close();
  }
}
