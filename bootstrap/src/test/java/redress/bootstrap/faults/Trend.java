package redress.bootstrap.faults;

import java.util.List;

/**
 * How fast something grows, by least squares, with the interval in which the true speed lies with a
 * probability of 95 %, if what is around the line is chance.
 *
 * @param start where the line begins
 * @param slope for each unit of time
 * @param margin to both sides of the slope
 */
record Trend(double start, double slope, double margin) {
  /** What is said of a trend, seen how much growth would be tolerated. */
  enum Verdict {
    /** Not even the upper end of the interval is more than is tolerated. */
    STEADY,
    /** The interval contains what is tolerated: measure for longer. */
    UNDECIDED,
    /** Even the lower end is more. */
    GROWS
  }

  /** Of Student's distribution for many samples; for the thirty of the shortest run it is 2.05. */
  private static final double QUANTILE = 2.05;

  private static final int FEWEST = 30;

  /** Something that was looked at. */
  record Sample(double time, double value) {}

  /**
   * The trend of the samples.
   *
   * @throws IllegalArgumentException for fewer than thirty
   */
  static Trend of(List<Sample> samples) {
    int count = samples.size();
    if (count < FEWEST) {
      throw new IllegalArgumentException("%d samples say nothing".formatted(count));
    }
    double time = samples.stream().mapToDouble(Sample::time).average().orElseThrow();
    double value = samples.stream().mapToDouble(Sample::value).average().orElseThrow();
    double spread = samples.stream().mapToDouble(it -> square(it.time() - time)).sum();
    double together =
        samples.stream().mapToDouble(it -> (it.time() - time) * (it.value() - value)).sum();
    double slope = together / spread;
    double around =
        samples.stream()
            .mapToDouble(it -> square(it.value() - value - slope * (it.time() - time)))
            .sum();
    double margin = QUANTILE * Math.sqrt(around / (count - 2) / spread);
    return new Trend(value - slope * time, slope, margin);
  }

  private static double square(double number) {
    return number * number;
  }

  /** What to say of it if that much growth in a unit of time is tolerated. */
  Verdict verdict(double tolerated) {
    if (slope - margin > tolerated) {
      return Verdict.GROWS;
    }
    return slope + margin > tolerated ? Verdict.UNDECIDED : Verdict.STEADY;
  }
}
