package redress.application.errand;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnCase;
import redress.casefile.CaseFile;
import redress.casefile.ErrandActions;
import redress.complaint.KeyField;
import redress.errand.Errand;
import redress.errand.Errand.Task;
import redress.errand.ErrandKind;
import redress.organization.Person;

/** Sends somebody to the customer to find out what is missing from a draft (I-08). */
public final class RequestFieldEvidence {
  private final CaseDesk desk;

  public RequestFieldEvidence(CaseDesk desk) {
    this.desk = desk;
  }

  /**
   * @param field the required field that is missing
   * @param wanted what exactly is to be found out, or {@code null}
   */
  public record Command(Person by, UUID complaint, KeyField field, String wanted)
      implements OnCase {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        ErrandActions.FETCH,
        work -> {
          var procedure = work.procedure();
          var runner = procedure.errands().runner(ErrandKind.FIELD_EVIDENCE);
          var complaint = work.complaint();
          boolean lacking =
              procedure.intake().lacking(command.field(), complaint.intake(), complaint.care());
          procedure.errands().checkFetch(command.field(), lacking, work.parts(Errand.class));
          var begun = work.mark();
          var task =
              new Task(
                  ErrandKind.FIELD_EVIDENCE,
                  runner.owner(),
                  command.field(),
                  command.wanted(),
                  begun,
                  runner.rule());
          work.keep(Errand.class, Errand.begun(work.newPart(), task));
        });
  }
}
