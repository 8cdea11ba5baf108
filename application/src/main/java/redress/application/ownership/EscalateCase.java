package redress.application.ownership;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.OwnershipActions;
import redress.errand.Errand;
import redress.errand.Errand.Task;
import redress.errand.ErrandKind;
import redress.organization.Person;
import redress.ownership.Ownership.Escalation;

/** The owner cannot resolve it, so that others review it (S0-05, S0-20). */
public final class EscalateCase {
  private final CaseDesk desk;

  public EscalateCase(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, UUID part, long version, String reason)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        OwnershipActions.OF_PART,
        OwnershipActions.ESCALATE,
        (work, ownership) -> {
          var reviewer = work.procedure().ownership().escalation();
          var task =
              new Task(
                  ErrandKind.REVIEW,
                  reviewer.owner(),
                  null,
                  command.reason(),
                  work.mark(),
                  reviewer.rule());
          work.keep(Errand.class, Errand.begun(work.newPart(), task));
          return ownership.escalated(
              new Escalation(command.reason(), work.mark()), reviewer.rule());
        });
  }
}
