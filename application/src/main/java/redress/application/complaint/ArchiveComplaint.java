package redress.application.complaint;

import java.util.UUID;
import redress.casefile.CaseFile;
import redress.casefile.ComplaintActions;
import redress.complaint.Stage;
import redress.obligation.Moment;
import redress.organization.Person;

/** Puts a closed case away for good, when nothing about it is open any more (D-4, S0-06). */
public final class ArchiveComplaint {
  private final CaseDesk desk;

  public ArchiveComplaint(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param reason what there is to say about it, or {@code null}
   */
  public record Command(Person by, UUID complaint, long version, String reason)
      implements OnCase.Seen {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        ComplaintActions.ARCHIVE,
        work -> {
          var rule = work.procedure().archiving().closing().rule();
          work.keep(work.complaint().reach(Stage.ARCHIVED, work.mark(), command.reason(), rule));
          work.clocks().over(Moment.ARCHIVED, "the case was archived");
        });
  }
}
