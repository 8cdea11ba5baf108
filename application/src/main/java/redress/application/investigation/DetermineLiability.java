package redress.application.investigation;

import java.util.Set;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.InvestigationActions;
import redress.investigation.Investigation;
import redress.investigation.Liability;
import redress.obligation.Moment;
import redress.organization.Department;
import redress.organization.Person;
import redress.rule.Refusal;
import redress.rule.RuleId;
import redress.weeklylist.WeeklyLists;

/** Quality determines the responsible department, or corrects it, with a reason (I-18). */
public final class DetermineLiability {
  private final CaseDesk desk;
  private final WeeklyLists lists;

  public DetermineLiability(CaseDesk desk, WeeklyLists lists) {
    this.desk = desk;
    this.lists = lists;
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
          notListed(investigation, work.procedure().investigation().liability());
          var liability =
              new Liability(
                  command.department(), Liability.State.DETERMINED, command.reason(), work.mark());
          return investigation.determine(
              liability, work.procedure().organization().known(), work.procedure().investigation());
        },
        (work, determined) -> work.happened(Moment.PRELIMINARILY_ANALYSED, work.now()));
  }

  /** What a weekly list charges to a department is not moved to another behind its back. */
  private void notListed(Investigation investigation, RuleId rule) {
    var id = investigation.id();
    var week = lists.listed(id.complaint().company(), Set.of(id.value())).get(id.value());
    if (week != null) {
      throw Refusal.later(
          "ALREADY_LISTED",
          rule,
          "the case stands on the list of %s as %s's; its costs are assessed there"
              .formatted(week, investigation.department()));
    }
  }
}
