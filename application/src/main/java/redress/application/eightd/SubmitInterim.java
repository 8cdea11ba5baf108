package redress.application.eightd;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.CaseWork;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.EightDActions;
import redress.eightd.EightD;
import redress.obligation.Happening;
import redress.obligation.Moment;
import redress.obligation.Obligation.Concern;
import redress.organization.Person;

/**
 * Hands in D1 to D3 with a plan for the rest: measures in time, the full report by the plan (I-21,
 * I-27).
 */
public final class SubmitInterim {
  private final CaseDesk desk;

  public SubmitInterim(CaseDesk desk) {
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
        EightDActions.SUBMIT_INTERIM,
        (work, eightD) ->
            eightD.submitInterim(
                Plans.submitted(work), Plans.assignedOn(work, eightD), work.procedure().eightD()),
        SubmitInterim::planned);
  }

  /** Where measures are in time without the full report, its date is owed from now on. */
  private static void planned(CaseWork work, EightD eightD) {
    if (!work.procedure().eightD().submitting().fullWithinMeasures()) {
      var id = eightD.id().value();
      work.happened(Moment.MEASURES_SUBMITTED, work.now(), id, eightD.department());
      work.happened(
          new Happening(
              Moment.FULL_REPORT_PLANNED,
              work.now(),
              Concern.of(work.complaint().id(), id),
              eightD.department(),
              work.calendar().endOf(eightD.report().plan().last())));
    }
  }
}
