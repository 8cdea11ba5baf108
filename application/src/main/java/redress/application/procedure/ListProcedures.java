package redress.application.procedure;

import java.util.List;
import redress.application.Ports;
import redress.organization.Person;
import redress.procedure.Procedure;

/** The procedures by which the caller's company works: its own one. */
public final class ListProcedures {
  private final Versions versions;

  public ListProcedures(Ports ports) {
    this.versions = new Versions(ports);
  }

  public record Command(Person by) {}

  /** A procedure and the version of it that is in force. */
  public record Row(Procedure procedure, Version version) {}

  public List<Row> handle(Command command) {
    return versions.of(
        command.by(),
        inForce ->
            List.of(
                new Row(
                    inForce.procedure(),
                    versions.find(command.by().company(), inForce, inForce.edition().number()))));
  }
}
