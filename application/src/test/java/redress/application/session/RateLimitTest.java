package redress.application.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.testing.MovableClock;

/** Three attempts at once, and then one a minute. */
class RateLimitTest {
  private final MovableClock clock = new MovableClock(ExampleCompany.MONDAY);
  private final RateLimit limit = new RateLimit(3, Duration.ofMinutes(1), clock);

  @Test
  void one_more_is_refused_with_how_long_to_wait() {
    take(3);
    refused(Duration.ofMinutes(1));
    clock.advance(Duration.ofSeconds(59));
    refused(Duration.ofSeconds(1));
    clock.advance(Duration.ofSeconds(1));
    take(1);
    refused(Duration.ofMinutes(1));
  }

  @Test
  void what_was_not_used_long_ago_is_not_saved_up() {
    take(1);
    clock.advance(Duration.ofHours(1));
    take(3);
    refused(Duration.ofMinutes(1));
  }

  @Test
  void a_good_attempt_is_given_back_and_no_other_with_it() {
    take(3);
    limit.giveBack("li");
    take(1);
    refused(Duration.ofMinutes(1));
    limit.giveBack("nobody");
    refused(Duration.ofMinutes(1));
  }

  private void take(int times) {
    for (int i = 0; i < times; i++) {
      limit.take("li");
    }
  }

  private void refused(Duration wait) {
    assertEquals(wait, assertThrows(TooManyAttempts.class, () -> limit.take("li")).remaining());
  }
}
