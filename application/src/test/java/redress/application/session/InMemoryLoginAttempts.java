package redress.application.session;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import redress.organization.CompanyId;
import redress.testing.Memory;

/** The browsers that have gone to the provider, in memory. */
public final class InMemoryLoginAttempts implements LoginAttempts {
  private final Memory.Table<UUID, LoginAttempt> attempts;

  public InMemoryLoginAttempts(Memory memory) {
    attempts = memory.table("login attempts", id -> CompanyId.OPERATOR);
  }

  @Override
  public void add(LoginAttempt attempt, Instant now) {
    attempts.where(id -> true).stream()
        .filter(it -> !it.until().isAfter(now))
        .forEach(it -> attempts.remove(it.id()));
    attempts.put(attempt.id(), attempt);
  }

  @Override
  public Optional<LoginAttempt> take(UUID id) {
    var found = attempts.get(id);
    attempts.remove(id);
    return found;
  }
}
