package redress.application.complaint;

import java.util.UUID;
import redress.application.job.Jobs;
import redress.casefile.CaseFile;
import redress.casefile.ComplaintActions;
import redress.complaint.Stage;
import redress.complaint.Track.Ending;
import redress.copies.Paper;
import redress.obligation.Moment;
import redress.organization.Person;

/**
 * Closes a case when nothing is open any more; what is open is listed. The copies of its form go
 * round from then (S4-20).
 */
public final class CloseComplaint {
  private final CaseDesk desk;
  private final Jobs jobs;

  public CloseComplaint(CaseDesk desk, Jobs jobs) {
    this.desk = desk;
    this.jobs = jobs;
  }

  /**
   * @param reason how the case ended, in a sentence
   */
  public record Command(Person by, UUID complaint, long version, String reason)
      implements OnCase.Seen {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        ComplaintActions.CLOSE,
        work -> {
          var ending = new Ending(work.now(), command.by().user(), command.reason());
          work.keep(work.complaint().end(Stage.CLOSED, ending, work.procedure().closing().rule()));
          work.over(Moment.CLOSED, "the case was closed");
          Circulation.issue(work, Paper.COMPLAINT_HANDLING_FORM, null);
          InquireAfterClosing.plan(jobs, work);
        });
  }
}
