package redress.application.visit;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnCase;
import redress.casefile.CaseFile;
import redress.casefile.VisitActions;
import redress.obligation.Moment;
import redress.organization.Department;
import redress.organization.Person;
import redress.visit.Visit;
import redress.visit.Visit.Said;
import redress.visit.VisitRules;

/** Has those who can help go to the customer at once (S4-13). */
public final class RequestVisit {
  private final CaseDesk desk;

  public RequestVisit(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param reason why it cannot wait
   */
  public record Command(Person by, UUID complaint, String reason) implements OnCase {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        VisitActions.REQUEST,
        work -> {
          var rules = work.procedure().sections().of(VisitRules.class);
          var said = new Said(command.reason(), work.mark());
          var visit = work.keep(Visit.class, Visit.requested(work.newPart(), said, rules));
          work.happened(
              Moment.VISIT_REQUESTED,
              work.now(),
              visit.id().value(),
              rules.recipients().stream()
                  .min(java.util.Comparator.comparing(Department::code))
                  .orElse(null));
        });
  }
}
