package redress.application.copies;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.Execution;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.CopyActions;
import redress.copies.Purpose;
import redress.organization.Person;

/**
 * Somebody acknowledges the copy that is for his department (S4-20). With the copy that is there to
 * be executed, the execution of a closed case begins.
 */
public final class AcknowledgeCopy {
  private final CaseDesk desk;

  public AcknowledgeCopy(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param no the number of the copy
   */
  public record Command(Person by, UUID complaint, UUID part, long version, int no)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        CopyActions.OF_PART,
        CopyActions.ACKNOWLEDGE,
        (work, it) -> it.received(command.no(), work.by(), work.mark()),
        (work, it) -> {
          if (it.copies().copy(command.no()).purpose() == Purpose.EXECUTE) {
            Execution.begin(work, it.copies().rule());
          }
        });
  }
}
