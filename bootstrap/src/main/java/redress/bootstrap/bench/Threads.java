package redress.bootstrap.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/** Threads that each do the next piece of work as soon as the last one is done. */
final class Threads {
  private Threads() {}

  /** What one thread did. */
  private record Share(List<Long> latencies, long failed) {}

  /** Lets so many of them work for so long; the pieces of work are numbered. */
  static Pace run(int threads, Duration time, LongConsumer work) {
    var next = new AtomicLong();
    long begun = System.nanoTime();
    long end = begun + time.toNanos();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Share>> shares = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        shares.add(executor.submit(() -> share(next, end, work)));
      }
      var latencies = LongStream.builder();
      long failed = 0;
      for (var share : shares) {
        share.get().latencies().forEach(latencies::add);
        failed += share.get().failed();
      }
      var took = Duration.ofNanos(System.nanoTime() - begun);
      return new Pace(latencies.build().toArray(), failed, 0, took);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Share share(AtomicLong next, long end, LongConsumer work) {
    var latencies = new ArrayList<Long>();
    long failed = 0;
    for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
      try {
        work.accept(next.getAndIncrement());
        latencies.add(System.nanoTime() - now);
      } catch (RuntimeException e) {
        failed++;
      }
    }
    return new Share(latencies, failed);
  }
}
