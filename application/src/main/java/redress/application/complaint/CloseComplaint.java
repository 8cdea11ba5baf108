package redress.application.complaint;

import java.util.UUID;
import redress.application.job.Jobs;
import redress.casefile.CaseFile;
import redress.casefile.ComplaintActions;
import redress.organization.Person;

/**
 * Closes a case when nothing is open any more; what is open is listed. The copies of its form go
 * round from then (S4-20).
 */
public final class CloseComplaint {
  private final CaseDesk desk;
  private final Closing closing;

  public CloseComplaint(CaseDesk desk, Jobs jobs) {
    this.desk = desk;
    this.closing = new Closing(jobs);
  }

  /**
   * @param reason how the case ended, in a sentence
   */
  public record Command(Person by, UUID complaint, long version, String reason)
      implements OnCase.Seen {}

  public CaseFile handle(Command command) {
    return desk.change(
        command, ComplaintActions.CLOSE, work -> closing.close(work, command.reason()));
  }
}
