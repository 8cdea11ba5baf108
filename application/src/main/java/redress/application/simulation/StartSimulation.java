package redress.application.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import redress.application.Ports;
import redress.application.Unknown;
import redress.application.procedure.ReadProcedure;
import redress.application.procedure.ReadProcedureVersion;
import redress.organization.Company;
import redress.organization.CompanyId;
import redress.organization.Person;
import redress.procedure.Procedure;
import redress.rule.Refusal;

/**
 * Whoever the procedure names as one who writes its versions, or who approves them, asks what one
 * would have made of the past. A company has a few such tries going at once and no more.
 */
public final class StartSimulation {
  /** How many of a company wait or run at once. */
  static final int MOST = 3;

  private final Ports ports;

  public StartSimulation(Ports ports) {
    this.ports = ports;
  }

  /**
   * @param version the number of the version that is tried
   * @param from the first day on which cases were closed
   * @param to the last day, not before the first
   */
  public record Command(Person by, String procedure, int version, LocalDate from, LocalDate to) {}

  /**
   * What was asked; the program begins with it by itself.
   *
   * @throws Unknown if the company works by another procedure, or it has no such version
   * @throws Refusal {@code NOT_AUTHOR}; {@code SIMULATIONS_UNFINISHED} while three of the company
   *     are waiting or running
   */
  public Simulation handle(Command command) {
    var by = command.by();
    return ports
        .transactions()
        .run(
            by.company(),
            () -> {
              var inForce =
                  new ReadProcedure(ports)
                      .handle(new ReadProcedure.Command(by, command.procedure()))
                      .procedure();
              allowed(by, inForce);
              new ReadProcedureVersion(ports)
                  .handle(
                      new ReadProcedureVersion.Command(by, command.procedure(), command.version()));
              room(by.company());
              return asked(command);
            });
  }

  private Simulation asked(Command command) {
    var company = command.by().company();
    var now = ports.clock().instant().truncatedTo(ChronoUnit.MICROS);
    var task =
        new Simulation.Task(
            command.procedure(),
            command.version(),
            command.from(),
            command.to(),
            now,
            command.by().user());
    var span = span(ports.companies().find(company).orElseThrow(), task);
    var simulation =
        Simulation.asked(
            new Simulation.Id(company, ports.identities().next()),
            task,
            ports.pastCases().count(company, span));
    ports.simulations().save(simulation);
    ports.jobs().plan(RunSimulation.of(simulation, now));
    return simulation;
  }

  static PastCases.Span span(Company company, Simulation.Task task) {
    return new PastCases.Span(start(task.from(), company), start(task.to().plusDays(1), company));
  }

  private static Instant start(LocalDate day, Company company) {
    return day.atStartOfDay(company.zone()).toInstant();
  }

  private void room(CompanyId company) {
    var unfinished = ports.simulations().unfinished(company, MOST);
    if (unfinished.size() == MOST) {
      throw Refusal.later(
          "SIMULATIONS_UNFINISHED",
          null,
          "at most %d versions are tried at once, and these are not finished: %s"
              .formatted(
                  MOST,
                  unfinished.stream()
                      .map(Simulation::task)
                      .map(
                          it ->
                              "version %d over %s to %s, asked for by '%s' at %s"
                                  .formatted(
                                      it.version(), it.from(), it.to(), it.by(), it.askedAt()))
                      .collect(Collectors.joining("; "))));
    }
  }

  private static void allowed(Person by, Procedure inForce) {
    var staff = inForce.staff();
    if (!staff.mayTry(by.position())) {
      throw Refusal.anotherPerson(
          "NOT_AUTHOR",
          staff.rule(),
          "versions of the procedure are tried by who is named to write them, %s, and by %s; '%s' is none"
              .formatted(
                  staff.authors().stream().map(Object::toString).sorted().toList(),
                  staff.approver(),
                  by.user()));
    }
  }
}
