package redress.application.returns;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.ReturnActions;
import redress.organization.Person;
import redress.returns.ReturnNoteRules;

/** Accounting gets the papers of a return, never without a proof (S4-41). */
public final class HandOverReturn {
  private final CaseDesk desk;

  public HandOverReturn(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, UUID part, long version) implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        ReturnActions.OF_PART,
        ReturnActions.HAND_OVER,
        (work, it) ->
            it.handOver(work.mark(), work.procedure().sections().of(ReturnNoteRules.class)));
  }
}
