package redress.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Whether the program can work. Many may ask: the checks are made once a second at most. */
final class Health {
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final List<HealthCheck> checks;
  private final InstantSource clock;
  private volatile boolean open;
  private Report last;

  Health(List<HealthCheck> checks, InstantSource clock) {
    this.checks = List.copyOf(checks);
    this.clock = clock;
  }

  /** The state of one check; {@code fault} is absent where all is well. */
  record State(String name, boolean healthy, String fault) {}

  record Report(Instant at, boolean ready, List<State> checks) {}

  /** Whether requests are let in at all. */
  void open(boolean letIn) {
    open = letIn;
  }

  boolean isOpen() {
    return open;
  }

  synchronized Report report() {
    var now = clock.instant();
    if (last == null || Duration.between(last.at(), now).abs().compareTo(FRESH) >= 0) {
      var states = checks.stream().map(Health::state).toList();
      last = new Report(now, states.stream().allMatch(State::healthy), states);
    }
    return new Report(last.at(), open && last.ready(), last.checks());
  }

  private static State state(HealthCheck check) {
    try {
      check.probe().run();
      return new State(check.name(), true, null);
    } catch (RuntimeException fault) {
      return new State(check.name(), false, String.valueOf(fault.getMessage()));
    }
  }
}
