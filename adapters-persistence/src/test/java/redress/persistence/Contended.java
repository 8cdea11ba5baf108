package redress.persistence;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import redress.organization.CompanyId;

/**
 * What came of something that was begun while another transaction held a lock.
 *
 * @param waited whether it waited for the other, as PostgreSQL tells
 * @param second its end, when the other has long ended
 */
record Contended(boolean waited, Future<?> second) {
  private static final String WAITING =
      """
      select count(*) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'
      """;

  /**
   * Takes a lock, begins something else, and goes on with the lock once that waits or has ended.
   */
  static Contended of(
      FreshStore fresh, CompanyId company, Runnable lock, Runnable first, Runnable second)
      throws Exception {
    var held = new CountDownLatch(1);
    var over = new AtomicBoolean();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var holding =
          threads.submit(
              () ->
                  fresh
                      .ports()
                      .transactions()
                      .run(
                          company,
                          () -> {
                            hold(lock, held);
                            boolean waits = waits(fresh, over);
                            first.run();
                            return waits;
                          }));
      held.await();
      var waiting =
          threads.submit(
              () -> {
                try {
                  second.run();
                } finally {
                  over.set(true);
                }
              });
      return new Contended(holding.get(), waiting);
    }
  }

  private static void hold(Runnable lock, CountDownLatch held) {
    try {
      lock.run();
    } finally {
      held.countDown();
    }
  }

  /** Whether somebody waits before it is all over. */
  private static boolean waits(FreshStore fresh, AtomicBoolean over) {
    while (!over.get()) {
      if (!TestServer.query(fresh.database(), WAITING).equals("0")) {
        return true;
      }
      Thread.onSpinWait();
    }
    return false;
  }
}
