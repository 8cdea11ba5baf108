package redress.application.improvement;

import java.time.LocalDate;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.ImprovementActions;
import redress.improvement.Measure.Plan;
import redress.organization.Department;
import redress.organization.Person;

/** Plans a measure against the cause (S1-23 to S1-26). */
public final class PlanImprovement {
  private final CaseDesk desk;

  public PlanImprovement(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(
      Person by,
      UUID complaint,
      UUID part,
      long version,
      String kind,
      String text,
      Department owner,
      LocalDate dueOn)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        ImprovementActions.OF_PART,
        ImprovementActions.PLAN,
        (work, improvement) -> {
          var rules = work.procedure().improvement();
          work.procedure().organization().known().require(command.owner(), rules.rule());
          var plan =
              new Plan(
                  command.kind(), command.text(), command.owner(), command.dueOn(), work.mark());
          return improvement.plan(work.newIdentity(), plan, rules);
        });
  }
}
