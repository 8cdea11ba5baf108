package redress.application.simulation;

import java.util.UUID;
import redress.application.Ports;
import redress.application.Unknown;
import redress.organization.Person;

/** How far a simulation is, and what it has found so far. */
public final class ReadSimulation {
  private final Ports ports;

  public ReadSimulation(Ports ports) {
    this.ports = ports;
  }

  public record Command(Person by, String procedure, UUID simulation) {}

  /**
   * The simulation.
   *
   * @throws Unknown if the company has none such of that procedure
   */
  public Simulation handle(Command command) {
    return ports
        .simulations()
        .find(new Simulation.Id(command.by().company(), command.simulation()))
        .filter(it -> it.task().procedure().equals(command.procedure()))
        .orElseThrow(() -> new Unknown("simulation"));
  }
}
