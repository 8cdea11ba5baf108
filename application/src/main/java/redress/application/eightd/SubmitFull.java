package redress.application.eightd;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.CaseWork;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.EightDActions;
import redress.eightd.EightD;
import redress.obligation.Moment;
import redress.organization.Person;

/** Hands in the whole report; from now on each of its measures is owed by its date (I-27, I-32). */
public final class SubmitFull {
  private final CaseDesk desk;

  public SubmitFull(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param version the report's version that the caller has seen
   */
  public record Command(Person by, UUID complaint, UUID part, long version) implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        EightDActions.OF_PART,
        EightDActions.SUBMIT_FULL,
        (work, eightD) ->
            eightD.submitFull(
                Plans.submitted(work),
                Plans.assignedOn(work, eightD),
                work.procedure().eightD(),
                work::newIdentity),
        SubmitFull::owed);
  }

  private static void owed(CaseWork work, EightD eightD) {
    var id = eightD.id().value();
    work.happened(Moment.MEASURES_SUBMITTED, work.now(), id, eightD.department());
    work.happened(Moment.FULL_REPORT_SUBMITTED, work.now(), id, eightD.department());
    eightD.measures().forEach(measure -> Plans.owed(work, eightD, measure));
  }
}
