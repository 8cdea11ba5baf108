package redress.bootstrap;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.application.Unsaid;
import redress.application.job.RunJobs;
import redress.application.job.RunJobs.Outcome;

/**
 * Does what the program does by itself, on a thread of its own: all that is due, one job after the
 * other; then it rests until the next job is due, but no longer than a minute, since another
 * instance may have planned something meanwhile. Closing it waits for the job in hand.
 */
final class Worker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** So that a job which another instance has in hand is not asked for without a pause. */
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  /** How soon, and how often, it looks for a job for which somebody waits. */
  private static final Duration HURRIED = Duration.ofMillis(200);

  private static final int LOOKS = 10;

  /** Longer than it rests and than a job may reasonably take. */
  private static final Duration SILENT = Duration.ofMinutes(5);

  private final RunJobs jobs;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition closing = lock.newCondition();
  private final Thread thread;
  private volatile Instant looked;
  private boolean closed;
  private int looks;

  private Worker(RunJobs jobs, InstantSource clock) {
    this.jobs = jobs;
    this.clock = clock;
    this.looked = clock.instant();
    this.thread = Thread.ofVirtual().name("worker").unstarted(this::work);
  }

  static Worker start(RunJobs jobs, InstantSource clock) {
    var worker = new Worker(jobs, clock);
    jobs.wakes(worker::wake);
    worker.thread.start();
    return worker;
  }

  private void work() {
    var pause = Duration.ZERO;
    while (!closedWithin(pause)) {
      pause = one();
    }
  }

  /**
   * That it looks for jobs.
   *
   * @throws IllegalStateException if it has not done so for a while
   */
  void probe() {
    var last = looked;
    if (Duration.between(last, clock.instant()).compareTo(SILENT) > 0) {
      throw new IllegalStateException("jobs were last looked for at " + last);
    }
  }

  /** Does one job, if one is due; how long to rest then. Whatever goes wrong, it goes on. */
  private Duration one() {
    try {
      looked = clock.instant();
      var outcome = jobs.handle();
      outcome.ifPresent(Worker::log);
      return outcome.isPresent() ? Duration.ZERO : pause(clock.instant());
    } catch (RuntimeException | Error away) {
      LOG.warn("Jobs cannot be looked for; trying again in {}", LONGEST, Unsaid.of(away));
      return LONGEST;
    }
  }

  private Duration pause(Instant now) {
    var until = jobs.next().map(next -> Duration.between(now, next)).orElse(LONGEST);
    if (until.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return until.compareTo(LONGEST) > 0 ? LONGEST : until;
  }

  private static void log(Outcome outcome) {
    if (outcome.failure() == null) {
      LOG.info("Done: {}", outcome.job().id());
    } else {
      LOG.error("Failed, and put off: {}", outcome.job().id(), Unsaid.of(outcome.failure()));
    }
  }

  /**
   * Somebody waits for a job that is being planned: it looks for it again and again for a while.
   */
  private void wake() {
    lock.lock();
    try {
      looks = LOOKS;
      closing.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private boolean closedWithin(Duration pause) {
    lock.lock();
    try {
      long left = pause.toNanos();
      while (!closed && left > 0) {
        left = closing.awaitNanos(looks > 0 ? Math.min(left, HURRIED.toNanos()) : left);
        if (looks > 0) {
          looks--;
          return closed;
        }
      }
      return closed;
    } catch (InterruptedException stopped) {
      return true;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() throws InterruptedException {
    lock.lock();
    try {
      closed = true;
      closing.signalAll();
    } finally {
      lock.unlock();
    }
    thread.join();
  }
}
