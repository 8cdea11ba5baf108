package redress.http.session;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import redress.application.session.PasswordsBusy;
import redress.http.limit.AtOnce;

/**
 * Where slow hashes are computed: on threads of their own, of which there are fewer than
 * processors, and never on those that carry the requests. A bounded number waits; whoever comes
 * then is told to come back at once, so that a flood of logins stops logins and nothing else.
 */
final class Hashing {
  /** One that waits behind so many, where a single thread hashes, has waited some two seconds. */
  private static final int WAITING = 32;

  private static final long IDLE_SECONDS = 10;

  private final ThreadPoolExecutor threads;

  /**
   * @param running how many are computed at once
   * @param waiting how many may wait for that
   */
  Hashing(int running, int waiting) {
    var named = Thread.ofPlatform().daemon().name("hashing-", 0).factory();
    threads =
        new ThreadPoolExecutor(
            running,
            running,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(waiting),
            named);
    threads.allowCoreThreadTimeOut(true);
  }

  /**
   * Beside the requests of a server, to which one processor at least is left, where there are two.
   *
   * @param bytesEach of the heap that one hash takes while it is computed
   */
  static Hashing beside(long bytesEach) {
    int others = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    return new Hashing(AtOnce.of(others, bytesEach), WAITING);
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
      return begun(work).join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  /** As {@link #of}, for whoever comes back for it. */
  <T> CompletableFuture<T> begun(Supplier<T> work) {
    try {
      return CompletableFuture.supplyAsync(work, threads);
    } catch (RejectedExecutionException full) {
      throw new PasswordsBusy();
    }
  }
}
