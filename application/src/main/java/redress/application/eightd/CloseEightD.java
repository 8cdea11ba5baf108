package redress.application.eightd;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.EightDActions;
import redress.eightd.Course.Ending;
import redress.organization.Person;

/** Closes a department's report when all of its measures work: D8 (I-04). */
public final class CloseEightD {
  private final CaseDesk desk;

  public CloseEightD(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param version the report's version that the caller has seen
   * @param conclusion what was learnt and whom to thank
   */
  public record Command(Person by, UUID complaint, UUID part, long version, String conclusion)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        EightDActions.OF_PART,
        EightDActions.CLOSE,
        (work, eightD) ->
            eightD.close(
                new Ending.Closed(work.now(), command.by().user(), command.conclusion()),
                work.procedure().eightD()));
  }
}
