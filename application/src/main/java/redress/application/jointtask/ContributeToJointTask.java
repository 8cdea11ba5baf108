package redress.application.jointtask;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.JointTaskActions;
import redress.jointtask.JointTask.Contribution;
import redress.jointtask.JointTaskRules;
import redress.organization.Person;

/** A department says what it has found (S4-26). */
public final class ContributeToJointTask {
  private final CaseDesk desk;

  public ContributeToJointTask(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, UUID part, long version, String text)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        JointTaskActions.OF_PART,
        JointTaskActions.CONTRIBUTE,
        (work, it) ->
            it.contribute(
                new Contribution(command.by().department(), command.text(), work.mark()),
                work.procedure().sections().of(JointTaskRules.class).rule()));
  }
}
