package redress.bootstrap.bench;

import java.time.Duration;
import java.util.Arrays;

/**
 * How fast something went.
 *
 * @param latencies of everything that was done, in nanoseconds, ascending
 * @param failed how often the answer was not the expected one
 * @param refused how often the answer was to come back later, which is no failure
 */
record Pace(long[] latencies, long failed, long refused, Duration took) {
  Pace {
    Arrays.sort(latencies);
  }

  long count() {
    return latencies.length;
  }

  double perSecond() {
    return latencies.length / (took.toNanos() / 1e9);
  }

  /** The latency in milliseconds that this share of all did not exceed. */
  double percentile(double share) {
    int last = latencies.length - 1;
    return last < 0 ? Double.NaN : latencies[(int) Math.round(last * share)] / 1e6;
  }

  double p50() {
    return percentile(0.50);
  }

  double p99() {
    return percentile(0.99);
  }
}
