package redress.application.eightd;

import java.util.OptionalLong;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.casefile.CaseFile;
import redress.casefile.EightDActions;
import redress.eightd.Course.Ending;
import redress.eightd.EightD;
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
  public record Command(Person by, UUID complaint, UUID eightD, long version, String reason) {}

  public CaseFile handle(Command command) {
    return desk.change(
        command.by(),
        command.complaint(),
        OptionalLong.empty(),
        work -> {
          var eightD =
              work.part(EightD.class, command.eightD(), OptionalLong.of(command.version()));
          work.require(EightDActions.WITHDRAW, eightD, eightD.department());
          var rules = work.procedure().eightD();
          var next =
              work.keep(
                  EightD.class,
                  eightD.withdraw(
                      new Ending.Withdrawn(work.now(), command.by().user(), command.reason()),
                      rules));
          work.withdraw(next.id().value(), command.reason());
          next.measures().forEach(measure -> work.withdraw(measure.id(), command.reason()));
        });
  }
}
