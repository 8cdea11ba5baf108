package redress.application.visit;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.VisitActions;
import redress.organization.Person;
import redress.visit.Visit.Said;
import redress.visit.VisitRules;

/** Those who were told cannot go in time, so that others are appointed (S4-13). */
public final class DeclineVisit {
  private final CaseDesk desk;

  public DeclineVisit(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, UUID part, long version, String reason)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        VisitActions.OF_PART,
        VisitActions.DECLINE,
        (work, visit) ->
            visit.decline(
                new Said(command.reason(), work.mark()),
                work.procedure().sections().of(VisitRules.class)));
  }
}
