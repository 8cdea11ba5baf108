package redress.bootstrap;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.application.Ports;
import redress.application.Unsaid;
import redress.organization.CompanyId;
import redress.persistence.Figures;

/**
 * Looks now and then at what only the database knows, and shows it beside the other meters: what is
 * overdue in each company, how late jobs are, how many failed. However often somebody asks for the
 * meters, the database is asked as often as before.
 */
final class Watch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final Duration PAUSE = Duration.ofSeconds(15);

  /** As many companies are shown one by one; what the others have is added up. */
  private static final int MOST_COMPANIES = 100;

  private static final String OTHERS = "(others)";

  private final Ports ports;
  private final Figures figures;
  private final InstantSource clock;
  private final MultiGauge overdue;
  private final AtomicLong lag = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread;

  private Watch(Ports ports, Figures figures, MeterRegistry meters) {
    this.ports = ports;
    this.figures = figures;
    this.clock = ports.clock();
    this.overdue =
        MultiGauge.builder("redress.obligations.overdue")
            .description("obligations that are open and late")
            .register(meters);
    Gauge.builder("redress.jobs.lag.seconds", lag, AtomicLong::get)
        .description("for how long the job that has waited longest should have been done")
        .register(meters);
    Gauge.builder("redress.jobs.failed", failed, AtomicLong::get)
        .description("jobs that failed and are tried again")
        .register(meters);
    // figures are wanted most when nobody else comes to work
    this.thread = Thread.ofPlatform().daemon().name("watch").unstarted(this::work);
  }

  static Watch start(Ports ports, Figures figures, MeterRegistry meters) {
    var watch = new Watch(ports, figures, meters);
    watch.thread.start();
    return watch;
  }

  private void work() {
    try {
      do {
        look();
      } while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    try {
      var now = clock.instant();
      lag.set(lag(now));
      failed.set(figures.failedJobs());
      overdue.register(rows(now), true);
    } catch (RuntimeException away) {
      // the database's own check tells of it; the figures stay as they were
      LOG.debug("The figures cannot be read", Unsaid.of(away));
    }
  }

  private long lag(Instant now) {
    var next = ports.transactions().run(CompanyId.OPERATOR, ports.jobs()::next);
    return Math.max(0, next.map(at -> Duration.between(at, now).toSeconds()).orElse(0L));
  }

  private List<Row<?>> rows(Instant now) {
    var companies =
        ports.companies().all().stream().filter(it -> !it.equals(CompanyId.OPERATOR)).toList();
    var rows = new ArrayList<Row<?>>();
    long others = 0;
    for (int i = 0; i < companies.size(); i++) {
      long late = figures.overdue(companies.get(i), now);
      if (i < MOST_COMPANIES) {
        rows.add(Row.of(Tags.of("company", companies.get(i).code()), late));
      } else {
        others += late;
      }
    }
    if (companies.size() > MOST_COMPANIES) {
      rows.add(Row.of(Tags.of("company", OTHERS), others));
    }
    return rows;
  }

  @Override
  public void close() throws InterruptedException {
    closed.countDown();
    thread.join();
  }
}
