package redress.application.returns;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.Circulation;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.ReturnActions;
import redress.copies.Paper;
import redress.organization.Person;
import redress.returns.ReturnNoteRules;

/** A manager verifies that goods come back; the copies of the note go round then (S4-34). */
public final class VerifyReturnNote {
  private final CaseDesk desk;

  public VerifyReturnNote(CaseDesk desk) {
    this.desk = desk;
  }

  public record Command(Person by, UUID complaint, UUID part, long version) implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        ReturnActions.OF_PART,
        ReturnActions.VERIFY,
        (work, it) -> it.verify(work.mark(), work.procedure().sections().of(ReturnNoteRules.class)),
        (work, it) -> Circulation.issue(work, Paper.RETURN_NOTE, it.id().value()));
  }
}
