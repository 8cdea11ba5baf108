package redress.application.audit;

import java.util.List;
import redress.application.Ports;
import redress.application.Unknown;
import redress.audit.AuditRecords.Filter;
import redress.audit.AuditRecords.Kept;
import redress.audit.AuditRecords.Place;
import redress.organization.CompanyId;
import redress.organization.Person;
import redress.rule.Refusal;

/**
 * Lists what people did in a company, the newest first, a page at a time: for whoever approves the
 * company's procedure, and in the operator's own company for its administrators.
 */
public final class ListAuditRecords {
  private final Ports ports;

  public ListAuditRecords(Ports ports) {
    this.ports = ports;
  }

  /**
   * @param after the place after which the page begins, or {@code null}
   */
  public record Command(Person by, Filter filter, Place after, int limit) {}

  /**
   * The page.
   *
   * @throws Refusal {@code TRAIL_NOT_YOURS}
   */
  public List<Kept> handle(Command command) {
    var company = command.by().company();
    if (!company.equals(CompanyId.OPERATOR)) {
      check(command.by());
    }
    return ports.auditRecords().list(company, command.filter(), command.after(), command.limit());
  }

  private void check(Person by) {
    var staff =
        ports
            .procedures()
            .effective(by.company(), ports.clock().instant())
            .orElseThrow(() -> new Unknown("procedure in force"))
            .procedure()
            .staff();
    if (!by.position().equals(staff.approver())) {
      throw Refusal.anotherPerson(
          "TRAIL_NOT_YOURS",
          staff.rule(),
          "what people did is read by a %s".formatted(staff.approver()));
    }
  }
}
