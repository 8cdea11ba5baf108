package redress.application.anomaly;

import java.util.UUID;
import redress.anomaly.AnomalyRecord;
import redress.anomaly.AnomalyRecord.Content;
import redress.anomaly.AnomalyRules;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnCase;
import redress.casefile.AnomalyActions;
import redress.casefile.CaseFile;
import redress.organization.Department;
import redress.organization.Person;

/** Nobody lost anything by what went wrong: it is handled and is no complaint (S4-02). */
public final class RecordAnomaly {
  private final CaseDesk desk;

  public RecordAnomaly(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param handling what is done about it
   * @param handler the department that does it
   */
  public record Command(Person by, UUID complaint, String handling, Department handler)
      implements OnCase {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        AnomalyActions.RECORD,
        work -> {
          var rule = work.procedure().sections().of(AnomalyRules.class).rule();
          work.procedure().organization().known().require(command.handler(), rule);
          var content = new Content(command.handling(), command.handler());
          work.keep(
              AnomalyRecord.class,
              AnomalyRecord.recorded(work.newPart(), content, work.mark(), rule));
          work.keep(work.complaint().aside(work.mark(), rule));
        });
  }
}
