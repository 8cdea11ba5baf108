package redress.application.returns;

import java.time.Instant;
import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.ReturnActions;
import redress.organization.Person;
import redress.returns.Course.Count;
import redress.returns.ReturnNoteRules;

/**
 * The warehouse counts what came back. What agrees with the note is signed for with it; what does
 * not waits for an instruction (S4-37).
 */
public final class ReceiveReturn {
  private final CaseDesk desk;
  private final Held held;

  public ReceiveReturn(CaseDesk desk, Held held) {
    this.desk = desk;
    this.held = held;
  }

  /**
   * @param quantity pieces, from 0
   * @param receivedAt when they came, a fact that may lie in the past
   */
  public record Command(
      Person by, UUID complaint, UUID part, long version, int quantity, Instant receivedAt)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        ReturnActions.OF_PART,
        ReturnActions.RECEIVE,
        (work, it) -> {
          var rules = work.procedure().sections().of(ReturnNoteRules.class);
          var at = work.fact(command.receivedAt(), "/receivedAt", rules.mismatch());
          return it.count(new Count(command.quantity(), at, work.mark()), rules);
        },
        (work, it) -> Receipt.of(work, it, held));
  }
}
