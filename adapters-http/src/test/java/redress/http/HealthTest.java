package redress.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import redress.testing.MovableClock;

class HealthTest {
  private final MovableClock clock = MovableClock.at("2026-11-23T01:00:00Z");
  private final AtomicBoolean there = new AtomicBoolean(true);
  private final AtomicInteger asked = new AtomicInteger();
  private final Health health =
      new Health(List.of(new HealthCheck("database", this::probe)), clock, Duration.ofMinutes(1));

  @Test
  void nobody_is_let_in_before_it_is_open() {
    assertFalse(health.report().ready());
    health.open(true);
    assertTrue(health.report().ready());
    health.open(false);
    assertFalse(health.report().ready());
  }

  @Test
  void it_recovers_by_itself() {
    health.open(true);
    there.set(false);
    assertFalse(health.report().ready());
    assertEquals("away", health.report().checks().getFirst().fault());
    there.set(true);
    clock.advance(Duration.ofSeconds(1));
    assertTrue(health.report().ready());
  }

  @Test
  void what_is_not_vital_is_told_and_requests_are_still_let_in() {
    var beside =
        new Health(
            List.of(HealthCheck.beside("worker", this::probe)), clock, Duration.ofMinutes(1));
    beside.open(true);
    there.set(false);
    assertTrue(beside.report().ready());
    assertFalse(beside.report().checks().getFirst().healthy());
    assertEquals("away", beside.report().checks().getFirst().fault());
  }

  @Test
  void many_who_ask_cost_one_check_a_second() {
    for (int i = 0; i < 100; i++) {
      health.report();
    }
    assertEquals(1, asked.get());
  }

  @Test
  void a_check_that_does_not_answer_has_failed_and_is_not_made_again_meanwhile() {
    var answers = new CountDownLatch(1);
    var begun = new AtomicInteger();
    var silent =
        new HealthCheck(
            "database",
            () -> {
              begun.incrementAndGet();
              await(answers);
            });
    var impatient = new Health(List.of(silent), clock, Duration.ZERO);
    impatient.open(true);
    for (int i = 0; i < 5; i++) {
      assertFalse(impatient.report().ready());
      clock.advance(Duration.ofSeconds(1));
    }
    assertTrue(begun.get() <= 1);
    answers.countDown();
    while (!impatient.report().ready()) {
      clock.advance(Duration.ofSeconds(1));
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }

  private void probe() {
    asked.incrementAndGet();
    if (!there.get()) {
      throw new IllegalStateException("away");
    }
  }
}
