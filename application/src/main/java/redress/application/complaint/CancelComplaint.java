package redress.application.complaint;

import java.util.UUID;
import redress.casefile.CaseFile;
import redress.casefile.ComplaintActions;
import redress.complaint.Stage;
import redress.complaint.Track.Ending;
import redress.organization.Duty;
import redress.organization.Person;

/** Ends a case that should never have been one; its number stays taken. */
public final class CancelComplaint {
  private final CaseDesk desk;

  public CancelComplaint(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, long version, String reason)
      implements OnCase.Seen {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        ComplaintActions.CANCEL,
        work -> {
          var ending = new Ending(work.now(), command.by().user(), command.reason());
          var rule = work.procedure().duties().rule(Duty.CANCEL);
          work.keep(work.complaint().end(Stage.CANCELLED, ending, rule));
          work.clocks().withdrawAll("the case was cancelled");
        });
  }
}
