package redress.application.assessment;

import java.util.Map;
import java.util.Optional;
import redress.application.Unknown;
import redress.application.company.CompanyDesk;
import redress.assessment.Assessments;
import redress.organization.Department;
import redress.organization.Duty;
import redress.organization.Person;
import redress.rule.Refusal;
import redress.time.IsoWeek;
import redress.weeklylist.WeeklyList;
import redress.weeklylist.WeeklyLists;

/** Proposes what the lateness and the costs of a week are charged to whom (I-30 to I-34). */
public final class ProposeAssessment {
  private final CompanyDesk desk;
  private final WeeklyLists lists;
  private final Assessments assessments;
  private final Assessor assessor;

  public ProposeAssessment(
      CompanyDesk desk, WeeklyLists lists, Assessments assessments, Assessor assessor) {
    this.desk = desk;
    this.lists = lists;
    this.assessments = assessments;
    this.assessor = assessor;
  }

  /**
   * @param leaders the user name of whoever led a department when it was late, where the accounts
   *     do not show it (I-31)
   */
  public record Command(Person by, IsoWeek week, Map<Department, String> leaders) {
    public Command {
      leaders = Map.copyOf(leaders);
    }
  }

  /**
   * The proposal.
   *
   * @throws Refusal {@code LOSSES_MISSING}, {@code ALREADY_ASSESSED} or {@code LEADER_UNCLEAR}
   */
  public AssessmentFile handle(Command command) {
    return desk.work(
        command.by(),
        work -> {
          work.require(Duty.ASSESS, work.effective().procedure(), null);
          lists.lock(work.company().id());
          var key = new WeeklyList.Key(work.company().id(), command.week());
          var list = lists.find(key).orElseThrow(() -> new Unknown("weekly list"));
          var procedure = work.procedure(list.edition());
          if (assessments.find(key).isPresent()) {
            throw Refusal.later(
                "ALREADY_ASSESSED",
                procedure.assessment().signing(),
                "the week %s is assessed already; the assessment can be computed again"
                    .formatted(command.week()));
          }
          var missing = list.missing(procedure.weeklyList().loss());
          if (!missing.isEmpty()) {
            throw Refusal.later(
                "LOSSES_MISSING",
                procedure.weeklyList().loss(),
                "freight and loss of %d items are not entered yet".formatted(missing.size()),
                missing);
          }
          return AssessmentDesk.file(
              work,
              assessor.compute(work, list, procedure, Optional.empty(), command.leaders()),
              procedure);
        });
  }
}
