package redress.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import redress.rule.RuleId;
import redress.rule.Step;
import redress.time.Calendar;
import redress.time.Deadline;
import redress.time.Due;
import redress.time.ExampleCalendars;
import redress.time.Limit;
import redress.time.Pause;

/** A deadline whose clock runs over a whole year of holidays and make-up days. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DeadlineFigures {
  private final Calendar calendar = ExampleCalendars.CHINA;
  private final RuleId rule = new RuleId("I-13");

  /** 2025 and 2026 have about 248 working days each. */
  private final Limit limit = new Limit.Working("248");

  private final Instant start = ExampleCalendars.shanghai("2025-01-02T09:00");
  private final List<Pause> pauses =
      List.of(
          pause("2025-03-03T10:00", "2025-03-05T15:00"),
          pause("2025-09-30T16:00", "2025-10-10T10:00"));

  /** The instant alone. */
  @Benchmark
  public Optional<Instant> instant() {
    return Deadline.instant(limit, start, List.of(), calendar);
  }

  /** What an obligation keeps: the instants with and without pauses. */
  @Benchmark
  public Due pausedTwice() {
    return Deadline.of(limit, start, pauses, calendar, rule);
  }

  /** The same with every line of its explanation written out. */
  @Benchmark
  public List<Step> explained() {
    return List.copyOf(Deadline.of(limit, start, pauses, calendar, rule).steps());
  }

  /** The working time that passed in the year. */
  @Benchmark
  public Duration between() {
    return calendar.workingTimeBetween(start, start.plus(Duration.ofDays(365)));
  }

  private static Pause pause(String from, String to) {
    return new Pause(
        ExampleCalendars.shanghai(from), ExampleCalendars.shanghai(to), "CUSTOMER_DATA");
  }
}
