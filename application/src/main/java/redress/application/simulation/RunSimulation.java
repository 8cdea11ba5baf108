package redress.application.simulation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.UUID;
import java.util.function.Function;
import redress.application.Ports;
import redress.application.Unknown;
import redress.application.Workdays;
import redress.application.job.Job;
import redress.application.job.RunJobs;
import redress.application.simulation.Simulation.Place;
import redress.organization.Company;
import redress.organization.CompanyId;
import redress.procedure.Document;
import redress.procedure.Procedure;
import redress.rule.Edition;
import redress.simulation.Comparison;
import redress.time.Calendar;

/**
 * Works through the cases of a simulation, so many at a time: how far it is, and what was found, is
 * kept with the commit of each such step, and the next step is planned. So one company's long
 * period keeps neither memory nor a transaction, and does not keep what else is due waiting.
 */
public final class RunSimulation implements RunJobs.Work {
  private static final String KIND = "SIMULATION";

  private static final int PAGE = 2_000;

  private static final int PAGES = 5;

  private final Ports ports;
  private final Workdays workdays;
  private final PastCases cases;
  private final int page;
  private final int pages;

  public RunSimulation(Ports ports, Workdays workdays) {
    this(ports, workdays, ports.pastCases(), PAGE, PAGES);
  }

  /**
   * @param page how many cases are in memory at once
   * @param pages how many of them one step has at most
   */
  RunSimulation(Ports ports, Workdays workdays, PastCases cases, int page, int pages) {
    this.ports = ports;
    this.workdays = workdays;
    this.cases = cases;
    this.page = page;
    this.pages = pages;
  }

  /** The next step of it, told from the one before by how far that has come. */
  static Job of(Simulation simulation, Instant now) {
    var key = simulation.id().value() + "/" + simulation.findings().cases();
    return Job.planned(new Job.Id(simulation.id().company(), KIND, key), now);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(Job job) {
    var company = job.id().company();
    var id = UUID.fromString(job.id().key().substring(0, job.id().key().indexOf('/')));
    var simulation =
        ports
            .simulations()
            .lock(new Simulation.Id(company, id))
            .orElseThrow(() -> new Unknown("simulation"));
    var next = further(simulation);
    ports.simulations().save(next);
    if (next.progress().finishedAt() == null) {
      ports.jobs().plan(of(next, now()));
    }
  }

  /** As far as one step goes. */
  private Simulation further(Simulation simulation) {
    var id = simulation.id().company();
    var task = simulation.task();
    var company = workdays.company(id);
    var tried = tried(id, task);
    var editions = new HashMap<Integer, Procedure>();
    var comparison =
        new Comparison(
            tried,
            number -> editions.computeIfAbsent(number, it -> edition(id, task, it)),
            calendars(company),
            simulation.findings());
    var span = StartSimulation.span(company, task);
    var last = simulation.progress().last();
    for (int nr = 0; nr < pages; nr++) {
      var closed = cases.page(id, span, last, page);
      closed.forEach(comparison::add);
      if (!closed.isEmpty()) {
        last = new Place(closed.getLast().closedAt(), closed.getLast().id());
      }
      if (closed.size() < page) {
        return simulation.further(last, comparison.findings()).finished(now());
      }
    }
    return simulation.further(last, comparison.findings());
  }

  /** The calendar under each version, looked for once in a step. */
  private Function<Procedure, Calendar> calendars(Company company) {
    var found = new IdentityHashMap<Procedure, Calendar>();
    return it -> found.computeIfAbsent(it, version -> workdays.calendar(company, version));
  }

  private Procedure tried(CompanyId company, Simulation.Task task) {
    return ports
        .procedures()
        .edition(company, new Edition(task.procedure(), task.version()))
        .or(() -> ports.drafts().document(company, task.version()).map(Document::procedure))
        .orElseThrow(() -> new Unknown("version"));
  }

  private Procedure edition(CompanyId company, Simulation.Task task, int number) {
    return ports
        .procedures()
        .edition(company, new Edition(task.procedure(), number))
        .orElseThrow(() -> new Unknown("edition"));
  }

  private Instant now() {
    return ports.clock().instant().truncatedTo(ChronoUnit.MICROS);
  }
}
