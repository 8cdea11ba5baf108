package redress.application.procedure;

import redress.application.Ports;
import redress.application.Unknown;
import redress.organization.Person;
import redress.procedure.Procedure;

/** The procedure by which the caller's company works now. */
public final class ReadProcedure {
  private final Versions versions;

  public ReadProcedure(Ports ports) {
    this.versions = new Versions(ports);
  }

  /**
   * @param procedure its code
   */
  public record Command(Person by, String procedure) {}

  /** What is in force, with its document. */
  public record InForce(Procedure procedure, Version.Text text) {}

  /**
   * What is in force.
   *
   * @throws Unknown if the company works by another procedure
   */
  public InForce handle(Command command) {
    return versions.of(
        command.by(),
        command.procedure(),
        inForce ->
            new InForce(
                inForce.procedure(),
                versions.text(command.by().company(), inForce, inForce.edition().number())));
  }
}
