package redress.application.simulation;

import redress.application.Ports;
import redress.application.Workdays;

/** The use cases around trying a version of a procedure. */
public record OfSimulations(StartSimulation start, ReadSimulation read, RunSimulation run) {
  public static OfSimulations of(Ports ports, Workdays workdays) {
    return new OfSimulations(
        new StartSimulation(ports), new ReadSimulation(ports), new RunSimulation(ports, workdays));
  }
}
