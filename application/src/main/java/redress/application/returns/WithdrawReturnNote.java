package redress.application.returns;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.Circulation;
import redress.application.complaint.OnPart;
import redress.casefile.CaseFile;
import redress.casefile.ReturnActions;
import redress.organization.Person;
import redress.returns.ReturnNoteRules;
import redress.returns.Withdrawn;

/** Nothing comes back after all: the pieces are free again, and the copies of the note are void. */
public final class WithdrawReturnNote {
  private final CaseDesk desk;
  private final Held held;

  public WithdrawReturnNote(CaseDesk desk, Held held) {
    this.desk = desk;
    this.held = held;
  }

  public record Command(Person by, UUID complaint, UUID part, long version, String reason)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        ReturnActions.OF_PART,
        ReturnActions.WITHDRAW,
        (work, it) ->
            it.withdraw(
                new Withdrawn(command.reason(), work.mark()),
                work.procedure().sections().of(ReturnNoteRules.class)),
        (work, it) -> {
          held.deliveries()
              .hold(it.order().delivery())
              .ifPresent(found -> held.deliveries().save(found.released(it.id().value())));
          Circulation.end(work, it.id().value(), command.reason());
        });
  }
}
