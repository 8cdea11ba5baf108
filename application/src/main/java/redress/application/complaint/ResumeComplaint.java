package redress.application.complaint;

import java.util.UUID;
import redress.casefile.CaseFile;
import redress.casefile.ComplaintActions;
import redress.organization.Person;

/** Ends the waiting for the customer: the clocks that stood still run on (I-10). */
public final class ResumeComplaint {
  private final CaseDesk desk;

  public ResumeComplaint(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, long version) implements OnCase.Seen {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        ComplaintActions.RESUME,
        work -> {
          work.keep(work.complaint().resume(work.now(), work.procedure().intake()));
          work.clocks().pausesChanged();
        });
  }
}
