package redress.application.improvement;

import java.time.Instant;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.ImprovementActions;
import redress.improvement.Measure.Done;
import redress.organization.Person;

/** Says that a measure was carried out. */
public final class CarryOutImprovement {
  private final CaseDesk desk;

  public CarryOutImprovement(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(
      Person by,
      UUID complaint,
      UUID part,
      long version,
      UUID measure,
      Instant doneAt,
      String evidence)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        ImprovementActions.OF_PART,
        ImprovementActions.CARRY_OUT,
        (work, improvement) -> {
          var rules = work.procedure().improvement();
          var doneAt = work.fact(command.doneAt(), "/doneAt", rules.rule());
          var done = new Done(doneAt, command.evidence(), work.mark());
          return improvement.carryOut(command.measure(), done, rules);
        });
  }
}
