package redress.application.jointtask;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.JointTaskActions;
import redress.jointtask.JointTask.Conclusion;
import redress.jointtask.JointTaskRules;
import redress.organization.Person;

/** The department that leads says what came of it, when all others have said theirs (S4-26). */
public final class ConcludeJointTask {
  private final CaseDesk desk;

  public ConcludeJointTask(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, UUID part, long version, String result)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        JointTaskActions.OF_PART,
        JointTaskActions.CONCLUDE,
        (work, it) ->
            it.conclude(
                new Conclusion(command.result(), work.mark()),
                work.procedure().sections().of(JointTaskRules.class).rule()));
  }
}
