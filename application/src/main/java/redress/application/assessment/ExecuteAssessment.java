package redress.application.assessment;

import java.time.Instant;
import redress.assessment.Course.Execution;
import redress.organization.Duty;
import redress.organization.Person;
import redress.time.IsoWeek;

/** Records that finance has carried an assessment out, unchanged (I-06). */
public final class ExecuteAssessment {
  private final AssessmentDesk desk;

  public ExecuteAssessment(AssessmentDesk desk) {
    this.desk = desk;
  }

  /**
   * @param executedAt when it was carried out, as finance states
   */
  public record Command(Person by, IsoWeek week, long version, Instant executedAt) {}

  public AssessmentFile handle(Command command) {
    return desk.change(
        command.by(),
        command.week(),
        command.version(),
        opened -> {
          var rules = opened.procedure().assessment();
          var work = opened.work();
          work.require(Duty.EXECUTE_PENALTY, opened.procedure(), null);
          var at = work.fact(command.executedAt(), "/executedAt", rules.execution());
          return opened.keep(opened.assessment().execute(new Execution(at, work.mark()), rules));
        });
  }
}
