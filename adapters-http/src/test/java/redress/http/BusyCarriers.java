package redress.http;

import java.util.concurrent.CountDownLatch;

/**
 * As if requests computed without end: every thread that carries virtual ones is taken by one that
 * gives way to nobody, until it is closed.
 */
public final class BusyCarriers implements AutoCloseable {
  private volatile boolean over;
  private final Thread behind;

  public BusyCarriers() throws InterruptedException {
    int carriers = Runtime.getRuntime().availableProcessors();
    var taken = new CountDownLatch(carriers);
    for (int i = 0; i < carriers; i++) {
      Thread.ofVirtual().start(() -> compute(taken));
    }
    taken.await();
    behind = Thread.ofVirtual().start(() -> {});
  }

  private void compute(CountDownLatch taken) {
    taken.countDown();
    while (!over) {
      Thread.onSpinWait();
    }
  }

  /** Whether nobody else came to work meanwhile. */
  public boolean areAll() {
    return behind.isAlive();
  }

  @Override
  public void close() throws InterruptedException {
    over = true;
    behind.join();
  }
}
