package redress.application.procedure;

import java.util.Comparator;
import java.util.List;
import redress.application.Ports;
import redress.application.Unknown;
import redress.organization.Person;

/** The versions of the company's procedure, drafts and approved ones, the newest first. */
public final class ListProcedureVersions {
  private final Versions versions;

  public ListProcedureVersions(Ports ports) {
    this.versions = new Versions(ports);
  }

  /**
   * @param before only versions with a smaller number
   * @param limit how many of them at most
   */
  public record Command(Person by, String procedure, int before, int limit) {}

  /**
   * The versions.
   *
   * @throws Unknown if the company works by another procedure
   */
  public List<Version> handle(Command command) {
    return versions.of(
        command.by(),
        command.procedure(),
        inForce ->
            versions.all(command.by().company(), inForce).stream()
                .filter(it -> it.number() < command.before())
                .sorted(Comparator.comparing(Version::number).reversed())
                .limit(command.limit())
                .toList());
  }
}
