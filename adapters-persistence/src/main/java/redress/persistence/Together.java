package redress.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import redress.application.Unavailable;

/**
 * Keeps things that come one by one, in groups: while anybody waits, a virtual thread takes all who
 * do, so that the next group gathers during the commit of this one. A group that fails is tried one
 * by one, so that whoever is the reason fails alone.
 */
final class Together<T> {
  private static final int MOST_WAITING = 4_096;
  private static final int MOST_TOGETHER = 256;

  private record Waiting<T>(T value, CompletableFuture<Void> kept) {}

  private final BlockingQueue<Waiting<T>> queue = new ArrayBlockingQueue<>(MOST_WAITING);
  private final AtomicBoolean working = new AtomicBoolean();
  private final String what;
  private final Function<T, ?> alike;
  private final Consumer<List<T>> keeper;

  /**
   * @param what they are, in the plural
   * @param alike what is the same of all that are kept together
   * @param keeper keeps all of a group, or none and throws
   */
  Together(String what, Function<T, ?> alike, Consumer<List<T>> keeper) {
    this.what = what;
    this.alike = alike;
    this.keeper = keeper;
  }

  /**
   * Waits until it is kept.
   *
   * @throws Unavailable if too many wait already, or the store is away
   */
  void add(T value) {
    var waiting = new Waiting<>(value, new CompletableFuture<Void>());
    if (!queue.offer(waiting)) {
      throw new Unavailable("too many %s are waiting".formatted(what), null);
    }
    if (working.compareAndSet(false, true)) {
      Thread.ofVirtual().name(what).start(this::work);
    }
    try {
      waiting.kept().join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException why ? why : failed;
    }
  }

  /** How many wait for the next group, about. */
  int waiting() {
    return queue.size();
  }

  private void work() {
    do {
      try {
        var group = new ArrayList<Waiting<T>>();
        while (queue.drainTo(group, MOST_TOGETHER) > 0) {
          group.stream()
              .collect(Collectors.groupingBy(waiting -> alike.apply(waiting.value())))
              .values()
              .forEach(this::keep);
          group.clear();
        }
      } finally {
        working.set(false);
      }
      // somebody may have come between the last look and the end of work
    } while (!queue.isEmpty() && working.compareAndSet(false, true));
  }

  private void keep(List<Waiting<T>> group) {
    try {
      keeper.accept(group.stream().map(Waiting::value).toList());
      group.forEach(waiting -> waiting.kept().complete(null));
    } catch (Unavailable away) {
      group.forEach(waiting -> waiting.kept().completeExceptionally(away));
    } catch (Throwable failure) {
      if (group.size() == 1) {
        group.getFirst().kept().completeExceptionally(failure);
      } else {
        group.forEach(waiting -> keep(List.of(waiting)));
      }
    }
  }
}
