package redress.application.ownership;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.OwnershipActions;
import redress.organization.Department;
import redress.organization.Person;
import redress.ownership.Ownership.Assistant;

/** Has a department help with a case (S0-12, A-7). */
public final class AddAssistant {
  private final CaseDesk desk;

  public AddAssistant(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, UUID part, long version, Department department)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        OwnershipActions.OF_PART,
        OwnershipActions.HELP,
        (work, ownership) -> {
          var rule = work.procedure().ownership().rule();
          work.procedure().organization().known().require(command.department(), rule);
          return ownership.helped(new Assistant(command.department(), work.mark()), rule);
        });
  }
}
