package redress.application.errand;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnCase;
import redress.casefile.CaseFile;
import redress.casefile.ErrandActions;
import redress.errand.Errand;
import redress.errand.Errand.Task;
import redress.errand.ErrandKind;
import redress.organization.Person;

/** Has the customer asked for data or evidence that the analysis needs (I-17). */
public final class RequestCustomerData {
  private final CaseDesk desk;

  public RequestCustomerData(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param wanted what the customer is asked for
   */
  public record Command(Person by, UUID complaint, String wanted) implements OnCase {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        ErrandActions.ASK,
        work -> {
          var runner = work.procedure().errands().runner(ErrandKind.DATA_REQUEST);
          var begun = work.mark();
          var task =
              new Task(
                  ErrandKind.DATA_REQUEST,
                  runner.owner(),
                  null,
                  command.wanted(),
                  begun,
                  runner.rule());
          work.keep(Errand.class, Errand.begun(work.newPart(), task));
        });
  }
}
