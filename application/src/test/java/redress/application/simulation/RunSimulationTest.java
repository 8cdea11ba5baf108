package redress.application.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import redress.application.ExampleCompany;
import redress.application.Workdays;
import redress.application.job.RunJobs;
import redress.application.simulation.Simulation.Place;
import redress.obligation.Circumstances;
import redress.obligation.ObligationKind;
import redress.organization.CompanyId;
import redress.organization.Department;
import redress.procedure.BareProcedure;
import redress.simulation.PastCase;
import redress.simulation.PastCase.PastClock;

/** A simulation goes on from step to step, and holds no more than a page of cases. */
class RunSimulationTest {
  private static final Instant NINE = ExampleCompany.MONDAY;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private final ExampleCompany company = ExampleCompany.inMemory(BareProcedure.text());

  /** Cases that were closed, and how many of them were ever asked for at once. */
  private static final class Closed implements PastCases {
    private final List<PastCase> all;
    private final List<Integer> pages = new ArrayList<>();

    private Closed(int number) {
      this.all = IntStream.range(0, number).mapToObj(RunSimulationTest::closed).toList();
    }

    @Override
    public long count(CompanyId company, Span span) {
      return all.size();
    }

    @Override
    public List<PastCase> page(CompanyId company, Span span, Place after, int limit) {
      var page =
          all.stream()
              .filter(it -> after == null || it.closedAt().isAfter(after.closedAt()))
              .limit(limit)
              .toList();
      pages.add(page.size());
      return page;
    }
  }

  @Test
  void its_steps_add_up_to_what_one_step_finds() {
    var steps = simulated(new Closed(7), 2, 1);
    assertEquals(List.of(2L, 4L, 6L, 7L), steps.stream().map(it -> it.findings().cases()).toList());
    assertTrue(steps.subList(0, 3).stream().allMatch(it -> it.progress().finishedAt() == null));
    assertEquals(NINE, steps.getLast().progress().finishedAt());
    var atOnce = simulated(new Closed(7), 100, 5);
    assertEquals(1, atOnce.size());
    assertEquals(atOnce.getLast().findings(), steps.getLast().findings());
    assertEquals(7, steps.getLast().findings().figures().was().owed());
    assertEquals(3, steps.getLast().findings().figures().was().late());
  }

  @Test
  void it_holds_a_page_of_cases_and_figures_that_do_not_grow_with_them() {
    var few = new Closed(4);
    var many = new Closed(400);
    var small = simulated(few, 10, 5).getLast().findings();
    var large = simulated(many, 10, 5).getLast().findings();
    assertTrue(many.pages.stream().allMatch(it -> it <= 10));
    assertEquals(400, large.cases());
    assertEquals(small.clocks().size(), large.clocks().size());
    assertEquals(small.approvals().size(), large.approvals().size());
  }

  /** How it was after each step. */
  private List<Simulation> simulated(PastCases cases, int page, int pages) {
    var ports = company.ports();
    var id = new Simulation.Id(company.id(), UUID.randomUUID());
    var task = new Simulation.Task("bare-desk", 1, DAY, DAY, NINE, "owner");
    var asked = Simulation.asked(id, task, cases.count(company.id(), null));
    ports
        .transactions()
        .run(
            company.id(),
            () -> {
              ports.simulations().save(asked);
              ports.jobs().plan(RunSimulation.of(asked, NINE));
            });
    var workdays = new Workdays(ports.companies(), ports.calendars());
    var work = new RunSimulation(ports, workdays, cases, page, pages);
    var jobs = new RunJobs(ports.transactions(), ports.jobs(), ports.clock(), List.of(work));
    var steps = new ArrayList<Simulation>();
    for (var done = jobs.handle(); done.isPresent(); done = jobs.handle()) {
      assertNull(done.get().failure());
      steps.add(ports.simulations().find(id).orElseThrow());
    }
    return steps;
  }

  /** Every other one was sent on an hour late. */
  private static PastCase closed(int number) {
    var due = NINE.plus(Duration.ofHours(3));
    var done = number % 2 == 0 ? due : due.plus(Duration.ofHours(1));
    var desk = new Department("DESK");
    return new PastCase(
        new UUID(number, number),
        1,
        NINE,
        NINE,
        NINE.plus(Duration.ofHours(5)).plusSeconds(number),
        new Circumstances(null, null, null, null, Set.of()),
        List.of(),
        List.of(new PastClock(ObligationKind.FORWARD, null, null, desk, NINE, due, done, null)),
        List.of(),
        List.of());
  }
}
