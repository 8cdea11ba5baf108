package redress.http.session;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** As if so many were logging in that there is no room for another, until it is closed. */
final class FullHashing implements AutoCloseable {
  private final CountDownLatch go = new CountDownLatch(1);
  private final List<CompletableFuture<?>> held = new ArrayList<>();

  /**
   * @param hashing with a single thread
   * @param waiting how many may wait there
   */
  FullHashing(Hashing hashing, int waiting) throws InterruptedException {
    var inside = new CountDownLatch(1);
    held.add(
        hashing.begun(
            () -> {
              inside.countDown();
              return passed(go);
            }));
    inside.await();
    for (int i = 0; i < waiting; i++) {
      held.add(hashing.begun(() -> true));
    }
  }

  private static boolean passed(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public void close() {
    go.countDown();
    held.forEach(CompletableFuture::join);
  }
}
