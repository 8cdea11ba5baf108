package redress.application.errand;

import java.util.OptionalLong;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.casefile.CaseFile;
import redress.casefile.ErrandActions;
import redress.complaint.Track.Mark;
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
  public record Command(Person by, UUID complaint, String wanted) {}

  public CaseFile handle(Command command) {
    return desk.change(
        command.by(),
        command.complaint(),
        OptionalLong.empty(),
        work -> {
          work.require(ErrandActions.ASK);
          var runner = work.procedure().errands().runner(ErrandKind.DATA_REQUEST);
          var begun = new Mark(work.now(), command.by().user());
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
