package redress.application.returns;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.ReturnActions;
import redress.organization.Person;
import redress.returns.ReturnNoteRules;

/** The warehouse signs for what really came, as it was told to (S4-37). */
public final class SignReturn {
  private final CaseDesk desk;
  private final Held held;

  public SignReturn(CaseDesk desk, Held held) {
    this.desk = desk;
    this.held = held;
  }

  public record Command(Person by, UUID complaint, UUID part, long version) implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        ReturnActions.OF_PART,
        ReturnActions.SIGN,
        (work, it) -> it.sign(work.mark(), work.procedure().sections().of(ReturnNoteRules.class)),
        (work, it) -> Receipt.of(work, it, held));
  }
}
