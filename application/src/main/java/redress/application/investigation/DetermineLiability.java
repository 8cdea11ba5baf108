package redress.application.investigation;

import java.util.OptionalLong;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.casefile.CaseFile;
import redress.casefile.InvestigationActions;
import redress.complaint.Track.Mark;
import redress.investigation.Investigation;
import redress.investigation.Liability;
import redress.organization.Department;
import redress.organization.Person;

/** Quality determines the responsible department, or corrects it, with a reason (I-18). */
public final class DetermineLiability {
  private final CaseDesk desk;

  public DetermineLiability(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param version the investigation's version that the caller has seen
   */
  public record Command(
      Person by,
      UUID complaint,
      UUID investigation,
      long version,
      Department department,
      String reason) {}

  public CaseFile handle(Command command) {
    return desk.change(
        command.by(),
        command.complaint(),
        OptionalLong.empty(),
        work -> {
          var investigation =
              work.part(
                  Investigation.class, command.investigation(), OptionalLong.of(command.version()));
          work.require(InvestigationActions.DETERMINE, investigation, null);
          var liability =
              new Liability(
                  command.department(),
                  Liability.State.DETERMINED,
                  command.reason(),
                  new Mark(work.now(), command.by().user()));
          work.keep(
              Investigation.class,
              investigation.determine(
                  liability,
                  work.procedure().organization().known(),
                  work.procedure().investigation()));
        });
  }
}
