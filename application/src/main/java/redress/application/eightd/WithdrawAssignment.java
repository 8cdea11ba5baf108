package redress.application.eightd;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.EightDActions;
import redress.eightd.Course.Ending;
import redress.organization.Person;

/**
 * Takes a department out of its responsibility: whatever it still owes, it owes no longer (I-20,
 * I-31).
 */
public final class WithdrawAssignment {
  private final CaseDesk desk;

  public WithdrawAssignment(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param version the report's version that the caller has seen
   */
  public record Command(Person by, UUID complaint, UUID part, long version, String reason)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        EightDActions.OF_PART,
        EightDActions.WITHDRAW,
        (work, eightD) -> {
          var ending = new Ending.Withdrawn(work.now(), command.by().user(), command.reason());
          return eightD.withdraw(ending, work.procedure().eightD());
        },
        (work, eightD) -> {
          work.clocks().withdraw(command.part(), command.reason());
          eightD
              .measures()
              .forEach(measure -> work.clocks().withdraw(measure.id(), command.reason()));
        });
  }
}
