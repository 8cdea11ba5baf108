package redress.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands until a test moves it, truncated to the microsecond like the real one. */
public final class MovableClock implements InstantSource {
  private final AtomicReference<Instant> now = new AtomicReference<>();

  public MovableClock(Instant start) {
    set(start);
  }

  public static MovableClock at(String start) {
    return new MovableClock(Instant.parse(start));
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  public void set(Instant instant) {
    now.set(instant.truncatedTo(ChronoUnit.MICROS));
  }

  public void advance(Duration by) {
    now.updateAndGet(before -> before.plus(by).truncatedTo(ChronoUnit.MICROS));
  }
}
