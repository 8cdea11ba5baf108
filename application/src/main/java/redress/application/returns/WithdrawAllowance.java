package redress.application.returns;

import java.util.UUID;
import redress.application.complaint.CaseDesk;
import redress.application.complaint.OnPart;
import redress.casefile.AllowanceActions;
import redress.casefile.CaseFile;
import redress.organization.Person;
import redress.returns.AllowanceRules;
import redress.returns.Withdrawn;

/** Nothing is allowed after all. */
public final class WithdrawAllowance {
  private final CaseDesk desk;
  private final Held held;

  public WithdrawAllowance(CaseDesk desk, Held held) {
    this.desk = desk;
    this.held = held;
  }

  public record Command(Person by, UUID complaint, UUID part, long version, String reason)
      implements OnPart {}

  public CaseFile handle(Command command) {
    return desk.change(
        command,
        AllowanceActions.OF_PART,
        AllowanceActions.WITHDRAW,
        (work, it) ->
            it.withdraw(
                new Withdrawn(command.reason(), work.mark()),
                work.procedure().sections().of(AllowanceRules.class)),
        (work, it) ->
            held.deliveries()
                .hold(it.order().delivery())
                .ifPresent(found -> held.deliveries().save(found.released(it.id().value()))));
  }
}
