package redress.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets requests in: each works on a virtual thread of its own, a bounded number at once, a bounded
 * number waits for a bounded time, and everybody else is told to come back.
 */
final class Admission {
  private final int places;
  private final int desks;
  private final Duration patience;
  private final Semaphore place;
  private final Semaphore desk;
  private volatile boolean closed;

  Admission(int running, int waiting, Duration patience) {
    this.places = running + waiting;
    this.desks = running;
    this.patience = patience;
    this.place = new Semaphore(places);
    this.desk = new Semaphore(desks, true);
  }

  /** Does the work, or the other if there is no room, or none in time. */
  void offer(Runnable work, Runnable refusal) {
    if (closed || !place.tryAcquire()) {
      refusal.run();
      return;
    }
    Thread.ofVirtual()
        .name("request")
        .start(
            () -> {
              try {
                serve(work, refusal);
              } finally {
                place.release();
              }
            });
  }

  private void serve(Runnable work, Runnable refusal) {
    boolean seated;
    try {
      seated = desk.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException unexpected) {
      seated = false;
    }
    if (!seated) {
      refusal.run();
      return;
    }
    try {
      work.run();
    } finally {
      desk.release();
    }
  }

  /**
   * Lets nobody in any more and waits for those inside.
   *
   * @return whether all of them were done in time
   */
  boolean drain(Duration grace) throws InterruptedException {
    closed = true;
    boolean empty = place.tryAcquire(places, grace.toMillis(), TimeUnit.MILLISECONDS);
    if (empty) {
      place.release(places);
    }
    return empty;
  }

  Duration patience() {
    return patience;
  }

  int running() {
    return desks - desk.availablePermits();
  }

  int waiting() {
    return Math.max(0, places - place.availablePermits() - running());
  }
}
