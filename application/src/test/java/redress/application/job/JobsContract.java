package redress.application.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static redress.testing.Example.ACME;
import static redress.testing.Example.MONDAY;
import static redress.testing.Example.OTHER;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import redress.organization.CompanyId;
import redress.testing.Work;

/** What every collection of jobs does. */
public abstract class JobsContract {
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
                      jobs().done(jobs().take(ACME, MONDAY).orElseThrow().id());
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
    assertEquals(List.of(), waiting(MONDAY));
    assertEquals(List.of(OTHER), waiting(MONDAY.plusSeconds(1)));
    assertEquals(List.of(ACME, OTHER), waiting(MONDAY.plusSeconds(2)));
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
    assertThrows(IllegalStateException.class, () -> jobs().take(ACME, MONDAY));
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
                    var taken = jobs().take(company, now);
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
    return work().in(company, () -> jobs().take(company, now));
  }

  private List<CompanyId> waiting(Instant now) {
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
    return Job.planned(new Job.Id(company, "SOMETHING", key), dueAt);
  }
}
