package redress.application.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How often passwords were guessed at: what every instance of the program has let through, and what
 * a restart does not wipe out. They belong to the reserved company {@code operator}, since a guess
 * may name a company that there is not.
 *
 * <p>A guess falls under several limits at once. Each lets so many through at once, and then one
 * more in each interval. What does not count any more goes by itself with later guesses, so that
 * inventing names fills nothing.
 */
public interface Guesses {
  /**
   * @param of what is limited: a hash, from which nobody reads who has tried what from where
   * @param most how many are let through at once
   * @param next after how long one more is, a multiple of a millisecond
   */
  record Limit(String of, int most, Duration next) {
    /** The limit of whatever these parts name together. */
    static Limit of(int most, Duration next, String... parts) {
      var named = new StringBuilder();
      for (var part : parts) {
        named.append(part.length()).append(' ').append(part);
      }
      return new Limit(Pass.sha256(named.toString()), most, next);
    }

    /** How long to wait where everything that is counted is through with at that instant. */
    public Duration wait(Instant through, Instant now) {
      return Duration.between(now.plus(next.multipliedBy(most)), through);
    }
  }

  /**
   * Counts one guess under each of these limits, of which no two are of the same, or under none of
   * them. However many count at once, no more are let through.
   *
   * @throws TooManyAttempts if there were too many by one of them; the transaction is to be ended
   *     by it
   */
  void count(List<Limit> limits, Instant now);

  /** Takes one guess back, which was none, where it still counts. */
  void giveBack(List<Limit> limits);
}
