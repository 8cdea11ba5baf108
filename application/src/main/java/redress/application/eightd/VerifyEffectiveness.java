package redress.application.eightd;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.EightDActions;
import redress.eightd.Measure.Verified;
import redress.organization.Person;

/** Says whether a measure works; never its owner, never whoever carried it out (I-04). */
public final class VerifyEffectiveness {
  private final CaseDesk desk;

  public VerifyEffectiveness(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param version the report's version that the caller has seen
   * @param finding what was looked at and what was seen
   */
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
        EightDActions.OF_PART,
        EightDActions.VERIFY,
        (work, eightD) -> {
          var how =
              new Verified(command.effective(), command.finding(), work.now(), command.by().user());
          return Plans.of(eightD, command.measure(), work.procedure().eightD()).verify(how);
        });
  }
}
