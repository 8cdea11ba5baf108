package redress.application.eightd;

import java.util.Map;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.EightDActions;
import redress.eightd.Report.Planned;
import redress.organization.Person;

/** Puts a new measure with a new date in the place of an ineffective one (I-04, I-32). */
public final class ReplanMeasure {
  private final CaseDesk desk;
  private final Colleagues colleagues;

  public ReplanMeasure(CaseDesk desk, Colleagues colleagues) {
    this.desk = desk;
    this.colleagues = colleagues;
  }

  /**
   * @param version the report's version that the caller has seen
   * @param measure the ineffective one
   */
  public record Command(
      Person by, UUID complaint, UUID part, long version, UUID measure, Planned plan)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        EightDActions.OF_PART,
        EightDActions.REPLAN,
        (work, eightD) -> {
          var rules = work.procedure().eightD();
          colleagues.check(
              command.by().company(), Map.of("/owner", command.plan().owner()), rules.writing());
          var successor = work.newIdentity();
          var today = work.calendar().date(work.now());
          return Plans.of(eightD, command.measure(), rules)
              .replan(successor, command.plan(), command.by().user(), today);
        },
        (work, eightD) -> Plans.owed(work, eightD, eightD.measures().getLast()));
  }
}
