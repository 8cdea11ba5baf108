package redress.application.procedure;

import redress.application.Ports;
import redress.application.Unknown;
import redress.organization.Person;

/** One version of the company's procedure with its document. */
public final class ReadProcedureVersion {
  private final Versions versions;

  public ReadProcedureVersion(Ports ports) {
    this.versions = new Versions(ports);
  }

  public record Command(Person by, String procedure, int version) {}

  /**
   * The version.
   *
   * @throws Unknown if the company works by another procedure, or it has no such version
   */
  public Version.Text handle(Command command) {
    return versions.of(
        command.by(),
        command.procedure(),
        inForce -> versions.text(command.by().company(), inForce, command.version()));
  }
}
