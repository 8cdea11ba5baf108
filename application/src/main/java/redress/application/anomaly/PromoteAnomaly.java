package redress.application.anomaly;

import java.util.UUID;
import redress.anomaly.AnomalyRecord.Promotion;
import redress.anomaly.AnomalyRules;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.AnomalyActions;
import redress.casefile.CaseFile;
import redress.organization.Person;

/** A loss has appeared: the same case goes on as a complaint (S4-02). */
public final class PromoteAnomaly {
  private final CaseDesk desk;

  public PromoteAnomaly(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param loss what was lost
   */
  public record Command(Person by, UUID complaint, UUID part, long version, String loss)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        AnomalyActions.OF_PART,
        AnomalyActions.PROMOTE,
        (work, record) ->
            record.promoted(
                new Promotion(command.loss(), work.mark()),
                work.procedure().sections().of(AnomalyRules.class).rule()),
        (work, record) ->
            work.keep(
                work.complaint()
                    .aside(null, work.procedure().sections().of(AnomalyRules.class).rule())));
  }
}
