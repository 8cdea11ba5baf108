package redress.application.improvement;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.ImprovementActions;
import redress.improvement.Measure.Verdict;
import redress.organization.Person;

/**
 * Says whether a measure works; where the procedure says so never who planned it (S0-06, S1-24).
 */
public final class VerifyImprovement {
  private final CaseDesk desk;

  public VerifyImprovement(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(
      Person by,
      UUID complaint,
      UUID part,
      long version,
      UUID measure,
      boolean effective,
      String finding)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        ImprovementActions.OF_PART,
        ImprovementActions.VERIFY,
        (work, improvement) -> {
          var verdict = new Verdict(command.effective(), command.finding(), work.mark());
          return improvement.verify(command.measure(), verdict, work.procedure().improvement());
        });
  }
}
