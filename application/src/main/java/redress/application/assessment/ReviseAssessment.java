package redress.application.assessment;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import redress.application.Unknown;
import redress.application.company.CompanyDesk;
import redress.application.company.CompanyWork;
import redress.assessment.Assessments;
import redress.organization.Department;
import redress.organization.Duty;
import redress.organization.Person;
import redress.rule.Refusal;
import redress.time.IsoWeek;
import redress.weeklylist.WeeklyList;
import redress.weeklylist.WeeklyLists;

/** Computes an assessment again with what is known now; whatever was signed is void (I-30). */
public final class ReviseAssessment {
  private final CompanyDesk desk;
  private final WeeklyLists lists;
  private final Assessments assessments;
  private final Assessor assessor;

  public ReviseAssessment(
      CompanyDesk desk, WeeklyLists lists, Assessments assessments, Assessor assessor) {
    this.desk = desk;
    this.lists = lists;
    this.assessments = assessments;
    this.assessor = assessor;
  }

  /**
   * @param version the assessment's version that the caller has seen
   * @param leaders as in {@link ProposeAssessment.Command}; whoever was named before and is not
   *     named here stays named
   */
  public record Command(Person by, IsoWeek week, long version, Map<Department, String> leaders) {
    public Command {
      leaders = Map.copyOf(leaders);
    }
  }

  /**
   * The new proposal.
   *
   * @throws Refusal {@code ALREADY_SIGNED} when everybody has signed, or {@code LEADER_UNCLEAR}
   */
  public AssessmentFile handle(Command command) {
    return desk.work(
        command.by(),
        work -> {
          lists.lock(work.company().id());
          var key = new WeeklyList.Key(work.company().id(), command.week());
          var list = lists.find(key).orElseThrow(() -> new Unknown("assessment"));
          var procedure = work.procedure(list.edition());
          var before =
              assessments
                  .find(key)
                  .filter(it -> !AssessmentDesk.hidden(it, procedure, command.by()))
                  .orElseThrow(() -> new Unknown("assessment"));
          work.require(Duty.ASSESS, procedure, null);
          CompanyWork.seen(OptionalLong.of(command.version()), before.version());
          CompanyWork.refuse(before.mayRevise(procedure.assessment()));
          return AssessmentDesk.file(
              work,
              assessor.compute(work, list, procedure, Optional.of(before), command.leaders()),
              procedure);
        });
  }
}
