package redress.http.session;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import redress.application.session.PasswordsBusy;
import redress.http.limit.Apart;
import redress.http.limit.AtOnce;

/**
 * Where slow hashes are computed: on threads of their own, of which there are fewer than
 * processors, and never on those that carry the requests. A bounded number waits; whoever comes
 * then is told to come back at once, so that a flood of logins stops logins and nothing else.
 */
final class Hashing {
  /** One that waits behind so many, where a single thread hashes, has waited some two seconds. */
  private static final int WAITING = 32;

  private final Apart threads;

  /**
   * @param running how many are computed at once
   * @param waiting how many may wait for that
   */
  Hashing(int running, int waiting) {
    threads = new Apart("hashing", running, waiting);
  }

  /**
   * Beside the requests of a server, to which one processor at least is left, where there are two.
   *
   * @param bytesEach of the heap that one hash takes while it is computed
   */
  static Hashing beside(long bytesEach) {
    return new Hashing(AtOnce.of(Apart.others(), bytesEach), WAITING);
  }

  /** Where nothing else is waited for, such as in a command that makes many accounts. */
  static Hashing alone(long bytesEach) {
    int all = Runtime.getRuntime().availableProcessors();
    return new Hashing(AtOnce.of(all, bytesEach), Math.max(WAITING, all));
  }

  /**
   * What the work gives, when it was its turn.
   *
   * @throws PasswordsBusy at once, if as many wait as may
   */
  <T> T of(Supplier<T> work) {
    try {
      return threads.of(work);
    } catch (RejectedExecutionException full) {
      throw new PasswordsBusy();
    }
  }

  /** As {@link #of}, for whoever comes back for it. */
  <T> CompletableFuture<T> begun(Supplier<T> work) {
    try {
      return threads.begun(work);
    } catch (RejectedExecutionException full) {
      throw new PasswordsBusy();
    }
  }
}
