package redress.application.routing;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.application.complaint.Slips;
import redress.casefile.CaseFile;
import redress.casefile.RoutingActions;
import redress.organization.Person;

/** Sends a case back to a step that it came from, which answers once more. */
public final class ReturnSlip {
  private final CaseDesk desk;

  public ReturnSlip(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param to the name of the step
   */
  public record Command(
      Person by, UUID complaint, UUID part, long version, String to, String reason)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        RoutingActions.OF_PART,
        RoutingActions.RETURN,
        (work, slip) ->
            slip.back(
                slip.may(work.procedure().routing()).backTo(command.to()),
                command.reason(),
                Slips.onward(work)),
        Slips::sent);
  }
}
