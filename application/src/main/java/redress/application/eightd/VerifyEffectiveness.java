package redress.application.eightd;

import java.util.OptionalLong;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.casefile.CaseFile;
import redress.casefile.EightDActions;
import redress.eightd.EightD;
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
      UUID eightD,
      long version,
      UUID measure,
      boolean effective,
      String finding) {}

  public CaseFile handle(Command command) {
    return desk.change(
        command.by(),
        command.complaint(),
        OptionalLong.empty(),
        work -> {
          var eightD =
              work.part(EightD.class, command.eightD(), OptionalLong.of(command.version()));
          work.require(EightDActions.VERIFY, eightD, eightD.department());
          var rules = work.procedure().eightD();
          var how =
              new Verified(command.effective(), command.finding(), work.now(), command.by().user());
          work.keep(EightD.class, Plans.of(eightD, command.measure(), rules).verify(how));
        });
  }
}
