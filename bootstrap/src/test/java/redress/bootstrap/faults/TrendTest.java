package redress.bootstrap.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import redress.bootstrap.faults.Trend.Sample;
import redress.bootstrap.faults.Trend.Verdict;

/** What a steady load says of memory is computed, and a leak is seen. */
class TrendTest {
  private static final Random CHANCE = new Random(31);

  @Test
  void a_line_is_found_as_it_is() {
    var trend = Trend.of(samples(60, time -> 5 + 3 * time));
    assertEquals(5, trend.start(), 1e-9);
    assertEquals(3, trend.slope(), 1e-9);
    assertEquals(0, trend.margin(), 1e-6);
  }

  @Test
  void what_goes_up_and_down_by_chance_is_steady_R31() {
    var trend = Trend.of(samples(120, time -> 40 + CHANCE.nextGaussian()));
    assertEquals(Verdict.STEADY, trend.verdict(0.1), trend::toString);
  }

  @Test
  void a_leak_below_the_noise_of_each_sample_is_seen_R31() {
    var trend = Trend.of(samples(120, time -> 40 + time / 20.0 + CHANCE.nextGaussian()));
    assertEquals(Verdict.GROWS, trend.verdict(0.02), trend::toString);
  }

  @Test
  void too_few_and_too_wild_samples_decide_nothing() {
    var wild = Trend.of(samples(30, time -> time % 2 == 0 ? 0 : 100));
    assertEquals(Verdict.UNDECIDED, wild.verdict(0.1), wild::toString);
    var few = samples(29, time -> time);
    assertThrows(IllegalArgumentException.class, () -> Trend.of(few));
  }

  private static List<Sample> samples(int count, IntToDoubleFunction value) {
    return IntStream.range(0, count)
        .mapToObj(time -> new Sample(time, value.applyAsDouble(time)))
        .toList();
  }
}
