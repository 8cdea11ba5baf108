package redress.application.jointtask;

import java.util.List;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnCase;
import redress.casefile.CaseFile;
import redress.casefile.JointTaskActions;
import redress.jointtask.JointTask;
import redress.jointtask.JointTask.Party;
import redress.jointtask.JointTaskRules;
import redress.jointtask.ThirdParty;
import redress.organization.Department;
import redress.organization.Person;

/** Somebody outside the company is at fault: departments find out more together (S4-26). */
public final class BeginJointTask {
  private final CaseDesk desk;

  public BeginJointTask(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param name what the third party is called
   * @param participants the departments that work on it beside the one that leads
   */
  public record Command(
      Person by,
      UUID complaint,
      ThirdParty party,
      String name,
      List<Department> participants,
      String reason)
      implements OnCase {
    public Command {
      participants = List.copyOf(participants);
    }
  }

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        JointTaskActions.BEGIN,
        work ->
            work.keep(
                JointTask.class,
                JointTask.begun(
                    work.newPart(),
                    new Party(command.party(), command.name(), command.reason(), work.mark()),
                    command.participants(),
                    work.procedure().organization().known(),
                    work.procedure().sections().of(JointTaskRules.class))));
  }
}
