package redress.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Whether the program can work. Many may ask: a check is made once a second at most, never twice at
 * a time, and one that does not answer in time counts as failed.
 */
final class Health {
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final List<Probing> checks;
  private final InstantSource clock;
  private volatile boolean open;
  private Report last;

  /**
   * Nothing is checked before the first {@link #report}.
   *
   * @param patience how long a check may take
   */
  Health(List<HealthCheck> checks, InstantSource clock, Duration patience) {
    this.checks = checks.stream().map(check -> new Probing(check, patience)).toList();
    this.clock = clock;
  }

  /** The state of one check; {@code fault} is absent where all is well. */
  record State(String name, boolean vital, boolean healthy, String fault) {}

  record Report(Instant at, boolean ready, List<State> checks) {}

  /** Whether requests are let in at all. */
  void open(boolean letIn) {
    open = letIn;
  }

  synchronized Report report() {
    var now = clock.instant();
    if (last == null || Duration.between(last.at(), now).abs().compareTo(FRESH) >= 0) {
      var states = checks.stream().map(Probing::state).toList();
      last = new Report(now, states.stream().allMatch(it -> it.healthy() || !it.vital()), states);
    }
    return new Report(last.at(), open && last.ready(), last.checks());
  }

  /**
   * One check, on a thread of its own: what it asks may have stopped answering altogether, and
   * those that carry requests may all be taken.
   */
  private static final class Probing {
    private final HealthCheck check;
    private final Duration patience;
    private FutureTask<Void> running;

    Probing(HealthCheck check, Duration patience) {
      this.check = check;
      this.patience = patience;
    }

    State state() {
      if (running == null) {
        running = new FutureTask<>(check.probe(), null);
        Thread.ofPlatform().daemon().name("health").start(running);
      }
      var fault = fault();
      if (running.isDone()) {
        running = null;
      }
      return new State(check.name(), check.vital(), fault == null, fault);
    }

    private String fault() {
      try {
        running.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        return null;
      } catch (ExecutionException failed) {
        return String.valueOf(failed.getCause().getMessage());
      } catch (TimeoutException late) {
        return "no answer within " + patience;
      } catch (InterruptedException unexpected) {
        Thread.currentThread().interrupt();
        return "interrupted";
      }
    }
  }
}
