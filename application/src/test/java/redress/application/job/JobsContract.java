package redress.application.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.OTHER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import redress.application.Transactions;
import redress.application.job.Jobs.Waiting;
import redress.organization.CompanyId;
import redress.testing.MovableClock;
import redress.testing.Work;

/** What every collection of jobs does. */
public abstract class JobsContract {
  /** Of what kind the jobs are here that are of none in particular. */
  protected static final String KIND = "SOMETHING";

  protected abstract Jobs jobs();

  protected abstract Work work();

  @Test
  void a_planned_job_is_taken_when_it_is_due_and_not_before() {
    var job = job(ACME, "one", MONDAY);
    plan(job);
    assertEquals(Optional.of(job), jobs().find(job.id()));
    assertEquals(Optional.empty(), take(ACME, MONDAY.minusNanos(1_000)));
    assertEquals(Optional.of(job), take(ACME, MONDAY));
  }

  @Test
  void a_job_is_planned_once() {
    plan(job(ACME, "one", MONDAY));
    plan(job(ACME, "one", MONDAY.plusSeconds(60)));
    assertEquals(MONDAY, jobs().find(job(ACME, "one", MONDAY).id()).orElseThrow().dueAt());
  }

  @Test
  void the_job_that_has_waited_longest_comes_first() {
    plan(job(ACME, "b", MONDAY));
    plan(job(ACME, "c", MONDAY.minusSeconds(1)));
    plan(job(ACME, "a", MONDAY));
    assertEquals(List.of("c", "a", "b"), doAll(ACME, MONDAY));
  }

  @Test
  void of_what_kinds_there_are_jobs_is_known_of_each_company() {
    plan(job(ACME, "one", MONDAY));
    plan(job(ACME, "two", MONDAY));
    plan(Job.planned(new Job.Id(ACME, "ANOTHER", "one"), MONDAY));
    plan(Job.planned(new Job.Id(OTHER, "THEIRS", "one"), MONDAY));
    assertEquals(Set.of(KIND, "ANOTHER"), work().in(ACME, () -> jobs().kinds(ACME)));
    assertEquals(Set.of("THEIRS"), work().in(OTHER, () -> jobs().kinds(OTHER)));
  }

  @Test
  void a_job_of_another_kind_is_not_taken() {
    var another = Job.planned(new Job.Id(ACME, "ANOTHER", "one"), MONDAY.minusSeconds(9));
    plan(another);
    plan(job(ACME, "one", MONDAY));
    assertEquals("SOMETHING", take(ACME, MONDAY).orElseThrow().id().kind());
    assertEquals(Optional.of(another), work().in(ACME, () -> jobs().take(ACME, "ANOTHER", MONDAY)));
  }

  @Test
  void a_flood_of_one_company_delays_another_and_its_own_other_work_by_one_job_at_most() {
    for (int i = 0; i < 60; i++) {
      plan(new Job.Id(ACME, "FLOOD", "job-" + i), MONDAY);
    }
    var run = running("FLOOD", "SEAL", "URGE");
    assertEquals("FLOOD acme", next(run));
    assertEquals("FLOOD acme", next(run));
    // due later than all of the flood, and planned while it goes on
    plan(new Job.Id(OTHER, "SEAL", "next"), MONDAY.plusSeconds(1));
    plan(new Job.Id(ACME, "SEAL", "next"), MONDAY.plusSeconds(2));
    plan(new Job.Id(ACME, "URGE", "late"), MONDAY.plusSeconds(3));
    assertEquals(
        List.of("SEAL other", "SEAL acme", "URGE acme", "FLOOD acme"),
        List.of(next(run), next(run), next(run), next(run)));
    plan(new Job.Id(OTHER, "FLOOD", "one"), MONDAY.plusSeconds(4));
    plan(new Job.Id(OTHER, "FLOOD", "two"), MONDAY.plusSeconds(4));
    plan(new Job.Id(OTHER, "SEAL", "next"), MONDAY.plusSeconds(5));
    plan(new Job.Id(ACME, "SEAL", "next"), MONDAY.plusSeconds(5));
    assertEquals(
        List.of("FLOOD other", "SEAL acme", "SEAL other", "FLOOD acme", "FLOOD other"),
        List.of(next(run), next(run), next(run), next(run), next(run)));
    assertEquals("FLOOD acme", next(run));
  }

  @Test
  void who_starts_anew_begins_with_what_has_waited_longest() {
    plan(new Job.Id(ACME, "LETTER", "a"), MONDAY.plusSeconds(2));
    plan(new Job.Id(OTHER, "SEAL", "b"), MONDAY.plusSeconds(1));
    plan(new Job.Id(ACME, "SEAL", "c"), MONDAY.plusSeconds(3));
    var run = running("LETTER", "SEAL");
    assertEquals(
        List.of("SEAL other", "LETTER acme", "SEAL acme"),
        List.of(next(run), next(run), next(run)));
  }

  /** Somebody who does work of these kinds. */
  private RunJobs running(String... kinds) {
    var transactions =
        new Transactions() {
          @Override
          public <T> T run(CompanyId company, Supplier<T> unit) {
            return work().in(company, unit);
          }
        };
    var works = Stream.of(kinds).map(JobsContract::nothing).toList();
    return new RunJobs(transactions, jobs(), new MovableClock(MONDAY.plusSeconds(60)), works);
  }

  private static RunJobs.Work nothing(String kind) {
    return new RunJobs.Work() {
      @Override
      public String kind() {
        return kind;
      }

      @Override
      public void run(Job job) {}
    };
  }

  private static String next(RunJobs run) {
    var done = run.handle().orElseThrow();
    assertNull(done.failure());
    return done.job().id().kind() + " " + done.job().id().company().code();
  }

  private void plan(Job.Id id, Instant dueAt) {
    plan(Job.planned(id, dueAt));
  }

  @Test
  void a_job_that_is_done_is_gone() {
    plan(job(ACME, "one", MONDAY));
    assertEquals(List.of("one"), doAll(ACME, MONDAY));
    assertEquals(Optional.empty(), jobs().find(job(ACME, "one", MONDAY).id()));
  }

  @Test
  void work_that_fails_leaves_its_job_as_it_was() {
    var job = job(ACME, "one", MONDAY);
    plan(job);
    assertThrows(
        IllegalStateException.class,
        () ->
            work()
                .in(
                    ACME,
                    () -> {
                      jobs().done(jobs().take(ACME, KIND, MONDAY).orElseThrow().id());
                      throw new IllegalStateException("in the middle");
                    }));
    assertEquals(Optional.of(job), take(ACME, MONDAY));
  }

  @Test
  void a_failed_job_keeps_its_error_and_waits_for_its_next_turn() {
    plan(job(ACME, "one", MONDAY));
    var failed = job(ACME, "one", MONDAY).failed(MONDAY, new IllegalStateException("no paper"));
    putOff(failed);
    assertEquals(Optional.of(failed), jobs().find(failed.id()));
    assertEquals(1, failed.failures());
    assertEquals("java.lang.IllegalStateException: no paper", failed.error());
    assertEquals(Optional.empty(), take(ACME, MONDAY.plusSeconds(59)));
    assertEquals(Optional.of(failed), take(ACME, MONDAY.plusSeconds(60)));
  }

  @Test
  void a_failure_of_what_was_done_or_tried_since_is_not_kept() {
    var failed = job(ACME, "one", MONDAY).failed(MONDAY, new IllegalStateException("first"));
    putOff(failed);
    assertEquals(Optional.empty(), jobs().find(failed.id()));
    plan(job(ACME, "one", MONDAY));
    putOff(failed);
    putOff(job(ACME, "one", MONDAY).failed(MONDAY, new IllegalStateException("at once")));
    assertEquals(Optional.of(failed), jobs().find(failed.id()));
  }

  @Test
  void the_operator_sees_who_waits_and_when_the_next_turn_comes() {
    assertEquals(Optional.empty(), work().in(CompanyId.OPERATOR, () -> jobs().next()));
    plan(job(OTHER, "one", MONDAY.plusSeconds(1)));
    plan(job(ACME, "one", MONDAY.plusSeconds(2)));
    plan(job(ACME, "two", MONDAY.plusSeconds(2)));
    plan(Job.planned(new Job.Id(ACME, "ANOTHER", "one"), MONDAY.plusSeconds(2)));
    plan(job(ACME, "three", MONDAY.plusSeconds(3)));
    assertEquals(List.of(), waiting(MONDAY));
    var other = new Waiting(OTHER, KIND, MONDAY.plusSeconds(1));
    assertEquals(List.of(other), waiting(MONDAY.plusSeconds(1)));
    var second = MONDAY.plusSeconds(2);
    assertEquals(
        List.of(other, new Waiting(ACME, "ANOTHER", second), new Waiting(ACME, KIND, second)),
        waiting(MONDAY.plusSeconds(9)));
    assertEquals(
        Optional.of(MONDAY.plusSeconds(1)), work().in(CompanyId.OPERATOR, () -> jobs().next()));
  }

  @Test
  void another_company_neither_sees_nor_takes_a_job() {
    var job = job(ACME, "one", MONDAY);
    plan(job);
    assertEquals(Optional.empty(), take(OTHER, MONDAY));
    assertEquals(Optional.empty(), work().in(OTHER, () -> jobs().find(job.id())));
    assertEquals(List.of(), work().in(OTHER, () -> jobs().waiting(MONDAY)));
    assertThrows(
        IllegalStateException.class,
        () -> work().in(OTHER, () -> jobs().plan(job(ACME, "two", MONDAY))));
  }

  @Test
  void nothing_is_planned_or_taken_outside_a_transaction() {
    assertThrows(IllegalStateException.class, () -> jobs().plan(job(ACME, "one", MONDAY)));
    assertThrows(IllegalStateException.class, () -> jobs().take(ACME, KIND, MONDAY));
  }

  @Test
  void several_workers_do_each_job_once_R11_R12() throws Exception {
    for (int i = 0; i < 40; i++) {
      plan(job(ACME, "job-" + i, MONDAY));
    }
    var done = new ConcurrentHashMap<String, Integer>();
    Callable<Void> worker =
        () -> {
          doAll(ACME, MONDAY).forEach(key -> done.merge(key, 1, Integer::sum));
          return null;
        };
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var ended : threads.invokeAll(List.of(worker, worker, worker, worker))) {
        ended.get();
      }
    }
    // whoever ends early has passed over what others still had; together they did all
    assertEquals(40, done.size());
    assertEquals(40, done.values().stream().mapToInt(Integer::intValue).sum());
  }

  private List<String> doAll(CompanyId company, Instant now) {
    var done = new ArrayList<String>();
    while (true) {
      var job =
          work()
              .in(
                  company,
                  () -> {
                    var taken = jobs().take(company, KIND, now);
                    taken.ifPresent(it -> jobs().done(it.id()));
                    return taken;
                  });
      if (job.isEmpty()) {
        return done;
      }
      done.add(job.get().id().key());
    }
  }

  private Optional<Job> take(CompanyId company, Instant now) {
    return work().in(company, () -> jobs().take(company, KIND, now));
  }

  private List<Waiting> waiting(Instant now) {
    return work().in(CompanyId.OPERATOR, () -> jobs().waiting(now));
  }

  private void plan(Job job) {
    work().in(job.id().company(), () -> jobs().plan(job));
  }

  private void putOff(Job job) {
    work().in(job.id().company(), () -> jobs().putOff(job));
  }

  /** A job of some kind. */
  protected static Job job(CompanyId company, String key, Instant dueAt) {
    return Job.planned(new Job.Id(company, KIND, key), dueAt);
  }
}
