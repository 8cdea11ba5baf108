package redress.application.account;

import java.util.List;
import redress.application.Ports;
import redress.application.Unknown;
import redress.organization.Person;
import redress.procedure.Procedure;

/** Tells which departments and positions there are; the procedure in force says so. */
public final class ReadOrganization {
  private final Ports ports;

  ReadOrganization(Ports ports) {
    this.ports = ports;
  }

  public record Command(Person by) {}

  /**
   * @param administers whether the one who asks administers accounts
   */
  public record Told(List<String> departments, List<String> positions, boolean administers) {}

  /**
   * What there is.
   *
   * @throws Unknown if the company works by no procedure
   */
  public Told handle(Command command) {
    var company = command.by().company();
    var procedure =
        ports
            .transactions()
            .run(company, () -> ports.procedures().effective(company, ports.clock().instant()))
            .orElseThrow(() -> new Unknown("procedure"))
            .procedure();
    return told(procedure, command.by());
  }

  private static Told told(Procedure procedure, Person by) {
    var organization = procedure.organization();
    return new Told(
        organization.departments().stream().map(Object::toString).sorted().toList(),
        organization.positions().stream().map(Object::toString).sorted().toList(),
        procedure.staff().administrators().refusal(by).isEmpty());
  }
}
