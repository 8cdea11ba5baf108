package redress.application.disposition;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.DispositionActions;
import redress.disposition.Course.Acceptance;
import redress.organization.Duty;
import redress.organization.Person;

/** Somebody involved accepts a plan before it is carried out (D-5). */
public final class AcceptDisposition {
  private final CaseDesk desk;

  public AcceptDisposition(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, UUID part, long version) implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        DispositionActions.OF_PART,
        DispositionActions.ACCEPT,
        (work, it) ->
            it.accept(
                new Acceptance(work.by().department(), work.mark()),
                work.procedure().disposition(),
                work.procedure().duties().rule(Duty.APPROVE)));
  }
}
