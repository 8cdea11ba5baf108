package redress.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redress.application.Unavailable;
import redress.application.job.Jobs;
import redress.application.job.JobsContract;
import redress.testing.Work;

class PgJobsTest extends JobsContract {
  @RegisterExtension static final FreshStore FRESH = new FreshStore();

  @Override
  protected Jobs jobs() {
    return FRESH.ports().jobs();
  }

  @Override
  protected Work work() {
    return FRESH.ports().transactions()::run;
  }

  @Test
  void what_one_worker_has_is_passed_over_by_another_and_not_waited_for() throws Exception {
    work().in(ACME, () -> jobs().plan(job(ACME, "one", MONDAY)));
    work().in(ACME, () -> jobs().plan(job(ACME, "two", MONDAY)));
    var taken = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    // the first is let go in any case, so that a second who waits for it fails and does not hang
    try (var threads = Executors.newFixedThreadPool(1);
        AutoCloseable letGo = end::countDown) {
      var first =
          threads.submit(
              () ->
                  work()
                      .in(
                          ACME,
                          () -> {
                            var job = jobs().take(ACME, KIND, MONDAY).orElseThrow();
                            taken.countDown();
                            await(end);
                            jobs().done(job.id());
                            return job.id().key();
                          }));
      taken.await();
      var second = work().in(ACME, () -> jobs().take(ACME, KIND, MONDAY));
      assertEquals("two", second.orElseThrow().id().key());
      end.countDown();
      assertEquals("one", first.get());
    }
    assertEquals(Optional.empty(), jobs().find(job(ACME, "one", MONDAY).id()));
  }

  @Test
  void a_worker_that_dies_in_the_middle_leaves_its_job_as_it_was() {
    var job = job(ACME, "one", MONDAY);
    work().in(ACME, () -> jobs().plan(job));
    assertThrows(
        Unavailable.class,
        () ->
            work()
                .in(
                    ACME,
                    () -> {
                      jobs().done(jobs().take(ACME, KIND, MONDAY).orElseThrow().id());
                      // the server sees a client that is gone
                      TestServer.query(
                          "postgres",
                          "select count(pg_terminate_backend(pid)) from pg_stat_activity"
                              + " where datname = '%s' and state = 'idle in transaction'"
                                  .formatted(FRESH.database()));
                      return null;
                    }));
    assertEquals(Optional.of(job), work().in(ACME, () -> jobs().take(ACME, KIND, MONDAY)));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
