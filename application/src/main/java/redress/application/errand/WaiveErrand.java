package redress.application.errand;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.ErrandActions;
import redress.errand.Errand.Waiver;
import redress.organization.Person;

/** Somebody decides, with a reason, that an errand need not be done (S0-08). */
public final class WaiveErrand {
  private final CaseDesk desk;

  public WaiveErrand(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, UUID part, long version, String reason)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        ErrandActions.OF_PART,
        ErrandActions.WAIVE,
        (work, errand) -> errand.waive(new Waiver(command.reason(), work.mark())));
  }
}
