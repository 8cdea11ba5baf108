package redress.application.investigation;

import java.util.List;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.CaseWork;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.InvestigationActions;
import redress.goods.GoodsRequest;
import redress.investigation.Liability;
import redress.obligation.Moment;
import redress.organization.Department;
import redress.organization.Person;
import redress.weeklylist.WeeklyLists;

/** Quality determines the responsible department, or corrects it, with a reason (I-18). */
public final class DetermineLiability {
  private final CaseDesk desk;
  private final Listed listed;

  public DetermineLiability(CaseDesk desk, WeeklyLists lists) {
    this.desk = desk;
    this.listed = new Listed(lists);
  }

  /**
   * @param version the investigation's version that the caller has seen
   */
  public record Command(
      Person by, UUID complaint, UUID part, long version, Department department, String reason)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        InvestigationActions.OF_PART,
        InvestigationActions.DETERMINE,
        (work, investigation) -> {
          var contradicting = contradicting(work, command.department());
          listed.refuse(
              investigation,
              contradicting.stream().map(it -> it.id().value()).toList(),
              work.procedure().investigation().liability());
          var liability =
              Liability.of(
                  command.department(), Liability.State.DETERMINED, command.reason(), work.mark());
          return investigation.determine(
              liability, work.procedure().organization().known(), work.procedure().investigation());
        },
        (work, determined) -> {
          for (var request : contradicting(work, command.department())) {
            work.keep(GoodsRequest.class, request.follow(command.department(), work.mark()));
          }
          work.happened(Moment.PRELIMINARILY_ANALYSED, work.now());
        });
  }

  /** The goods requests under which another department was signed. */
  private static List<GoodsRequest> contradicting(CaseWork work, Department department) {
    return work.parts(GoodsRequest.class).stream()
        .filter(request -> request.contradicts(department))
        .toList();
  }
}
