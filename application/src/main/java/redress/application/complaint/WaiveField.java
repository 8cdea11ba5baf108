package redress.application.complaint;

import java.util.UUID;
import redress.casefile.CaseFile;
import redress.casefile.ComplaintActions;
import redress.complaint.KeyField;
import redress.organization.Person;

/** Goes on without a required field, for a reason (I-07, I-08). */
public final class WaiveField {
  private final CaseDesk desk;

  public WaiveField(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, long version, KeyField field, String reason)
      implements OnCase.Seen {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        ComplaintActions.WAIVE,
        work -> {
          work.keep(
              work.complaint()
                  .waive(
                      command.field(),
                      command.reason(),
                      command.by().user(),
                      work.now(),
                      work.procedure().intake()));
        });
  }
}
