package redress.application.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import redress.application.Transactions;
import redress.application.session.Guesses.Limit;
import redress.organization.CompanyId;

/** What every store of guesses at passwords does: three at once, and then one a minute. */
public abstract class GuessesContract {
  private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00.123456Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Limit LI = limit("li");

  private Instant now = MONDAY;

  protected abstract Guesses guesses();

  protected abstract Transactions transactions();

  /** How many limits it knows guesses of. */
  protected abstract int kept();

  @Test
  void one_more_is_refused_with_how_long_to_wait_S34() {
    count(3, LI);
    refused(MINUTE, LI);
    now = now.plusSeconds(59);
    refused(Duration.ofSeconds(1), LI);
    now = now.plusSeconds(1);
    count(1, LI);
    refused(MINUTE, LI);
    count(3, limit("wang"));
  }

  @Test
  void what_was_not_used_long_ago_is_not_saved_up_S34() {
    count(1, LI);
    now = now.plus(Duration.ofHours(1));
    count(3, LI);
    refused(MINUTE, LI);
  }

  @Test
  void what_one_limit_refuses_counts_under_none_S34() {
    var address = limit("192.0.2.1");
    count(3, LI);
    count(1, address);
    refused(MINUTE, address, LI);
    refused(MINUTE, LI, address);
    count(2, address);
    refused(MINUTE, address);
  }

  @Test
  void one_guess_counts_under_each_of_its_limits_S34() {
    var address = limit("192.0.2.1");
    count(3, address, LI);
    refused(MINUTE, address);
    refused(MINUTE, LI);
  }

  @Test
  void what_was_no_guess_is_given_back_and_no_other_with_it_S34() {
    var address = limit("192.0.2.1");
    count(3, LI);
    count(3, address);
    giveBack(LI);
    count(1, LI);
    refused(MINUTE, LI);
    giveBack(address, LI);
    count(1, address, LI);
    refused(MINUTE, LI);
    refused(MINUTE, address);
    giveBack(limit("nobody"));
    refused(MINUTE, LI);
    count(3, limit("nobody"));
    refused(MINUTE, limit("nobody"));
  }

  @Test
  void what_is_given_back_when_it_is_over_is_not_saved_up_S34() {
    count(1, LI);
    now = now.plus(Duration.ofHours(1));
    giveBack(LI);
    giveBack(LI);
    count(3, LI);
    refused(MINUTE, LI);
  }

  @Test
  void names_that_are_invented_go_when_they_are_over_S34() {
    for (int i = 0; i < 30; i++) {
      count(1, limit("name-" + i));
    }
    count(2, LI);
    assertEquals(31, kept());
    now = now.plus(MINUTE);
    count(1, limit("wang"));
    assertEquals(2, kept());
    count(2, LI);
    refused(MINUTE, LI);
  }

  @Test
  void who_is_limited_cannot_be_read_and_is_not_taken_for_another() {
    assertFalse(LI.of().contains("li"), LI.of());
    assertNotEquals(
        Limit.of(3, MINUTE, "acme", "li 192.0.2.1").of(),
        Limit.of(3, MINUTE, "acme li", "192.0.2.1").of());
    assertNotEquals(Limit.of(3, MINUTE, "a", "1b").of(), Limit.of(3, MINUTE, "a1", "b").of());
  }

  protected static Limit limit(String name) {
    return Limit.of(3, MINUTE, "user", name);
  }

  private void count(int times, Limit... limits) {
    for (int i = 0; i < times; i++) {
      operator(() -> guesses().count(List.of(limits), now));
    }
  }

  private void giveBack(Limit... limits) {
    operator(() -> guesses().giveBack(List.of(limits)));
  }

  private void refused(Duration wait, Limit... limits) {
    assertEquals(wait, assertThrows(TooManyAttempts.class, () -> count(1, limits)).remaining());
  }

  private void operator(Runnable work) {
    transactions().run(CompanyId.OPERATOR, work);
  }
}
