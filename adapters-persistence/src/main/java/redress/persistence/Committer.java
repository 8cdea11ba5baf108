package redress.persistence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import redress.application.Unavailable;

/**
 * Commits one company's registrations: while anybody waits, a virtual thread takes all who do and
 * carries them out together, so that the next group gathers during the commit of this one.
 *
 * <p>A group that fails is carried out one by one, so that whoever is the reason fails alone; and
 * whoever has to wait for somebody working on his case waits alone.
 */
final class Committer {
  private static final int MOST_WAITING = 1_024;
  private static final int MOST_TOGETHER = 128;

  private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
  private final AtomicBoolean working = new AtomicBoolean();
  private final RegistrationBatch batch;

  Committer(RegistrationBatch batch) {
    this.batch = batch;
  }

  /**
   * @throws Unavailable if too many wait already
   */
  void add(Waiting waiting) {
    if (!queue.offer(waiting)) {
      throw new Unavailable("too many registrations are waiting", null);
    }
    if (working.compareAndSet(false, true)) {
      Thread.ofVirtual().name("registrations").start(this::work);
    }
  }

  private void work() {
    do {
      try {
        var group = new ArrayList<Waiting>();
        while (queue.drainTo(group, MOST_TOGETHER) > 0) {
          commit(group);
          group.clear();
        }
      } finally {
        working.set(false);
      }
      // somebody may have come between the last look and the end of work
    } while (!queue.isEmpty() && working.compareAndSet(false, true));
  }

  private void commit(List<Waiting> group) {
    var rest = group;
    while (!rest.isEmpty()) {
      var distinct = distinct(rest);
      var later = new ArrayList<>(rest);
      later.removeAll(distinct);
      together(distinct, false);
      rest = later;
    }
  }

  /** Those who neither share a case nor a key with anybody before them. */
  private static List<Waiting> distinct(List<Waiting> group) {
    var seen = new HashSet<Object>();
    var result = new ArrayList<Waiting>();
    for (var waiting : group) {
      var registration = waiting.registration();
      boolean newCase = seen.add(registration.id());
      boolean newKey = seen.add(PgReplies.lock(registration.key()));
      if (newCase && newKey) {
        result.add(waiting);
      }
    }
    return result;
  }

  private void together(List<Waiting> group, boolean patiently) {
    try {
      for (var held : batch.commit(group, patiently)) {
        Thread.ofVirtual().name("registration").start(() -> together(List.of(held), true));
      }
    } catch (Unavailable away) {
      group.forEach(waiting -> waiting.fail(away));
    } catch (Throwable failure) {
      if (group.size() == 1) {
        group.getFirst().fail(failure);
      } else {
        group.forEach(waiting -> together(List.of(waiting), patiently));
      }
    }
  }
}
