package redress.application.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import redress.application.Transactions;
import redress.organization.CompanyId;

/** What every store of attempts to log in with a provider does. */
public abstract class LoginAttemptsContract {
  private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00.123456Z");

  protected abstract LoginAttempts attempts();

  protected abstract Transactions transactions();

  @Test
  void an_attempt_is_taken_once_S17() {
    var attempt = attempt(MONDAY);
    add(attempt, MONDAY.minusSeconds(1));
    assertEquals(Optional.of(attempt), take(attempt));
    assertEquals(Optional.empty(), take(attempt));
  }

  @Test
  void those_that_are_over_are_let_go() {
    var over = attempt(MONDAY);
    var lasting = attempt(MONDAY.plusSeconds(1));
    add(over, MONDAY.minusSeconds(9));
    add(lasting, MONDAY.minusSeconds(9));
    add(attempt(MONDAY.plusSeconds(600)), MONDAY);
    assertEquals(Optional.empty(), take(over));
    assertEquals(Optional.of(lasting), take(lasting));
  }

  private Optional<LoginAttempt> take(LoginAttempt attempt) {
    return transactions().run(CompanyId.OPERATOR, () -> attempts().take(attempt.id()));
  }

  private void add(LoginAttempt attempt, Instant now) {
    transactions().run(CompanyId.OPERATOR, () -> attempts().add(attempt, now));
  }

  private static LoginAttempt attempt(Instant until) {
    return new LoginAttempt(UUID.randomUUID(), "secret", "nonce", "verifier", "/", until);
  }
}
