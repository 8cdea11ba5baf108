package redress.http;

import java.time.Duration;
import java.time.InstantSource;
import redress.application.session.RateLimit;
import redress.application.session.TooManyAttempts;

/**
 * Whether what happens again and again is told now: the first time, and once more when a window is
 * over. Whoever invents names or addresses is not told of without end either.
 *
 * <p>Each instance of the program counts for itself.
 */
final class Seldom {
  static final Duration WINDOW = Duration.ofMinutes(15);
  static final int MOST_IN_A_WINDOW = 10;

  private final RateLimit byBoth;
  private final RateLimit byAddress;
  private final RateLimit byAccount;

  Seldom(InstantSource clock) {
    this.byBoth = new RateLimit(1, WINDOW, clock);
    this.byAddress = new RateLimit(MOST_IN_A_WINDOW, WINDOW.dividedBy(MOST_IN_A_WINDOW), clock);
    this.byAccount = new RateLimit(MOST_IN_A_WINDOW, WINDOW.dividedBy(MOST_IN_A_WINDOW), clock);
  }

  /** Whether that of that account at that address is told; asked when it happens. */
  boolean now(String account, String address) {
    try {
      byBoth.take(account + " " + address);
      byAddress.take(address);
      byAccount.take(account);
      return true;
    } catch (TooManyAttempts toldAlready) {
      return false;
    }
  }
}
