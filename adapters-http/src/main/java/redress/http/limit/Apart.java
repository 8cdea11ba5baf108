package redress.http.limit;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Threads of their own for work that gives way to nobody while it computes: never those that carry
 * the requests, which are as few as processors and would all be taken by as many such pieces of
 * work.
 */
public final class Apart {
  private static final long IDLE_SECONDS = 10;

  private final ThreadPoolExecutor threads;

  /**
   * @param name of the threads
   * @param running how many pieces are worked on at once
   * @param waiting how many may wait for that
   */
  public Apart(String name, int running, int waiting) {
    threads =
        new ThreadPoolExecutor(
            running,
            running,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(waiting),
            Thread.ofPlatform().daemon().name(name + "-", 0).factory());
    threads.allowCoreThreadTimeOut(true);
  }

  /** As many at once as leave one processor to everybody else, where there are two. */
  public static int others() {
    return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
  }

  /**
   * What the work gives, when it was its turn.
   *
   * @throws RejectedExecutionException at once, if as many wait as may
   */
  public <T> T of(Supplier<T> work) {
    try {
      return begun(work).join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }

  /**
   * Does the work when it is its turn, and nobody waits for it.
   *
   * @throws RejectedExecutionException at once, if as many wait as may
   */
  public void run(Runnable work) {
    threads.execute(work);
  }

  /** As {@link #of}, for whoever comes back for it. */
  public <T> CompletableFuture<T> begun(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, threads);
  }
}
