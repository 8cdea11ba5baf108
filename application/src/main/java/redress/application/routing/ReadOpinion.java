package redress.application.routing;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.Closing;
import redress.application.complaint.OnPart;
import redress.application.complaint.Slips;
import redress.casefile.CaseFile;
import redress.casefile.RoutingActions;
import redress.organization.Person;

/** Somebody else reads and signs what was said, and the case goes on (S4-16). */
public final class ReadOpinion {
  private final CaseDesk desk;
  private final Closing closing;

  public ReadOpinion(CaseDesk desk, Closing closing) {
    this.desk = desk;
    this.closing = closing;
  }

  public record Command(Person by, UUID complaint, UUID part, long version) implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        RoutingActions.OF_PART,
        RoutingActions.READ,
        (work, slip) -> slip.read(Slips.step(work, slip), Slips.onward(work)),
        (work, slip) -> {
          Slips.sent(work, slip);
          closing.approved(work);
        });
  }
}
