package redress.application.session;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The browsers that have gone to the provider. They belong to the reserved company {@code
 * operator}, since nobody knows yet whose they are.
 */
public interface LoginAttempts {
  /** Keeps one, and lets those go that are over at that instant. */
  void add(LoginAttempt attempt, Instant now);

  /** Takes one away: only one who comes back with it gets it. */
  Optional<LoginAttempt> take(UUID id);
}
