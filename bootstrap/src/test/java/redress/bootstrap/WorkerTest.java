package redress.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import redress.application.InMemoryTransactions;
import redress.application.job.InMemoryJobs;
import redress.application.job.Job;
import redress.application.job.Jobs;
import redress.application.job.RunJobs;
import redress.organization.CompanyId;
import redress.testing.Memory;
import redress.testing.MovableClock;

/** The thread on which the program does what it does by itself. */
@Timeout(60)
class WorkerTest {
  private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
  private static final CompanyId ACME = new CompanyId("acme");

  private final MovableClock clock = new MovableClock(NOW);
  private final Memory memory = new Memory();
  private final Jobs jobs = new InMemoryJobs(memory);
  private final CountDownLatch done = new CountDownLatch(2);

  @Test
  void it_does_what_is_due_and_leaves_what_is_not() throws Exception {
    plan("one", NOW);
    plan("two", NOW.minusSeconds(5));
    plan("later", NOW.plusSeconds(1));
    try (var worker = worker(job -> done.countDown())) {
      assertTrue(done.await(30, TimeUnit.SECONDS));
    }
    assertEquals(List.of(NOW.plusSeconds(1)), jobs.next().stream().toList());
  }

  @Test
  void a_job_in_hand_is_finished_before_it_is_closed() throws Exception {
    plan("one", NOW);
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var worker =
        worker(
            job -> {
              begun.countDown();
              await(goOn);
            });
    begun.await();
    var closing = Thread.ofVirtual().start(() -> close(worker));
    goOn.countDown();
    closing.join();
    assertEquals(List.of(), jobs.next().stream().toList(), "done, and completed");
  }

  @Test
  void it_rests_until_it_is_closed_and_needs_no_job_for_that() throws Exception {
    worker(job -> {}).close();
  }

  @Test
  void work_that_fails_does_not_end_it() throws Exception {
    plan("one", NOW.minusSeconds(5));
    plan("two", NOW);
    try (var worker =
        worker(
            job -> {
              done.countDown();
              if (job.id().key().equals("one")) {
                throw new IllegalStateException("no paper");
              }
            })) {
      assertTrue(done.await(30, TimeUnit.SECONDS));
    }
    assertEquals(1, jobs.find(id("one")).orElseThrow().failures());
  }

  @Test
  void what_a_job_fails_with_is_not_quoted_nor_what_it_failed_with_before_S39() throws Exception {
    plan("one", NOW.minus(Duration.ofHours(1)));
    memory.transaction(
        ACME,
        () -> {
          var job = jobs.take(ACME, "SOMETHING", NOW).orElseThrow();
          jobs.putOff(job.failed(NOW.minus(Duration.ofHours(1)), Listened.quoting()));
          return null;
        });
    try (var log = new Listened(Worker.class);
        var worker =
            worker(
                job -> {
                  throw Listened.quoting();
                })) {
      var told = log.failure();
      assertTrue(told.startsWith("Failed, and put off: "), told);
      worker.probe();
    }
    assertEquals(2, jobs.find(id("one")).orElseThrow().failures());
  }

  @Test
  void an_error_puts_the_job_off_and_does_not_end_it_either() throws Exception {
    plan("one", NOW.minusSeconds(5));
    plan("two", NOW);
    try (var worker =
        worker(
            job -> {
              done.countDown();
              if (job.id().key().equals("one")) {
                throw new StackOverflowError("too deep");
              }
            })) {
      assertTrue(done.await(30, TimeUnit.SECONDS));
    }
    assertEquals(1, jobs.find(id("one")).orElseThrow().failures());
  }

  @Test
  void it_is_told_when_it_has_not_looked_for_jobs_for_a_while() throws Exception {
    plan("one", NOW.minusSeconds(5));
    plan("two", NOW);
    var first = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var probes = new ArrayBlockingQueue<Runnable>(1);
    try (var worker =
        worker(
            job -> {
              done.countDown();
              if (job.id().key().equals("one")) {
                first.countDown();
                await(goOn);
              } else {
                take(probes).run();
              }
            })) {
      first.await();
      worker.probe();
      clock.advance(Duration.ofMinutes(6));
      var silent = assertThrows(IllegalStateException.class, worker::probe);
      assertEquals("jobs were last looked for at " + NOW, silent.getMessage());
      probes.add(worker::probe);
      goOn.countDown();
      assertTrue(done.await(30, TimeUnit.SECONDS));
    }
    assertEquals(List.of(), jobs.next().stream().toList(), "the probe in the second did not fail");
  }

  private static Runnable take(BlockingQueue<Runnable> probes) {
    try {
      return probes.take();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private interface Doing {
    void run(Job job);
  }

  private Worker worker(Doing doing) {
    var work =
        new RunJobs.Work() {
          @Override
          public String kind() {
            return "SOMETHING";
          }

          @Override
          public void run(Job job) {
            doing.run(job);
          }
        };
    return Worker.start(
        new RunJobs(new InMemoryTransactions(memory), jobs, clock, List.of(work)), clock);
  }

  private void plan(String key, Instant at) {
    memory.transaction(
        ACME,
        () -> {
          jobs.plan(Job.planned(id(key), at));
          return null;
        });
  }

  private static Job.Id id(String key) {
    return new Job.Id(ACME, "SOMETHING", key);
  }

  private static void close(Worker worker) {
    try {
      worker.close();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
