package redress.application.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.OTHER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import redress.application.InMemoryTransactions;
import redress.application.Transactions;
import redress.application.Unavailable;
import redress.organization.CompanyId;
import redress.testing.Memory;
import redress.testing.MovableClock;

class RunJobsTest {
  private final MovableClock clock = new MovableClock(MONDAY);
  private final Memory memory = new Memory();
  private final Jobs jobs = new InMemoryJobs(memory);
  private final List<String> done = new ArrayList<>();
  private RuntimeException trouble;

  private final RunJobs run =
      new RunJobs(
          new InMemoryTransactions(memory), jobs, clock, List.of(work("LETTER"), work("SEAL")));

  @Test
  void what_is_due_is_done_company_by_company_and_then_nothing() {
    plan(ACME, "LETTER", "a", Duration.ZERO);
    plan(OTHER, "SEAL", "b", Duration.ZERO);
    plan(ACME, "SEAL", "c", Duration.ofMinutes(1));
    assertEquals(Optional.of(MONDAY), run.next());
    assertNull(run.handle().orElseThrow().failure());
    assertNull(run.handle().orElseThrow().failure());
    assertEquals(Optional.empty(), run.handle());
    assertEquals(List.of("LETTER acme a", "SEAL other b"), done);
    clock.set(run.next().orElseThrow());
    run.handle();
    assertEquals("SEAL acme c", done.getLast());
    assertEquals(Optional.empty(), run.next());
  }

  @Test
  void what_fails_is_put_off_with_its_error_and_keeps_nobody_waiting() {
    plan(ACME, "LETTER", "a", Duration.ZERO);
    plan(OTHER, "LETTER", "b", Duration.ZERO);
    trouble = new IllegalArgumentException("no paper");
    assertEquals(trouble, run.handle().orElseThrow().failure());
    trouble = null;
    assertEquals("other", run.handle().orElseThrow().job().id().company().code());
    assertEquals(Optional.empty(), run.handle());
    var waiting = jobs.find(new Job.Id(ACME, "LETTER", "a")).orElseThrow();
    assertEquals(1, waiting.failures());
    assertEquals("java.lang.IllegalArgumentException: no paper", waiting.error());
    assertEquals(MONDAY, waiting.dueAt());
    clock.set(waiting.nextAt());
    run.handle();
    assertEquals(List.of("LETTER other b", "LETTER acme a"), done);
  }

  @Test
  void it_is_tried_less_and_less_often_but_at_least_every_64_minutes() {
    plan(ACME, "LETTER", "a", Duration.ZERO);
    trouble = new IllegalArgumentException("no paper");
    var pauses = new ArrayList<Long>();
    for (int i = 0; i < 9; i++) {
      run.handle();
      var next = run.next().orElseThrow();
      pauses.add(Duration.between(clock.instant(), next).toMinutes());
      clock.set(next);
    }
    assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 32L, 64L, 64L, 64L), pauses);
  }

  @Test
  void a_kind_that_nobody_knows_fails_and_stays() {
    plan(ACME, "DANCE", "a", Duration.ZERO);
    assertTrue(run.handle().orElseThrow().failure().getMessage().contains("DANCE"));
    assertTrue(jobs.find(new Job.Id(ACME, "DANCE", "a")).isPresent());
  }

  @Test
  void nothing_of_work_that_failed_is_kept() {
    plan(ACME, "LETTER", "a", Duration.ZERO);
    trouble = new IllegalArgumentException("no paper");
    run.handle();
    assertEquals(
        Optional.empty(),
        jobs.find(new Job.Id(ACME, "LETTER", "a follows")),
        "planned, then undone");
  }

  @Test
  void an_error_that_is_none_of_the_works_is_not_swallowed() {
    plan(ACME, "LETTER", "a", Duration.ZERO);
    var broken =
        new RunJobs(
            new Transactions() {
              @Override
              public <T> T run(CompanyId company, Supplier<T> work) {
                throw new Unavailable("away", null);
              }
            },
            jobs,
            clock,
            List.of());
    assertThrows(Unavailable.class, broken::handle);
  }

  private RunJobs.Work work(String kind) {
    return new RunJobs.Work() {
      @Override
      public String kind() {
        return kind;
      }

      @Override
      public void run(Job job) {
        var id = job.id();
        jobs.plan(
            Job.planned(
                new Job.Id(id.company(), kind, id.key() + " follows"),
                MONDAY.plus(Duration.ofDays(9_999))));
        if (trouble != null) {
          throw trouble;
        }
        jobs.done(new Job.Id(id.company(), kind, id.key() + " follows"));
        done.add("%s %s %s".formatted(kind, id.company(), id.key()));
      }
    };
  }

  private void plan(CompanyId company, String kind, String key, Duration from) {
    memory.transaction(
        company,
        () -> {
          jobs.plan(Job.planned(new Job.Id(company, kind, key), MONDAY.plus(from)));
          return null;
        });
  }
}
