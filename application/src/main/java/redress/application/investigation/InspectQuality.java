package redress.application.investigation;

import java.time.Instant;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.InvestigationActions;
import redress.investigation.Inspection;
import redress.investigation.Locating;
import redress.organization.Duty;
import redress.organization.Person;
import redress.rule.Refusal;

/** Records what looking at the goods has shown about the complained quality (S4-06). */
public final class InspectQuality {
  private final CaseDesk desk;

  public InspectQuality(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param confirmed whether it is as the customer says
   */
  public record Command(
      Person by,
      UUID complaint,
      UUID part,
      long version,
      boolean confirmed,
      String finding,
      Instant inspectedAt)
      implements OnPart {}

  /**
   * The case with what was found.
   *
   * @throws Refusal {@code IN_THE_FUTURE}
   */
  public CaseFile handle(Command command) {
    return desk.change(
        command,
        InvestigationActions.OF_PART,
        InvestigationActions.INSPECT,
        (work, investigation) -> {
          var rule = work.procedure().duties().rule(Duty.INSPECT_QUALITY);
          var at = work.fact(command.inspectedAt(), "/inspectedAt", rule);
          return Locating.inspect(
              investigation,
              new Inspection(command.confirmed(), command.finding(), at, work.mark()),
              rule);
        });
  }
}
