package redress.application.recurrence;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnCase;
import redress.casefile.CaseFile;
import redress.casefile.RecurrenceActions;
import redress.complaint.Joining;
import redress.organization.Person;
import redress.recurrence.Recurrence;

/**
 * A case that was linked to another goes on by itself again (H-7); its clocks run as they had run,
 * and what happened meanwhile counts.
 */
public final class SeparateComplaint {
  private final CaseDesk desk;

  SeparateComplaint(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, long version, String reason)
      implements OnCase.Seen {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        RecurrenceActions.SEPARATE,
        work -> {
          var rule = work.procedure().recurrence().rule();
          work.parts(Recurrence.class).stream()
              .filter(Recurrence::linked)
              .forEach(it -> work.keep(Recurrence.class, it.reopened(command.reason(), rule)));
          var following = work.complaint().track().following();
          if (following != null) {
            work.keep(Joining.separated(work.complaint(), command.reason(), rule));
            work.clocks().resumed(following);
          }
        });
  }
}
