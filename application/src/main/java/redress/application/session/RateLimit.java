package redress.application.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often something may be tried by one and the same: a burst at once, then one more in each
 * interval.
 *
 * <p>Each instance of the program counts for itself; where all of them count together, see {@link
 * Guesses}. Whoever has not tried for longest is forgotten first, so that inventing names does not
 * fill the memory.
 */
public final class RateLimit {
  private static final int MOST_REMEMBERED = 100_000;

  private final Duration burst;
  private final Duration interval;
  private final InstantSource clock;

  /** By whom &rarr; the instant from which nothing that they tried counts any more. */
  private final Map<String, Instant> free =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  public RateLimit(int burst, Duration interval, InstantSource clock) {
    this.burst = interval.multipliedBy(burst);
    this.interval = interval;
    this.clock = clock;
  }

  /**
   * Counts one attempt.
   *
   * @throws TooManyAttempts if there were too many; this one is not counted
   */
  public synchronized void take(String who) {
    var now = clock.instant();
    var next = later(free.get(who), now).plus(interval);
    var wait = Duration.between(now.plus(burst), next);
    if (wait.isPositive()) {
      throw new TooManyAttempts(wait);
    }
    free.put(who, next);
  }

  /** Takes one attempt back: it was a good one. */
  public synchronized void giveBack(String who) {
    free.computeIfPresent(who, (same, until) -> until.minus(interval));
  }

  private static Instant later(Instant known, Instant now) {
    return known == null || known.isBefore(now) ? now : known;
  }
}
