package redress.application.eightd;

import java.util.OptionalLong;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.casefile.CaseFile;
import redress.casefile.EightDActions;
import redress.eightd.Course.Ending;
import redress.eightd.EightD;
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
  public record Command(Person by, UUID complaint, UUID eightD, long version, String conclusion) {}

  public CaseFile handle(Command command) {
    return desk.change(
        command.by(),
        command.complaint(),
        OptionalLong.empty(),
        work -> {
          var eightD =
              work.part(EightD.class, command.eightD(), OptionalLong.of(command.version()));
          work.require(EightDActions.CLOSE, eightD, eightD.department());
          var rules = work.procedure().eightD();
          work.keep(
              EightD.class,
              eightD.close(
                  new Ending.Closed(work.now(), command.by().user(), command.conclusion()), rules));
        });
  }
}
